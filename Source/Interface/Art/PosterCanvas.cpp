#include "Interface/Art/PosterCanvas.h"

namespace sceneheard {

juce::ColourGradient gradient(juce::Point<float> from, juce::Point<float> to, std::initializer_list<ColourStop> stops,
                              bool radial) {
    const auto& first = *stops.begin();
    const auto& last = *(stops.end() - 1);
    juce::ColourGradient result(first.colour, from, last.colour, to, radial);
    for (const auto& [at, colour] : stops)
        if (at > 0 && at < 1)
            result.addColour(at, colour);
    return result;
}

juce::Path smoothCurve(const std::vector<juce::Point<float>>& points) {
    juce::Path path;
    path.startNewSubPath(points.front());
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const auto& from = points[i];
        const auto& to = points[i + 1];
        const auto before = i > 0 ? points[i - 1] : from, after = i + 2 < points.size() ? points[i + 2] : to;
        path.cubicTo(from + (to - before) / 6.0f, to - (after - from) / 6.0f, to);
    }
    return path;
}

PosterCanvas::PosterCanvas(juce::Graphics& graphics, juce::Rectangle<float> whole, const PosterSubject& subject)
    : g(graphics)
    , area(whole)
    , unit(std::min(whole.getWidth(), 0.85f * whole.getHeight()))
    , colours(subject)
    , seed(subject.key() + "form") {}

void PosterCanvas::disc(juce::Point<float> centre, float radius, const juce::FillType& fillType) {
    g.setFillType(fillType);
    g.fillEllipse(juce::Rectangle<float>(2 * radius, 2 * radius).withCentre(centre));
}

void PosterCanvas::glow(juce::Point<float> centre, float radius, float strength) {
    const auto light = [&](float alpha) { return colours.glow.withAlpha(alpha); };
    disc(centre, radius,
         gradient(centre, centre.translated(radius, 0),
                  {{0, light(strength)}, {0.5f, light(0.35f * strength)}, {1, light(0)}}, true));
}

void PosterCanvas::fill(const juce::Path& path, const juce::FillType& fillType) {
    g.setFillType(fillType);
    g.fillPath(path);
}

void PosterCanvas::stroke(const juce::Path& path, float thickness, juce::Colour colour) {
    g.setColour(colour);
    g.strokePath(path, juce::PathStrokeType(thickness, juce::PathStrokeType::curved, juce::PathStrokeType::rounded));
}

void PosterCanvas::fillBelow(juce::Path curve, const juce::FillType& fillType) {
    const auto left = curve.getBounds().getX(), foot = area.getBottom() + area.getHeight(); // a turned form ends below
    curve.lineTo(curve.getCurrentPosition().x, foot);
    curve.lineTo(left, foot);
    curve.closeSubPath();
    fill(curve, fillType);
}

} // namespace sceneheard
