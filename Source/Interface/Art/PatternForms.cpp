#include "Interface/Art/PosterForms.h"
#include <cmath>

namespace sceneheard::forms {

void slats(PosterCanvas& c) {
    constexpr std::array<std::pair<float, float>, 3> ways{{{-34, -18}, {18, 34}, {82, 98}}}; // degrees
    const auto w = c.area.getWidth(), span = std::max(w, c.area.getHeight());
    const auto across = c.seed.between(0.62f, 0.82f), down = c.seed.between(0.22f, 0.36f);
    const auto size = c.seed.between(0.08f, 0.19f);
    const auto [least, most] = ways[static_cast<std::size_t>(c.seed.pick(3))];
    const auto turn = juce::degreesToRadians(c.seed.between(least, most));
    const auto count = 6 + c.seed.pick(5);
    const auto widening = c.seed.between(0.3f, 0.7f); // of what the slats leave free, from top to bottom
    const auto lamp = c.at(across, down), middle = c.area.getCentre();
    c.glow(lamp, 1.1f * c.unit, 0.8f);
    c.disc(lamp, size * c.unit, c.colours.pale);
    for (int k = 0; k < count; ++k) {
        const auto share = static_cast<float>(k) / static_cast<float>(count);
        const auto thick = span * (0.35f + widening * share) / static_cast<float>(count);
        const juce::Rectangle<float> slat(c.area.getX() - span, middle.y + span * (-0.75f + 1.5f * share), w + 2 * span,
                                          thick);
        const auto turned = juce::AffineTransform::rotation(turn, middle.x, middle.y);
        juce::Path path;
        path.addRectangle(slat);
        path.applyTransform(turned);
        c.fill(path, gradient(juce::Point<float>(middle.x - 1.5f * w, middle.y).transformedBy(turned),
                              juce::Point<float>(middle.x + 1.5f * w, middle.y).transformedBy(turned),
                              {{0, c.colours.deep.withAlpha(0.95f)},
                               {0.5f, c.colours.deep.withAlpha(0.80f)},
                               {1, c.colours.glow.withAlpha(0.34f)}}));
    }
}

void rings(PosterCanvas& c) {
    const auto across = c.seed.between(0.30f, 0.70f), down = c.seed.between(0.26f, 0.42f);
    const auto centre = c.at(across, down);
    const auto spacing = c.seed.between(0.070f, 0.105f), weight = c.seed.between(0.8f, 1.7f);
    const auto parts = 1 + c.seed.pick(3); // of each ring
    const auto open = c.seed.pick(3) == 0 ? 2.2f : 1.0f;
    c.glow(centre, 0.8f * c.unit, 0.5f);
    for (int k = 0; k < 10; ++k) {
        const auto ring = static_cast<float>(k), radius = c.unit * (0.07f + spacing * ring);
        const auto gap = juce::degreesToRadians(open * c.seed.between(20, 70) / static_cast<float>(parts));
        const auto start = c.seed.between(0, juce::MathConstants<float>::twoPi);
        const auto part = juce::MathConstants<float>::twoPi / static_cast<float>(parts);
        juce::Path arcs;
        for (int i = 0; i < parts; ++i) {
            const auto from = start + part * static_cast<float>(i);
            arcs.addCentredArc(centre.x, centre.y, radius, radius, 0, from, from + part - gap, true);
        }
        c.stroke(arcs, c.unit * weight * (0.022f - 0.0014f * ring),
                 (k < 3 ? c.colours.pale : c.colours.lamp).withAlpha(0.95f - 0.085f * ring));
    }
    c.disc(centre, 0.028f * c.unit * weight, c.colours.pale);
}

namespace {
// A quarter disc with its right angle in one of the four corners of a square.
juce::Path quarter(juce::Rectangle<float> square, int corner) {
    const auto right = corner == 1 || corner == 2, low = corner > 1;
    const juce::Point<float> angle(right ? square.getRight() : square.getX(), low ? square.getBottom() : square.getY());
    const auto from = juce::MathConstants<float>::halfPi *
                      static_cast<float>(std::array{1, 2, 3, 0}[static_cast<std::size_t>(corner)]);
    juce::Path path;
    path.startNewSubPath(angle);
    path.addCentredArc(angle.x, angle.y, square.getWidth(), square.getWidth(), 0, from,
                       from + juce::MathConstants<float>::halfPi);
    path.closeSubPath();
    return path;
}
} // namespace

void tiles(PosterCanvas& c) {
    const auto acrossUnit = static_cast<float>(3 + c.seed.pick(3));
    const auto columns = juce::roundToInt(acrossUnit * c.area.getWidth() / c.unit);
    const auto side = c.area.getWidth() / static_cast<float>(columns);
    const auto first = static_cast<std::size_t>(c.seed.pick(5));
    const std::array colours{c.colours.lamp, c.colours.glow, c.colours.pale, c.colours.mood(0.58f, 0.12f),
                             c.colours.mid};
    const auto rows = static_cast<int>(std::ceil(c.area.getHeight() / side));
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const auto shape = c.seed.pick(5), corner = c.seed.pick(4);
            const juce::Rectangle<float> square(c.x(0) + side * static_cast<float>(column),
                                                c.y(0) + side * static_cast<float>(row), side, side);
            const auto down = (square.getY() - c.y(0)) / c.area.getHeight();
            const auto alpha = std::max(0.18f, 1 - 0.94f * down); // fades towards the title
            const auto colour = colours[(first + static_cast<std::size_t>(shape + corner)) % colours.size()];
            if (shape == 4)
                c.disc(square.getCentre(), 0.3f * side, colour.withAlpha(alpha));
            else if (shape != 3)
                c.fill(quarter(square, corner), colour.withAlpha(alpha));
        }
}

} // namespace sceneheard::forms
