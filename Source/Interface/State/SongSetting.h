#pragma once
#include <juce_core/juce_core.h>

namespace sceneheard {

/// Which table of songs a person chose last: kept in their own settings, for all windows, never in a session. Message
/// thread.
class SongSetting {
public:
    /// @param remembered  where it is kept
    explicit SongSetting(juce::File remembered = usualPlace());
    /// In the folder of the person's settings, $XDG_CONFIG_HOME where that is set.
    static juce::File usualPlace();

    /// No file where none was chosen, or what is kept cannot be read. Whether it is there is not known.
    juce::File table() const;
    /// @return whether it could be kept
    bool keep(const juce::File& table) const;

private:
    const juce::File place;
};

} // namespace sceneheard
