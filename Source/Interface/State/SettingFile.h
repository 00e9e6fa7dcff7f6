#pragma once
#include <juce_core/juce_core.h>
#include <string>

namespace sceneheard {

/// Where a person's settings lie: $XDG_CONFIG_HOME where that is a full path, else as the system has it.
juce::File settingsFolder();

/// A small text that a person's choice for all windows is kept in: in their own settings, never in a session, which may
/// come from someone else. Message thread.
class SettingFile {
public:
    explicit SettingFile(juce::File file)
        : place(std::move(file)) {}
    /// The file of this name in SceneHeard's folder of the person's settings.
    static juce::File usualPlace(const juce::String& name) {
        return settingsFolder().getChildFile("SceneHeard").getChildFile(name);
    }

    /// "" where nothing is kept, or what is kept is no ordinary file, or longer than 4 KiB. Never waits for a pipe.
    std::string text() const;
    /// @return whether it could be kept
    bool replace(const std::string& text) const;
    const juce::File& file() const { return place; }

private:
    const juce::File place;
};

} // namespace sceneheard
