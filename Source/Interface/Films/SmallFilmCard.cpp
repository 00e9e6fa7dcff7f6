#include "Interface/Films/SmallFilmCard.h"
#include "Films/LocalTitle.h"
#include "Interface/Art/FilmPoster.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr float lowest = 90; // height from which on a long title takes two lines
} // namespace

SmallFilmCard::SmallFilmCard(PosterCache& drawn)
    : Button({})
    , posters(drawn) {
    reachableByTab(*this);
}

void SmallFilmCard::show(const Suggestion& film, const juce::String& said) {
    shown = film;
    why = said;
    setTitle(readable(shownTitle(film.facts)) + ", " + factsLine(film.facts, film.facts.genreList().size()) +
             (why.isEmpty() ? juce::String() : ". " + why));
    repaint();
}

void SmallFilmCard::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat();
    const auto low = area.getHeight() < lowest;
    const auto art = area.removeFromLeft(std::round(area.getHeight() / 1.5f));
    posters.paint(g, highlighted ? art.translated(0, -2) : art, posterOf(shown));
    area.removeFromLeft(low ? 12.0f : static_cast<float>(metrics::gap));
    const auto name = readable(shownTitle(shown.facts));
    g.setColour(p.text);
    const auto face = fontFor(name, low ? metrics::panelText : metrics::titleText, Weight::semibold);
    const auto lines = !low && face.getStringWidthFloat(name) > area.getWidth() ? 2 : 1;
    if (low)
        area = area.withSizeKeepingCentre(area.getWidth(), std::min(area.getHeight(), 18.0f + 2 * 16));
    drawLines(g, name, area.removeFromTop(lines == 2 ? 40.0f : low ? 18.0f : 22.0f), face, lines);
    const auto line = low ? 16.0f : 17.0f;
    g.setColour(p.dim);
    g.setFont(font(metrics::smallText, Weight::medium));
    if (area.getHeight() >= line)
        g.drawText(yearAndLength(shown.facts), area.removeFromTop(line), juce::Justification::centredLeft);
    const auto small = font(metrics::smallText);
    g.setFont(small);
    if (area.getHeight() >= line)
        g.drawText(fittingGenres(shown.facts, small, area.getWidth()), area.removeFromTop(line),
                   juce::Justification::centredLeft);
    area.removeFromTop(6);
    g.setColour(p.text);
    if (area.getHeight() >= line)
        drawLines(g, why, area, font(metrics::bodyText, Weight::medium), 2);
}

} // namespace sceneheard
