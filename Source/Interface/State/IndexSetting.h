#pragma once
#include <juce_core/juce_core.h>
#include <string>

namespace sceneheard {

/// Whether a person wants a remote index asked, and which: kept in their own settings, for all windows, and never in a
/// session, which may come from someone else and would then choose who is told of the music. Message thread.
class IndexSetting {
public:
    struct Kept {
        bool on = false;
        std::string address; ///< as it was entered, printable ASCII; "": none. Whether it will do is not known
        bool operator==(const Kept&) const = default;
    };

    /// @param remembered  where the choice is kept
    explicit IndexSetting(juce::File remembered = usualPlace());
    /// In the folder of the person's settings, $XDG_CONFIG_HOME where that is set.
    static juce::File usualPlace();

    /// Off, without an address, where nothing was chosen, or what is kept cannot be read. Never waits for a pipe.
    Kept kept() const;
    /// @return whether it could be kept
    bool keep(const Kept& choice) const;
    const juce::File& file() const { return place; }

private:
    const juce::File place;
};

} // namespace sceneheard
