#pragma once
#include "Interface/Hearing/InputCard.h"
#include "Interface/Panels/Sheet.h"

namespace sceneheard {

/// What the program should hear, as a choice of cards each with its own meter; a sound file may be dropped on it too.
/// For programs that open their inputs themselves: in a host, the host decides. Message thread.
class InputChoice : public Sheet, public juce::FileDragAndDropTarget {
public:
    static constexpr std::size_t mostShown = 9; ///< inputs; the first is large

    InputChoice();

    /// What can be heard, the likeliest first. The chosen card stays chosen where it is still there; else `chosen` is,
    /// else the first. @param inputs  those behind mostShown are left out
    void setInputs(const std::vector<HearingInput>& inputs, const std::string& chosen);
    /// It is not known yet what can be heard.
    void setLooking();
    /// Whether it may say that nothing of what plays is sent anywhere.
    void setLocalOnly(bool local);
    /// Why it is asked again, in a sentence; empty: what happens next.
    void setReason(const juce::String& sentence);
    /// @param peak  see InputCard; of an input that is not shown it is left out
    void setLevel(const std::string& id, float peak);
    /// Lets the meters fall.
    void advance(float seconds);
    const std::vector<HearingInput>& inputs() const { return offered; }
    /// Of the chosen card, or null.
    const HearingInput* chosen() const;

    std::function<void(const HearingInput&)> onStart;   ///< a person chose; it is closed
    std::function<void(const juce::File&)> onSoundFile; ///< was dropped; it is closed

    juce::TextButton start;
    juce::TextButton songs; ///< a song of a table instead; whoever owns it connects it

    void paint(juce::Graphics& g) override;
    bool keyPressed(const juce::KeyPress& key) override;
    bool isInterestedInFileDrag(const juce::StringArray& files) override { return files.size() == 1; }
    void filesDropped(const juce::StringArray& files, int x, int y) override;

private:
    void layOut(juce::Rectangle<int> area) override;
    juce::Rectangle<int> card() const override;
    juce::Component* firstField() override;
    void take();

    juce::OwnedArray<InputCard> cards;
    std::vector<HearingInput> offered;
    juce::String reason;
    bool looking = true, localOnly = true;
};

} // namespace sceneheard
