#include "Interface/Tonight/EveningCurve.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/CueColumns.h"

namespace sceneheard {

namespace {
constexpr float titleHeight = 22;
}

EveningCurve::EveningCurve() {
    setTitle(words(text::thisEvening));
    setInterceptsMouseClicks(false, false);
}

std::unique_ptr<juce::AccessibilityHandler> EveningCurve::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::image);
}

void EveningCurve::show(const Snapshot& snapshot) {
    if (std::exchange(curve, snapshot.cue) != curve)
        repaint();
}

void EveningCurve::setPieces(std::vector<EveningPiece> next) {
    if (next == std::exchange(pieces, next))
        return;
    juce::StringArray titles;
    for (const auto& piece : pieces)
        if (piece.title.isNotEmpty())
            titles.add(piece.title);
    setDescription(titles.joinIntoString(", "));
    repaint();
}

void EveningCurve::paintTitles(juce::Graphics& g, juce::Rectangle<float> area, double first, double length) const {
    constexpr float least = 48, margin = 6; // pixels
    const auto& p = paletteOf(*this);
    const auto place = [&](double seconds) {
        return area.getX() + area.getWidth() * static_cast<float>((seconds - first) / length);
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto x = place(pieces[i].seconds);
        const auto end = i + 1 < pieces.size() ? place(pieces[i + 1].seconds) : area.getRight();
        g.setColour(p.line);
        if (i > 0)
            g.drawVerticalLine(juce::roundToInt(x), area.getY(), area.getBottom());
        if (end - x < least)
            continue;
        g.setColour(p.text);
        g.setFont(fontFor(pieces[i].title, metrics::smallText, Weight::medium));
        g.drawText(pieces[i].title, juce::Rectangle<float>(x + margin, area.getY(), end - x - 2 * margin, titleHeight),
                   juce::Justification::centredLeft, true);
    }
}

void EveningCurve::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    const auto area = getLocalBounds().toFloat();
    juce::Path frame;
    frame.addRoundedRectangle(area, metrics::artRadius);
    g.setColour(p.panel);
    g.fillPath(frame);
    if (curve->size() < 2)
        return;
    g.reduceClipRegion(frame);
    constexpr double shortest = 60; // seconds, so that the first ones do not fill it
    const auto first = curve->front().seconds, length = std::max(shortest, curve->back().seconds - first);
    const auto columns = cueColumns(*curve, first, length, area.getWidth());
    const auto full = area.getHeight() - (pieces.empty() ? 0 : titleHeight - 4);
    const auto top = [&](const CueColumn& column) {
        return area.getBottom() - full * (0.08f + 0.72f * column.value[1]);
    };
    constexpr std::size_t stops = 24;
    juce::Path ribbon, edge;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto at = juce::Point(area.getX() + columns[i].x, top(columns[i]));
        i == 0 ? edge.startNewSubPath(at) : edge.lineTo(at);
    }
    ribbon = edge;
    ribbon.lineTo(area.getX() + columns.back().x, area.getBottom());
    ribbon.lineTo(area.getX() + columns.front().x, area.getBottom());
    ribbon.closeSubPath();
    juce::ColourGradient colours(p.mood(columns.front().value[0], columns.front().value[1]), area.getTopLeft(),
                                 p.mood(columns.back().value[0], columns.back().value[1]),
                                 {area.getX() + columns.back().x, area.getY()}, false);
    for (std::size_t i = 1; i < stops; ++i) {
        const auto& column = columns[i * (columns.size() - 1) / stops];
        colours.addColour(static_cast<double>(i) / stops, p.mood(column.value[0], column.value[1]));
    }
    g.setGradientFill(colours);
    g.setOpacity(0.45f);
    g.fillPath(ribbon);
    g.setGradientFill(colours);
    g.setOpacity(1);
    g.strokePath(edge, juce::PathStrokeType(2, juce::PathStrokeType::curved, juce::PathStrokeType::rounded));
    paintTitles(g, area, first, length);
    const auto now = juce::Point(area.getX() + columns.back().x, top(columns.back()));
    g.setColour(p.ground);
    g.fillEllipse(juce::Rectangle<float>(13, 13).withCentre(now));
    g.setColour(p.point);
    g.fillEllipse(juce::Rectangle<float>(9, 9).withCentre(now));
}

} // namespace sceneheard
