#include "Interface/Art/PosterForms.h"
#include <cmath>

namespace sceneheard::forms {

void discs(PosterCanvas& c) {
    const auto radius = c.unit * c.seed.between(0.25f, 0.31f), other = radius * c.seed.between(0.72f, 1);
    const auto apart = radius * c.seed.between(0.48f, 0.62f);
    const auto upright = c.seed.pick(3) == 0;
    const auto turn = juce::degreesToRadians(upright ? c.seed.between(52, 80) : c.seed.between(-28, 28));
    const auto across = c.seed.between(0.44f, 0.56f), down = c.seed.between(0.34f, 0.40f);
    const auto middle = c.at(across, down);
    const auto step = juce::Point<float>(std::cos(turn), std::sin(turn)) * apart;
    const auto one = middle - step, two = middle + step;
    const auto overDisc = [](juce::Point<float> centre, float r, juce::Colour top, juce::Colour foot) {
        return gradient(centre.translated(0, -r), centre.translated(0, r), {{0, top}, {1, foot}});
    };
    c.glow(middle, c.unit, 0.7f);
    c.disc(one, radius, overDisc(one, radius, c.colours.lamp.withAlpha(0.95f), c.colours.glow.withAlpha(0.75f)));
    c.disc(two, other,
           overDisc(two, other, c.colours.mood(0.66f, 0.12f).withAlpha(0.9f), c.colours.mid.withAlpha(0.9f)));
    {
        const juce::Graphics::ScopedSaveState state(c.g);
        juce::Path inside;
        inside.addEllipse(juce::Rectangle<float>(2 * radius, 2 * radius).withCentre(one));
        c.g.reduceClipRegion(inside);
        c.disc(two, other, overDisc(two, other, c.colours.pale, c.colours.lamp));
    }
    for (int k = 0; k < 4; ++k) { // water
        std::vector<juce::Point<float>> line;
        for (int i = -1; i < 10; ++i)
            line.push_back(c.at(static_cast<float>(i) / 8,
                                0.64f + 0.06f * static_cast<float>(k) +
                                    0.008f * std::sin(1.4f * static_cast<float>(i) + 1.9f * static_cast<float>(k))));
        c.fillBelow(smoothCurve(line), c.colours.deep.withAlpha(0.42f));
    }
}

void folds(PosterCanvas& c) {
    const auto w = c.area.getWidth(), h = c.area.getHeight();
    const auto count = 5 + c.seed.pick(4);
    const auto moon = c.seed.pick(3);
    const auto start = moon == 0 ? c.seed.between(0.04f, 0.14f) : c.seed.between(0.24f, 0.36f);
    const auto depth = c.seed.between(0.10f, 0.24f), turn = juce::degreesToRadians(c.seed.between(-16, 16));
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
        curve.startNewSubPath(c.at(-0.3f, top + a));
        curve.lineTo(c.at(0, top + a));
        curve.cubicTo(c.at(0.32f, top - depth + 0.4f * b), c.at(0.58f, top + 1.4f * depth),
                      c.at(1, top - 0.06f + 0.25f * e));
        curve.lineTo(c.at(1.3f, top - 0.06f + 0.25f * e));
        const auto upper = curve.getBounds().getY();
        const auto light = (k < 2 ? c.colours.lamp : c.colours.glow).withAlpha(std::max(0.2f, 0.72f - 0.09f * fold));
        c.fillBelow(
            curve,
            gradient({c.x(0), upper}, {c.x(0) + 0.35f * w, c.y(0) + h},
                     {{0, light}, {0.5f, c.colours.mid.withAlpha(0.85f)}, {1, c.colours.deep.withAlpha(0.95f)}}));
    }
}

} // namespace sceneheard::forms
