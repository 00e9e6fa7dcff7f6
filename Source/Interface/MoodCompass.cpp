#include "Interface/MoodCompass.h"
#include "Interface/Look.h"
#include "Interface/Text.h"
#include "Interface/Words.h"

namespace sceneheard {

namespace {
constexpr std::size_t trailShown = 60; // points: half a minute

void gradientFrom(juce::Graphics& g, juce::Rectangle<float> disc, juce::Colour colour, float x, float y,
                  float strength) {
    const juce::Point<float> centre(disc.getX() + x * disc.getWidth(), disc.getY() + y * disc.getHeight());
    juce::ColourGradient gradient(colour.withAlpha(strength), centre, colour.withAlpha(0.0f),
                                  centre.translated(disc.getWidth() * 0.75f, 0), true);
    g.setGradientFill(gradient);
    g.fillEllipse(disc);
}
} // namespace

MoodCompass::MoodCompass() {
    setTitle(text::compassTitle);
    setInterceptsMouseClicks(false, false);
}

std::unique_ptr<juce::AccessibilityHandler> MoodCompass::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::image);
}

juce::Point<float> MoodCompass::place(float valence, float energy) {
    const auto u = juce::jlimit(-1.0f, 1.0f, 2 * valence - 1), v = juce::jlimit(-1.0f, 1.0f, 2 * energy - 1);
    return {u * std::sqrt(1 - v * v / 2), v * std::sqrt(1 - u * u / 2)};
}

juce::Point<float> MoodCompass::position(float v, float e) const {
    const auto at = place(v, e) * (disc.getWidth() / 2);
    return disc.getCentre().translated(at.x, -at.y);
}

void MoodCompass::show(const Snapshot& snapshot) {
    const auto wasKnown = std::exchange(known, snapshot.moodKnown);
    const auto wasSilent = std::exchange(silent, snapshot.silent);
    if (known != wasKnown || silent != wasSilent || snapshot.trail.size() != trail.size())
        repaint();
    if (!known)
        return trail.clear();

    const auto& mood = snapshot.now.mood;
    const auto axis = [](Axis a) { return static_cast<std::size_t>(a); };
    valence.moveTo(mood[Axis::valence]);
    energy.moveTo(mood[Axis::energy]);
    valenceSd.moveTo(mood.sd[axis(Axis::valence)]);
    energySd.moveTo(mood.sd[axis(Axis::energy)]);
    if (!wasKnown)
        for (auto* glide : {&valence, &energy, &valenceSd, &energySd})
            glide->jumpTo(glide->target());
    const auto from = snapshot.trail.size() - std::min(trailShown, snapshot.trail.size());
    trail.clear();
    for (auto i = from; i < snapshot.trail.size(); ++i)
        trail.emplace_back(snapshot.trail[i].mood[Axis::valence], snapshot.trail[i].mood[Axis::energy]);
    setDescription(quadrantWord(mood) + ": " + text::valence + " " + juce::String(mood[Axis::valence], 2) + ", " +
                   text::energy + " " + juce::String(mood[Axis::energy], 2));
}

void MoodCompass::advance(float seconds) {
    bool moved = false;
    for (auto* glide : {&valence, &energy, &valenceSd, &energySd})
        moved |= glide->advance(seconds, 0.001f);
    if (moved)
        repaint();
}

void MoodCompass::resized() {
    const auto area = getLocalBounds().toFloat().reduced(20, 16);
    const auto size = std::min(area.getWidth(), area.getHeight());
    disc = juce::Rectangle<float>(size, size).withCentre(area.getCentre());
    background = {};
}

void MoodCompass::paintDisc(juce::Graphics& g) const {
    const auto& p = palette();
    g.setColour(p.panel);
    g.fillEllipse(disc);
    gradientFrom(g, disc, p.rose, 0.18f, 0.20f, 0.30f);
    gradientFrom(g, disc, p.amber, 0.78f, 0.22f, 0.34f);
    gradientFrom(g, disc, p.blue, 0.20f, 0.80f, 0.32f);
    gradientFrom(g, disc, p.teal, 0.80f, 0.82f, 0.28f);
    g.setColour(p.line);
    g.drawEllipse(disc, 1.0f);
    const auto centre = disc.getCentre();
    g.drawLine(disc.getX(), centre.y, disc.getRight(), centre.y, 1.0f);
    g.drawLine(centre.x, disc.getY(), centre.x, disc.getBottom(), 1.0f);

    g.setColour(p.dim.withAlpha(0.9f));
    g.setFont(font(12, Weight::medium));
    const auto word = [&](const char* name, float x, float y) {
        if (disc.getWidth() < 190)
            return; // they would lie on each other
        const juce::Point<float> at(centre.x + x * disc.getWidth() / 2, centre.y - y * disc.getHeight() / 2);
        g.drawText(name, juce::Rectangle<float>(90, 16).withCentre(at), juce::Justification::centred);
    };
    word(text::quadrants[0], 0.52f, 0.55f);
    word(text::quadrants[1], -0.52f, 0.55f);
    word(text::quadrants[2], -0.52f, -0.55f);
    word(text::quadrants[3], 0.52f, -0.55f);
    g.setColour(p.dim.withAlpha(0.7f));
    g.setFont(font(metrics::smallText, Weight::medium));
    g.drawText(text::energy, juce::Rectangle<float>(80, 14).withCentre({centre.x, disc.getY() - 10}),
               juce::Justification::centred);
    g.drawText(text::valence, juce::Rectangle<float>(disc.getRight() - 64, centre.y - 17, 58, 14),
               juce::Justification::centredRight);
    g.setFont(font(12, Weight::medium));
    g.drawText("+", juce::Rectangle<float>(14, 14).withCentre({disc.getRight() + 10, centre.y}),
               juce::Justification::centred);
    g.drawText(words(text::minus), juce::Rectangle<float>(14, 14).withCentre({disc.getX() - 10, centre.y}),
               juce::Justification::centred);
}

void MoodCompass::paintTrail(juce::Graphics& g) const {
    for (std::size_t i = 1; i < trail.size(); ++i) {
        const auto age = static_cast<float>(i) / static_cast<float>(trail.size()); // 1: now
        g.setColour(palette().text.withAlpha(0.7f * age * age));
        g.drawLine({position(trail[i - 1].x, trail[i - 1].y), position(trail[i].x, trail[i].y)}, 1 + 1.5f * age);
    }
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
    if (!known)
        return;

    g.setOpacity(1);
    if (!silent)
        paintTrail(g);
    const auto at = position(valence.value(), energy.value());
    const auto& p = palette();
    const auto strength = silent ? 0.4f : 1.0f;
    {
        juce::Graphics::ScopedSaveState state(g);
        juce::Path whole;
        whole.addEllipse(disc);
        g.reduceClipRegion(whole);
        const auto spread =
            juce::Rectangle<float>(2 * valenceSd.value() * disc.getWidth(), 2 * energySd.value() * disc.getHeight())
                .withCentre(at);
        g.setColour(p.text.withAlpha(0.10f * strength));
        g.fillEllipse(spread);
        g.setColour(p.text.withAlpha(0.35f * strength));
        g.drawEllipse(spread, 1.0f);
    }
    g.setColour(p.text.withAlpha(strength));
    g.fillEllipse(juce::Rectangle<float>(13, 13).withCentre(at));
}

} // namespace sceneheard
