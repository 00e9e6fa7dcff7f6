#pragma once
#include "Interface/State/KeptOpinions.h"
#include "Interface/State/LanguageSetting.h"
#include "Interface/State/MotionSetting.h"
#include "Interface/Window/ListeningView.h"
#include "SceneHeard/Processor.h"

namespace sceneheard {

/// The plugin's window: the ListeningView, connected to the processor's streams, parameters and remembered texts. Its
/// size is part of the session.
class Editor : public juce::AudioProcessorEditor, private juce::ChangeListener {
public:
    /// @param desktop  what the window asks of the desktop
    explicit Editor(Processor& processor, WindowDesktop desktop = WindowDesktop::real());
    ~Editor() override;

    void resized() override;
    ListeningView& view() { return content; }
    std::function<void()> onAppearance; ///< colours or size may be others now

private:
    void changeListenerCallback(juce::ChangeBroadcaster*) override;
    juce::Point<int> maxSize() const;
    void connectTarget();
    void followTarget();
    void connectState();
    void limitSize();
    void layOut();
    void setScale(int percent);

    Processor& owner;
    juce::SharedResourcePointer<SpeakChosenLanguage> speaking; // before anything says a word
    juce::SharedResourcePointer<MoveAsChosen> moving;
    KeptOpinions opinions;
    ListeningView content;
    int percentage = 100; // how large everything is drawn
    juce::SliderParameterAttachment adventure, yearFrom, yearTo, runtimeMax, votesMin;
    juce::ComboBoxParameterAttachment window, genre, notGenre, language;
    juce::ButtonParameterAttachment freeze, outputMood;
    std::vector<std::unique_ptr<juce::ParameterAttachment>> target; // on, valence, energy, tension
};

/// Says why the window could not be made, in its place.
class ProblemEditor : public juce::AudioProcessorEditor {
public:
    ProblemEditor(juce::AudioProcessor& owner, const std::string& why);
    void resized() override { label.setBounds(getLocalBounds().reduced(metrics::margin)); }

private:
    juce::Label label;
};

} // namespace sceneheard
