#pragma once
#include "Interface/ListeningView.h"
#include "SceneHeard/Processor.h"

namespace sceneheard {

/// The plugin's window: the ListeningView, connected to the processor's listeners, parameters and remembered texts. Its
/// size is part of the session.
class Editor : public juce::AudioProcessorEditor {
public:
    /// @param desktop  what the window asks of the desktop
    explicit Editor(Processor& processor, WindowDesktop desktop = WindowDesktop::real());
    ~Editor() override;

    void resized() override;
    ListeningView& view() { return content; }

private:
    void connectTarget();
    void followTarget();
    void connectState();
    void limitSize();
    void setScale(int percent);

    Processor& owner;
    ListeningView content;
    int percentage = 100; // how large everything is drawn
    juce::SliderParameterAttachment adventure, yearFrom, yearTo, runtimeMax, votesMin;
    juce::ComboBoxParameterAttachment window, genre, notGenre, language;
    juce::ButtonParameterAttachment freeze, outputMood;
    std::vector<std::unique_ptr<juce::ParameterAttachment>> target; // on, valence, energy, tension
};

} // namespace sceneheard
