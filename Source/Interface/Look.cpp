#include "Interface/Look.h"
#include "Fonts.h"

namespace sceneheard {

// Shared by every window, and gone before JUCE is: a static would outlive it.
struct Look::Faces {
    std::array<juce::Typeface::Ptr, 3> faces{
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterRegular_otf,
                                                sceneheard_fonts::InterRegular_otfSize),
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterMedium_otf,
                                                sceneheard_fonts::InterMedium_otfSize),
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterSemiBold_otf,
                                                sceneheard_fonts::InterSemiBold_otfSize)};
};

juce::Typeface::Ptr Look::typeface(Weight weight) {
    return juce::SharedResourcePointer<Faces>()->faces[static_cast<std::size_t>(weight)];
}

juce::Font font(float pixels, Weight weight) { return juce::Font(Look::typeface(weight)).withPointHeight(pixels); }

Look::Look() {
    const auto& p = palette();
    setColourScheme({p.ground, p.panel, p.panel, p.line, p.text, p.raised, p.text, p.raised, p.text});
    setColour(juce::TextButton::buttonOnColourId, p.raised);
    setColour(juce::TextButton::textColourOffId, p.dim);
    setColour(juce::TextButton::textColourOnId, p.text);
    setColour(juce::ResizableWindow::backgroundColourId, p.ground);
}

Look::~Look() = default;

juce::Typeface::Ptr Look::getTypefaceForFont(const juce::Font& asked) {
    return typeface(asked.isBold() ? Weight::semibold : Weight::regular);
}

juce::Font Look::getTextButtonFont(juce::TextButton&, int) { return font(metrics::bodyText, Weight::medium); }

void Look::drawButtonBackground(juce::Graphics& g, juce::Button& button, const juce::Colour&, bool highlighted,
                                bool down) {
    const auto& p = palette();
    const auto area = button.getLocalBounds().toFloat().reduced(0.5f);
    const auto round = area.getHeight() / 2;
    if (button.getToggleState() || down) {
        g.setColour(p.line);
        g.fillRoundedRectangle(area, round);
    }
    g.setColour(highlighted ? p.dim : p.line);
    g.drawRoundedRectangle(area, round, 1.0f);
}

void Look::drawButtonText(juce::Graphics& g, juce::TextButton& button, bool, bool) {
    g.setFont(getTextButtonFont(button, button.getHeight()));
    g.setColour(button.getToggleState() ? palette().text : palette().dim);
    g.drawText(button.getButtonText(), button.getLocalBounds(), juce::Justification::centred);
}

void Look::drawLinearSlider(juce::Graphics& g, int x, int y, int width, int height, float position, float, float,
                            juce::Slider::SliderStyle, juce::Slider& slider) {
    const auto& p = palette();
    const auto middle = static_cast<float>(y) + static_cast<float>(height) / 2;
    const auto left = static_cast<float>(x), right = static_cast<float>(x + width);
    g.setColour(p.line);
    g.fillRoundedRectangle(left, middle - 2, right - left, 4, 2);
    g.setColour(p.amber);
    g.fillRoundedRectangle(left, middle - 2, position - left, 4, 2);
    const auto size = slider.isMouseOverOrDragging() ? 18.0f : 16.0f;
    g.setColour(p.text);
    g.fillEllipse(juce::Rectangle<float>(size, size).withCentre({position, middle}));
}

} // namespace sceneheard
