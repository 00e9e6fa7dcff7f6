#pragma once
#include <juce_gui_basics/juce_gui_basics.h>
#include <string>

namespace sceneheard {

/// Something that sound can be taken from, as a person knows it.
struct HearingInput {
    std::string id;           ///< the system's, which stays the same
    juce::String name, about; ///< "Microphone", "Built-in"
    bool playing = false;     ///< what the computer plays; else a microphone or a line input
    bool operator==(const HearingInput&) const = default;
};

/// An input that can be chosen, with what it hears at the moment: a meter, and the same in a word. One of several, of
/// which one is chosen.
class InputCard : public juce::Button {
public:
    static constexpr int radioGroup = 1, largeHeight = 88, smallHeight = 64;

    InputCard();
    /// @param large  the one that most people want
    void show(const HearingInput& input, bool large);
    const HearingInput& input() const { return shown; }
    /// @param peak  the highest sample of the last tenth of a second, 0..1 and more
    void setLevel(float peak);
    /// Lets the meter fall for so many seconds.
    void advance(float seconds);

    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;
    /// Leaves Return to the choice around it where the card is chosen already.
    bool keyPressed(const juce::KeyPress& key) override {
        return !(key == juce::KeyPress::returnKey && getToggleState()) && Button::keyPressed(key);
    }

private:
    enum class Hears { silence, little, sound };

    int segments() const { return large ? 32 : 14; }
    void describe();
    void paintMeter(juce::Graphics& g, juce::Rectangle<float> area) const;
    void paintIcon(juce::Graphics& g, juce::Rectangle<float> area) const;

    HearingInput shown;
    bool large = false;
    float decibels = -100, highest = -100; // of full scale; the highest of the last second
    float sinceHighest = 0;                // seconds
    int lit = 0, top = 0;                  // segments, as they were drawn last
    Hears hears = Hears::silence;
};

} // namespace sceneheard
