#include "Interface/Art/PosterForms.h"
#include <cmath>

namespace sceneheard::forms {

namespace {
// The half of a ring that passes before a planet.
juce::Path nearRing(juce::Point<float> centre, float radius) {
    const auto at = [&](float across, float down) { return centre.translated(across * radius, down * radius); };
    juce::Path ring;
    ring.startNewSubPath(at(-1, -0.03f));
    ring.cubicTo(at(-2.1f, 0.1f), at(-1.5f, 0.36f), at(0, 0.34f));
    ring.cubicTo(at(1.5f, 0.32f), at(2.1f, 0.1f), at(1, -0.03f));
    return ring;
}

void horizonOfArcs(PosterCanvas& c) {
    const std::array colours{c.colours.mid, c.colours.mood(0.29f, 0.065f), c.colours.mood(0.24f, 0.05f),
                             c.colours.deep};
    const auto lean = c.seed.between(0.2f, 0.5f), rise = c.seed.between(0, 0.06f);
    for (std::size_t k = 0; k < colours.size(); ++k) {
        const auto centre = c.at(lean, 1.62f - rise + 0.05f * static_cast<float>(k));
        c.g.setColour(colours[k].withAlpha(0.92f));
        c.g.fillEllipse(
            juce::Rectangle<float>(2.7f * c.area.getWidth(), 1.96f * c.area.getHeight()).withCentre(centre));
    }
}

// A town in three rows, far and pale to near and dark.
void horizonOfSlabs(PosterCanvas& c) {
    const auto w = c.area.getWidth(), h = c.area.getHeight();
    const std::array rows{c.colours.mid.withAlpha(0.55f), c.colours.mood(0.27f, 0.06f).withAlpha(0.75f),
                          c.colours.deep.withAlpha(0.95f)};
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const auto row = static_cast<float>(k);
        for (auto left = c.x(-0.04f); left < c.area.getRight();) {
            const auto wide = w * c.seed.between(0.05f, 0.13f);
            const auto tall = h * (c.seed.between(0.04f, 0.20f) + 0.09f * row);
            const auto top = c.y(0.80f + 0.04f * row) - tall;
            c.g.setColour(rows[k]);
            c.g.fillRect(juce::Rectangle<float>(left, top, 0.92f * wide, c.area.getBottom() - top));
            left += wide * (1.05f + c.seed.between(0, 0.5f));
        }
    }
}

// The planet in still water.
void horizonOfWater(PosterCanvas& c, juce::Point<float> planet, float radius) {
    const auto shore = c.y(c.seed.between(0.58f, 0.64f)), height = c.area.getBottom() - shore;
    const auto sea = juce::Rectangle<float>(c.area.getX(), shore, c.area.getWidth(), height);
    c.g.setGradientFill(gradient(sea.getTopLeft(), sea.getBottomLeft(),
                                 {{0, c.colours.mid}, {0.5f, c.colours.mood(0.24f, 0.05f)}, {1, c.colours.deep}}));
    c.g.fillRect(sea);
    for (int k = 0; k < 9; ++k) {
        const auto down = static_cast<float>(k) / 9;
        const auto half = radius * (0.95f - 0.55f * down) * c.seed.between(0.55f, 1);
        const auto drift = radius * c.seed.between(-0.16f, 0.16f), thick = c.unit * (0.010f + 0.008f * down);
        c.g.setColour(c.colours.lamp.withAlpha(0.75f * (1 - down)));
        c.g.fillRoundedRectangle(planet.x + drift - half, shore + (0.05f + 0.8f * down) * height, 2 * half, thick,
                                 thick / 2);
    }
}

// Lit from above or from the side, or banded.
void planet(PosterCanvas& c, juce::Point<float> centre, float radius) {
    const auto kind = c.seed.pick(3);
    const auto turn = c.seed.between(-0.4f, 0.4f); // radians, of the bands
    const auto light = kind == 1 ? juce::Point<float>(-0.8f, -0.6f) : juce::Point<float>(0, -1);
    c.disc(centre, radius,
           gradient(centre + light * radius, centre - light * radius,
                    {{0, c.colours.pale}, {0.45f, c.colours.lamp}, {1, c.colours.glow.withAlpha(0.25f)}}));
    if (kind != 2)
        return;
    const juce::Graphics::ScopedSaveState state(c.g);
    juce::Path inside;
    inside.addEllipse(juce::Rectangle<float>(2 * radius, 2 * radius).withCentre(centre));
    c.g.reduceClipRegion(inside);
    c.g.addTransform(juce::AffineTransform::rotation(turn, centre.x, centre.y));
    for (auto down = -0.8f; down < 1;) {
        const auto thick = c.seed.between(0.06f, 0.2f);
        c.g.setColour(c.colours.glow.withAlpha(c.seed.between(0.2f, 0.5f)));
        c.g.fillRect(
            juce::Rectangle<float>(centre.x - 2 * radius, centre.y + down * radius, 4 * radius, thick * radius));
        down += thick + c.seed.between(0.1f, 0.34f);
    }
}
} // namespace

