#pragma once
#include <functional>
#include <juce_core/juce_core.h>

namespace sceneheard {

/// What a window asks of the desktop; replaced where there is none.
struct WindowDesktop {
    /// Asks for a file to read, or with `suggested` for one to write; an answer without a file: none was chosen.
    using AskFile = std::function<void(const juce::String& title, const juce::String& pattern,
                                       const juce::String& suggested, std::function<void(const juce::File&)> answer)>;

    std::function<void(const juce::String& address)> openPage;
    std::function<void(const juce::String& text)> copyText;
    AskFile askFile;

    static WindowDesktop real();
};

} // namespace sceneheard
