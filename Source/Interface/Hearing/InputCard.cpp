#include "Interface/Hearing/InputCard.h"
#include "Interface/Style/HearingText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"
#include <cmath>

namespace sceneheard {

namespace {
constexpr float lowest = -60;               // dB of full scale: an empty meter
constexpr float silence = -70, quiet = -45; // dB: what counts as nothing, and as little
constexpr float fallPerSecond = 30;         // dB
constexpr float holdHighest = 1;            // seconds

int segmentsOf(float decibels, int all) {
    return juce::jlimit(0, all, juce::roundToInt((decibels - lowest) / -lowest * static_cast<float>(all)));
}
} // namespace

InputCard::InputCard()
    : Button({}) {
    setRadioGroupId(radioGroup);
    setClickingTogglesState(true);
    reachableByTab(*this);
}

void InputCard::show(const HearingInput& input, bool isLarge) {
    shown = input;
    large = isLarge;
    describe();
    repaint();
}

void InputCard::describe() {
    const auto& said = hears == Hears::silence  ? text::inputSilent
                       : hears == Hears::little ? text::inputQuiet
                                                : text::inputHears;
    setTitle(shown.name + ", " + shown.about + ", " + words(said));
}

void InputCard::setLevel(float peak) {
    const auto now = peak > 0 ? 20 * std::log10(peak) : -100.0f;
    decibels = std::max(decibels, now);
    if (now >= highest) {
        highest = now;
        sinceHighest = 0;
    }
    const auto heard = highest < silence ? Hears::silence : highest < quiet ? Hears::little : Hears::sound;
    if (std::exchange(hears, heard) != heard) {
        describe();
        repaint();
    }
}

void InputCard::advance(float seconds) {
    decibels = std::max(-100.0f, decibels - fallPerSecond * seconds);
    sinceHighest += seconds;
    if (sinceHighest > holdHighest)
        highest = std::max(-100.0f, highest - fallPerSecond * seconds);
    const auto nowLit = segmentsOf(decibels, segments()), nowTop = segmentsOf(highest, segments());
    const auto litBefore = std::exchange(lit, nowLit), topBefore = std::exchange(top, nowTop);
    if (litBefore != nowLit || topBefore != nowTop)
        repaint();
}

void InputCard::paintMeter(juce::Graphics& g, juce::Rectangle<float> area) const {
    const auto& p = paletteOf(*this);
    const auto step = area.getWidth() / static_cast<float>(segments());
    for (int i = 0; i < segments(); ++i) {
        g.setColour(i < lit ? p.teal : i + 1 == top ? p.text : p.line);
        g.fillRoundedRectangle(area.getX() + static_cast<float>(i) * step, area.getY(), step * 0.62f, area.getHeight(),
                               1);
    }
}

// A loudspeaker, or a microphone.
void InputCard::paintIcon(juce::Graphics& g, juce::Rectangle<float> area) const {
    const auto& p = paletteOf(*this);
    if (large) {
        g.setColour(p.teal.withAlpha(0.2f));
        g.fillEllipse(area);
    }
    juce::Path path;
    if (shown.playing) {
        path.startNewSubPath(-0.9f, -0.35f);
        path.lineTo(-0.5f, -0.35f);
        path.lineTo(0, -0.8f);
        path.lineTo(0, 0.8f);
        path.lineTo(-0.5f, 0.35f);
        path.lineTo(-0.9f, 0.35f);
        path.closeSubPath();
        for (const auto radius : {0.45f, 0.9f})
            path.addCentredArc(0.05f, 0, radius, radius, 0, 0.7f, 2.44f, true);
    } else {
        path.addRoundedRectangle(-0.33f, -1.0f, 0.66f, 1.15f, 0.33f);
        path.addCentredArc(0, -0.15f, 0.65f, 0.65f, 0, juce::MathConstants<float>::halfPi,
                           3 * juce::MathConstants<float>::halfPi, true);
        path.startNewSubPath(0, 0.5f);
        path.lineTo(0, 0.9f);
        path.startNewSubPath(-0.35f, 0.9f);
        path.lineTo(0.35f, 0.9f);
    }
    g.setColour(large ? p.teal : p.text);
    const auto size = large ? 11.0f : 9.0f;
    g.strokePath(path, juce::PathStrokeType(1.6f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded),
                 juce::AffineTransform::scale(size).translated(area.getCentre()));
}

void InputCard::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat().reduced(1);
    g.setColour(highlighted ? p.raised.interpolatedWith(p.line, 0.4f) : p.raised);
    g.fillRoundedRectangle(area, metrics::panelRadius);
    if (getToggleState()) {
        g.setColour(p.teal);
        g.drawRoundedRectangle(area, metrics::panelRadius, 1.6f);
    }
    area.reduce(large ? 19 : 12, 0);
    const auto icon = large ? 48.0f : 28.0f;
    paintIcon(g, area.removeFromLeft(icon).withSizeKeepingCentre(icon, icon));
    area.removeFromLeft(large ? 16 : 12);

    constexpr float ring = 18;
    auto right = area.removeFromRight(ring);
    const auto circle = juce::Rectangle<float>(ring, ring)
                            .withCentre({right.getCentreX(), large ? area.getY() + 26 : area.getCentreY()});
    g.setColour(getToggleState() ? p.teal : p.dim);
    g.drawEllipse(circle.reduced(1), 1.6f);
    if (getToggleState())
        g.fillEllipse(circle.reduced(5));
    area.removeFromRight(10);

    const auto word = words(hears == Hears::silence  ? text::inputSilent
                            : hears == Hears::little ? text::inputQuiet
                                                     : text::inputHears);
    const auto small = font(metrics::smallText), strong = font(metrics::smallText, Weight::semibold);
    const auto line = [&](juce::Rectangle<float> place, const juce::String& said, const juce::Font& face,
                          juce::Colour colour) {
        g.setFont(face);
        g.setColour(colour);
        g.drawText(said, place, juce::Justification::centredLeft, true);
    };
    const auto colour = hears == Hears::sound ? p.teal : p.dim;
    if (large) {
        area = area.withSizeKeepingCentre(area.getWidth(), 62);
        line(area.removeFromTop(22), shown.name, fontFor(shown.name, metrics::titleText + 1, Weight::semibold), p.text);
        line(area.removeFromTop(18), shown.about, fontFor(shown.about, metrics::panelText), p.dim);
        area.removeFromTop(6);
        const auto said = area.removeFromRight(strong.getStringWidthFloat(word) + 4);
        area.removeFromRight(12);
        paintMeter(g, area.withSizeKeepingCentre(area.getWidth(), 8));
        line(said, word, strong, colour);
        return;
    }
    area = area.withSizeKeepingCentre(area.getWidth(), 40);
    line(area.removeFromTop(20), shown.name, fontFor(shown.name, metrics::panelText, Weight::semibold), p.text);
    constexpr float meter = 96;
    paintMeter(g, area.removeFromLeft(meter).withSizeKeepingCentre(meter, 7));
    area.removeFromLeft(10);
    line(area, word, hears == Hears::sound ? strong : small, colour);
}

} // namespace sceneheard