void orb(PosterCanvas& c) {
    const auto across = c.seed.between(0.30f, 0.70f), down = c.seed.between(0.28f, 0.38f);
    const auto centre = c.at(across, down);
    const auto radius = c.unit * c.seed.between(0.17f, 0.33f);
    const auto companion = c.seed.pick(4);
    const auto tilt = juce::degreesToRadians(c.seed.between(-24, -8));
    c.glow(centre, 0.95f * c.unit, 0.6f);
    if (companion == 3) { // a moon behind
        const auto moon =
            centre.getPointOnCircumference(1.45f * radius, juce::degreesToRadians(c.seed.between(30, 75)));
        c.disc(moon, radius * c.seed.between(0.2f, 0.34f), c.colours.pale.withAlpha(0.8f));
    }
    planet(c, centre, radius);
    const auto line = std::max(0.7f, 0.007f * c.unit);
    if (companion < 3)
        for (const auto reach : {1.0f, 1.22f})
            if (reach == 1 || companion == 2) {
                auto ring = nearRing(centre, radius);
                ring.applyTransform(
                    juce::AffineTransform::scale(reach, reach, centre.x, centre.y).rotated(tilt, centre.x, centre.y));
                c.stroke(ring, line, c.colours.pale.withAlpha(0.85f));
            }
    switch (c.seed.pick(3)) {
    case 0:
        return horizonOfArcs(c);
    case 1:
        return horizonOfSlabs(c);
    default:
        return horizonOfWater(c, centre, radius);
    }
}

void eclipse(PosterCanvas& c) {
    const auto across = c.seed.between(0.34f, 0.66f), down = c.seed.between(0.30f, 0.40f);
    const auto centre = c.at(across, down);
    const auto radius = c.unit * c.seed.between(0.22f, 0.31f);
    const auto aside = radius * c.seed.between(-0.28f, 0.28f), above = radius * c.seed.between(-0.26f, -0.08f);
    const auto reach = radius * c.seed.between(1.02f, 1.2f);
    const auto light = centre.translated(aside, above);
    c.glow(light, c.unit, 0.75f);
    for (auto halos = c.seed.pick(3); halos > 0; --halos) {
        juce::Path halo;
        const auto wide = reach + radius * (0.08f + 0.24f * static_cast<float>(halos));
        halo.addEllipse(juce::Rectangle<float>(2 * wide, 2 * wide).withCentre(light));
        c.stroke(halo, 0.008f * c.unit, c.colours.lamp.withAlpha(0.5f / static_cast<float>(halos)));
    }
    c.disc(light, reach,
           gradient(centre.translated(0, -radius), centre.translated(0, radius),
                    {{0, c.colours.pale},
                     {0.45f, c.colours.lamp},
                     {0.9f, c.colours.glow.withAlpha(0.1f)},
                     {1, c.colours.glow.withAlpha(0.1f)}}));
    c.disc(centre, radius, c.colours.mood(0.12f, 0.03f));
    juce::Path ground;
    if (c.seed.pick(2) == 0) {
        ground.startNewSubPath(c.at(0, 0.78f));
        ground.quadraticTo(c.x(across), c.y(0.70f), c.x(1), c.y(0.80f));
    } else { // bare trees
        ground.startNewSubPath(c.at(-0.02f, 0.82f));
        for (auto left = -0.02f; left < 1;) {
            const auto wide = c.seed.between(0.03f, 0.09f), tall = c.seed.between(0.04f, 0.22f);
            ground.lineTo(c.at(left + wide / 2, 0.80f - tall));
            ground.lineTo(c.at(left + wide, 0.82f));
            left += wide;
        }
    }
    c.fillBelow(ground, c.colours.deep.withAlpha(0.9f));
}

void ridges(PosterCanvas& c) {
    const auto across = c.seed.between(0.25f, 0.75f), down = c.seed.between(0.24f, 0.40f);
    const auto size = c.seed.between(0.10f, 0.18f), height = c.seed.between(0.8f, 1.7f);
    const auto pace = c.seed.between(0.75f, 1.35f);
    const auto sharp = c.seed.pick(3) == 0; // mountains, else hills
    const auto sun = c.at(across, down);
    c.glow(sun, 1.05f * c.unit, 0.85f);
    c.disc(sun, size * c.unit, c.colours.pale.withAlpha(0.95f));
    for (int k = 0; k < 5; ++k) {
        const auto near = static_cast<float>(k) / 4;
        const auto low = 0.44f + 0.38f * near, swell = height * (0.05f + 0.048f * near * (sharp ? 0.5f : 1));
        std::array<float, 3> phases{};
        for (auto& phase : phases)
            phase = c.seed.between(0, juce::MathConstants<float>::twoPi);
        std::vector<juce::Point<float>> line;
        for (int i = -1; i < 16; ++i) {
            const auto step = pace * static_cast<float>(i);
            const auto wave = 0.6f * std::sin(0.45f * step + phases[0]) + 0.3f * std::sin(step + phases[1]) +
                              (sharp ? 0.4f : 0.12f) * std::sin(2.3f * step + phases[2]);
            line.push_back(c.at(static_cast<float>(i) / 14, low + swell * wave));
        }
        juce::Path crest;
        if (sharp) {
            crest.startNewSubPath(line.front());
            for (const auto& point : line)
                crest.lineTo(point);
        } else {
            crest = smoothCurve(line);
        }
        const auto hue = near < 0.6f ? c.colours.genreHue - 6 * near : c.colours.moodHue;
        c.fillBelow(crest, Oklch{0.58f - 0.39f * near, 0.10f - 0.05f * near, hue}.colour());
    }
}

} // namespace sceneheard::forms
