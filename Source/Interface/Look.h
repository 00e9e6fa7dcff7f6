#pragma once
#include "Interface/Palette.h"

namespace sceneheard {

/// Inter's weights that the window uses.
enum class Weight { regular, medium, semibold };

/// How the window's standard controls look: pills, a thin slider, Inter everywhere.
class Look : public juce::LookAndFeel_V4 {
public:
    Look();
    ~Look() override;

    static juce::Typeface::Ptr typeface(Weight weight);

    juce::Typeface::Ptr getTypefaceForFont(const juce::Font& asked) override;
    juce::Font getTextButtonFont(juce::TextButton&, int height) override;
    void drawButtonBackground(juce::Graphics&, juce::Button&, const juce::Colour& background, bool highlighted,
                              bool down) override;
    void drawButtonText(juce::Graphics&, juce::TextButton&, bool highlighted, bool down) override;
    void drawLinearSlider(juce::Graphics&, int x, int y, int width, int height, float position, float least, float most,
                          juce::Slider::SliderStyle, juce::Slider&) override;
    int getSliderThumbRadius(juce::Slider&) override { return 8; }

private:
    struct Faces;
    juce::SharedResourcePointer<Faces> faces;
};

/// Inter at an em size in pixels. Quick while any Look lives.
juce::Font font(float pixels, Weight weight = Weight::regular);

} // namespace sceneheard
