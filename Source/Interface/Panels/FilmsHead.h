#pragma once
#include "Interface/Style/Icons.h"

namespace sceneheard {

/// Above the films: what they are and what all of them share with the music, well known ↔ hidden gems, and which films
/// may be shown. Whoever owns it connects the controls.
class FilmsHead : public juce::Component {
public:
    FilmsHead();

    void paint(juce::Graphics& g) override;
    void resized() override;
    /// What all films share with the music, see FilmWhys; as much as there is room for is shown.
    void setShared(const juce::StringArray& words);
    /// What the filters let through, on the button that opens them.
    void sayFilters(const juce::String& summary);

    juce::Slider adventure{juce::Slider::LinearHorizontal, juce::Slider::NoTextBox}; ///< 0..1
    PillButton filters;

private:
    juce::Rectangle<int> heading, known, hidden;
    juce::StringArray shared;
};

} // namespace sceneheard
