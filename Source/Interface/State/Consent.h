#pragma once
#include <juce_core/juce_core.h>
#include <map>
#include <optional>
#include <string>

namespace sceneheard {

/// Which files the person lets the plugin open. A session may name any file, and somebody else may have written it: so
/// only those are opened that were chosen here, or allowed when asked. A yes is remembered in the person's own
/// settings, never in a session; a no for as long as the plugin lives. Message thread.
class Consent {
public:
    /// @param remembered  where a yes is kept, a path on each line; without a file: nowhere
    explicit Consent(juce::File remembered = {});
    /// In the folder of the person's settings.
    static juce::File usualPlace();

    /// Nothing: the person has not been asked yet. @param path  UTF-8
    std::optional<bool> of(const std::string& path);
    void say(const std::string& path, bool yes);

private:
    void recall();
    void remember();

    const juce::File place;
    bool recalled = false;
    std::map<std::string, bool> answers;
};

} // namespace sceneheard
