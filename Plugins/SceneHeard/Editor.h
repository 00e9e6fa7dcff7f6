#pragma once
#include "Interface/ListeningView.h"
#include "SceneHeard/Processor.h"

namespace sceneheard {

/// The plugin's window: the ListeningView, connected to the processor's parameters. Its size is part of the session.
class Editor : public juce::AudioProcessorEditor {
public:
    explicit Editor(Processor& processor);

    void resized() override;
    ListeningView& view() { return content; }

private:
    Processor& owner;
    ListeningView content;
    juce::SliderParameterAttachment adventure;
    juce::ParameterAttachment window;
    juce::ButtonParameterAttachment freeze;
    juce::ParameterAttachment frozen;
};

} // namespace sceneheard
