#include "Interface/Art/PosterForms.h"
#include <cmath>

namespace sceneheard::forms {

namespace {
struct Disc {
    juce::Point<float> centre;
    float radius;
    juce::Colour top, foot;

    juce::ColourGradient colour(juce::Colour above, juce::Colour below) const {
        return gradient(centre.translated(0, -radius), centre.translated(0, radius), {{0, above}, {1, below}});
    }
};

// Two side by side, two one above the other, a large and a small one, or three.
std::vector<Disc> group(PosterCanvas& c) {
    const auto kind = c.seed.pick(4);
    const auto& colours = c.colours;
    const auto radius = c.unit * (kind == 3 ? c.seed.between(0.19f, 0.24f) : c.seed.between(0.25f, 0.32f));
    const auto other = radius * (kind == 2 ? c.seed.between(0.36f, 0.5f) : c.seed.between(0.78f, 1));
    const auto apart = kind == 2 ? 0.5f * radius + 0.4f * other : radius * c.seed.between(0.46f, 0.62f);
    const auto turn = juce::degreesToRadians(kind == 1 ? c.seed.between(56, 90) : c.seed.between(-28, 28));
    const auto across = c.seed.between(0.42f, 0.58f), down = c.seed.between(0.33f, 0.40f);
    const auto middle = c.at(across, down);
    const auto step = juce::Point<float>(std::cos(turn), std::sin(turn)) * apart;
    std::vector<Disc> discs{
        {middle - step, radius, colours.lamp.withAlpha(0.95f), colours.glow.withAlpha(0.75f)},
        {middle + step, other, colours.mood(0.66f, 0.12f).withAlpha(0.9f), colours.mid.withAlpha(0.9f)}};
    if (kind == 3)
        discs.push_back({middle + juce::Point<float>(step.y, -step.x) * 1.5f, 0.9f * radius,
                         colours.glow.withAlpha(0.9f), colours.mood(0.45f, 0.1f).withAlpha(0.85f)});
    return discs;
}
} // namespace

void discs(PosterCanvas& c) {
    const auto drawn = group(c);
    c.glow((drawn[0].centre + drawn[1].centre) / 2.0f, c.unit, 0.7f);
    for (const auto& disc : drawn)
        c.disc(disc.centre, disc.radius, disc.colour(disc.top, disc.foot));
    for (std::size_t i = 0; i < drawn.size(); ++i)
        for (auto k = i + 1; k < drawn.size(); ++k) { // light where two overlap
            const juce::Graphics::ScopedSaveState state(c.g);
            juce::Path inside;
            inside.addEllipse(
                juce::Rectangle<float>(2 * drawn[i].radius, 2 * drawn[i].radius).withCentre(drawn[i].centre));
            c.g.reduceClipRegion(inside);
            c.disc(drawn[k].centre, drawn[k].radius, drawn[k].colour(c.colours.pale, c.colours.lamp));
        }
    const auto shore = c.seed.between(0.60f, 0.68f), swell = c.seed.between(0.005f, 0.022f);
    for (int k = 0; k < 4; ++k) { // water
        std::vector<juce::Point<float>> line;
        for (int i = -1; i < 10; ++i)
            line.push_back(c.at(static_cast<float>(i) / 8,
                                shore + 0.06f * static_cast<float>(k) +
                                    swell * std::sin(1.4f * static_cast<float>(i) + 1.9f * static_cast<float>(k))));
        c.fillBelow(smoothCurve(line), c.colours.deep.withAlpha(0.42f));
    }
}

void folds(PosterCanvas& c) {
    const auto count = 5 + c.seed.pick(4);
    const auto moon = c.seed.pick(3);
    const auto start = moon == 0 ? c.seed.between(0.04f, 0.14f) : c.seed.between(0.24f, 0.36f);
    const auto depth = c.seed.between(0.10f, 0.24f), steep = c.seed.pick(3) == 0 ? 2.5f : 1.0f;
    const auto turn = juce::degreesToRadians(steep * c.seed.between(-16, 16));
    c.glow(c.at(0.7f, 0.15f), 1.2f * c.unit, 0.6f);
    if (moon > 0) {
        const auto across = c.seed.between(0.24f, 0.76f), size = c.seed.between(0.07f, 0.15f);
        c.disc(c.at(across, start - (moon == 1 ? 0.02f : 0.09f)), size * c.unit, c.colours.pale.withAlpha(0.92f));
    }
    c.g.addTransform(juce::AffineTransform::rotation(turn, c.area.getCentreX(), c.area.getCentreY()));
    for (int k = 0; k < count; ++k) {
        const auto fold = static_cast<float>(k) * 6 / static_cast<float>(count);
        const auto a = c.seed.between(-0.05f, 0.12f), b = c.seed.between(0.25f, 0.6f), e = c.seed.between(0.1f, 0.5f);
        const auto top = start + (0.97f - start) / 6 * fold;
        juce::Path curve;
        curve.startNewSubPath(c.at(-0.6f, top + a));
        curve.lineTo(c.at(0, top + a));
        curve.cubicTo(c.at(0.32f, top - depth + 0.4f * b), c.at(0.58f, top + 1.4f * depth),
                      c.at(1, top - 0.06f + 0.25f * e));
        curve.lineTo(c.at(1.6f, top - 0.06f + 0.25f * e));
        const auto upper = curve.getBounds().getY();
        const auto light = (k < 2 ? c.colours.lamp : c.colours.glow).withAlpha(std::max(0.2f, 0.72f - 0.09f * fold));
        c.fillBelow(
            curve,
            gradient({c.x(0), upper}, {c.x(0) + 0.35f * c.unit, c.y(1)},
                     {{0, light}, {0.5f, c.colours.mid.withAlpha(0.85f)}, {1, c.colours.deep.withAlpha(0.95f)}}));
    }
}

} // namespace sceneheard::forms
