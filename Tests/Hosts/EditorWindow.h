#pragma once
#include "MessageThread.h"
#include <juce_audio_processors/juce_audio_processors.h>

namespace sceneheard {

/// A plugin's editor in a window on the screen, as a host shows it.
class EditorWindow {
public:
    /// Throws std::runtime_error when the plugin makes no editor.
    EditorWindow(const MessageThread& thread, juce::AudioPluginInstance& plugin);
    ~EditorWindow();
    EditorWindow(const EditorWindow&) = delete;
    EditorWindow& operator=(const EditorWindow&) = delete;

    int width() const;
    void resize(int width, int height);
    /// What the screen shows where the window is, as 32-bit pixels.
    std::vector<std::uint32_t> pixels() const;

private:
    const MessageThread& thread;
    std::unique_ptr<juce::DocumentWindow> window;
};

} // namespace sceneheard
