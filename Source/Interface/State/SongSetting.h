#pragma once
#include "Interface/State/SettingFile.h"

namespace sceneheard {

/// Which table of songs a person chose last, for all windows. Message thread.
class SongSetting {
public:
    /// @param remembered  where it is kept
    explicit SongSetting(juce::File remembered = usualPlace())
        : kept(std::move(remembered)) {}
    static juce::File usualPlace() { return SettingFile::usualPlace("songs.txt"); }

    /// No file where none was chosen, or what is kept cannot be read. Whether it is there is not known.
    juce::File table() const;
    /// @return whether it could be kept
    bool keep(const juce::File& table) const;

private:
    const SettingFile kept;
};

} // namespace sceneheard
