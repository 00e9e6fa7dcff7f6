#include "Interface/Compass/MoodCompass.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr float pointSize = 13, targetSize = 18, minForWords = 140;

void tint(juce::Graphics& g, juce::Rectangle<float> disc, juce::Colour colour, float x, float y) {
    const juce::Point<float> centre(disc.getX() + x * disc.getWidth(), disc.getY() + y * disc.getHeight());
    g.setGradientFill({colour.withAlpha(Palette::discTint), centre, colour.withAlpha(0.0f),
                       centre.translated(disc.getWidth() * 0.75f, 0), true});
    g.fillEllipse(disc);
}
} // namespace

void MoodCompass::paintDisc(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    g.setColour(p.panel);
    g.fillEllipse(disc);
    tint(g, disc, p.rose, 0.18f, 0.20f);
    tint(g, disc, p.amber, 0.78f, 0.22f);
    tint(g, disc, p.blue, 0.20f, 0.80f);
    tint(g, disc, p.teal, 0.80f, 0.82f);
    g.setColour(p.line);
    g.drawEllipse(disc, 1.0f);
    const auto centre = disc.getCentre();
    g.setColour(p.text.withAlpha(0.14f));
    g.drawLine(disc.getX(), centre.y, disc.getRight(), centre.y, 1.0f);
    g.drawLine(centre.x, disc.getY(), centre.x, disc.getBottom(), 1.0f);

    g.setFont(font(metrics::smallText, Weight::medium));
    g.setColour(p.text);
    const auto word = [&](const char* name, float x, float y) {
        const juce::Point<float> at(centre.x + x * disc.getWidth() / 2, centre.y - y * disc.getHeight() / 2);
        g.drawText(name, juce::Rectangle<float>(90, 16).withCentre(at), juce::Justification::centred);
    };
    if (disc.getWidth() >= minForWords) { // else they would lie on each other
        word(text::quadrants[0], 0.48f, 0.5f);
        word(text::quadrants[1], -0.48f, 0.5f);
        word(text::quadrants[2], -0.48f, -0.5f);
        word(text::quadrants[3], 0.48f, -0.5f);
    }
    g.setColour(p.dim);
    // Beside the axes they would lie under the point.
    g.drawText(words(text::energyAxis), juce::Rectangle<float>(120, 15).withCentre({centre.x, disc.getY() - 10}),
               juce::Justification::centred);
    g.drawText(words(text::valenceAxis), juce::Rectangle<float>(120, 15).withCentre({centre.x, disc.getBottom() + 10}),
               juce::Justification::centred);
}

void MoodCompass::paintTrail(juce::Graphics& g) const {
    const auto text = paletteOf(*this).text;
    for (std::size_t i = 1; i < trail.size(); ++i) {
        const auto age = static_cast<float>(i) / static_cast<float>(trail.size()); // 1: now
        g.setColour(text.withAlpha(0.65f * age * age));
        g.drawLine({position(trail[i - 1].x, trail[i - 1].y), position(trail[i].x, trail[i].y)}, 1 + 1.5f * age);
    }
}

void MoodCompass::paintSpread(juce::Graphics& g, juce::Rectangle<float> spread, juce::Colour colour,
                              float strength) const {
    juce::Graphics::ScopedSaveState state(g);
    juce::Path whole;
    whole.addEllipse(disc);
    g.reduceClipRegion(whole);
    g.setColour(colour.withAlpha(0.10f * strength));
    g.fillEllipse(spread);
    g.setColour(colour.withAlpha(0.4f * strength));
    g.drawEllipse(spread, 1.0f);
}

void MoodCompass::paintTarget(juce::Graphics& g) const {
    if (!target)
        return;
    const auto amber = paletteOf(*this).amber;
    const auto at = position(target->valence, target->energy), from = position(valence.value(), energy.value());
    g.setColour(amber);
    g.drawEllipse(juce::Rectangle<float>(targetSize, targetSize).withCentre(at), 2.0f);
    g.fillEllipse(juce::Rectangle<float>(5, 5).withCentre(at));
    const auto distance = from.getDistanceFrom(at);
    if (!known || distance < 34)
        return;
    const auto away = (at - from) / distance;
    const auto start = from + away * 12.0f, tip = at - away * 13.0f, foot = tip - away * 7.0f;
    constexpr std::array dashes{3.0f, 4.0f};
    g.drawDashedLine({start, foot}, dashes.data(), 2, 1.6f);
    juce::Path head;
    const juce::Point<float> side(-away.y * 4.0f, away.x * 4.0f);
    head.addTriangle(tip, foot + side, foot - side);
    g.fillPath(head);
}

void MoodCompass::paintFilm(juce::Graphics& g) const {
    if (!film)
        return;
    const auto& p = paletteOf(*this);
    const auto at = position((*film)[Axis::valence], (*film)[Axis::energy]);
    paintSpread(g,
                juce::Rectangle<float>(2 * film->sd[static_cast<std::size_t>(Axis::valence)] * disc.getWidth(),
                                       2 * film->sd[static_cast<std::size_t>(Axis::energy)] * disc.getHeight())
                    .withCentre(at),
                p.bar, 1.6f);
    juce::Path diamond;
    diamond.addPolygon(at, 4, 7);
    g.setColour(p.ground);
    g.fillPath(diamond);
    g.setColour(p.text);
    g.strokePath(diamond, juce::PathStrokeType(1.6f));
}

void MoodCompass::paint(juce::Graphics& g) {
    const auto scale = g.getInternalContext().getPhysicalPixelScaleFactor();
    if (background.isNull() || scale != backgroundScale) {
        backgroundScale = scale;
        background =
            juce::Image(juce::Image::ARGB, std::max(1, juce::roundToInt(static_cast<float>(getWidth()) * scale)),
                        std::max(1, juce::roundToInt(static_cast<float>(getHeight()) * scale)), true);
        juce::Graphics offscreen(background);
        offscreen.addTransform(juce::AffineTransform::scale(scale));
        paintDisc(offscreen);
    }
    g.drawImage(background, getLocalBounds().toFloat());
    g.setOpacity(1);
    paintFilm(g);
    if (known && !silent)
        paintTrail(g);
    paintTarget(g);
    if (!known)
        return;
    const auto strength = silent ? 0.4f : 1.0f;
    const auto text = paletteOf(*this).text;
    paintSpread(g, ellipse(), text, strength);
    g.setColour(text.withAlpha(strength));
    g.fillEllipse(juce::Rectangle<float>(pointSize, pointSize).withCentre(position(valence.value(), energy.value())));
}

} // namespace sceneheard
