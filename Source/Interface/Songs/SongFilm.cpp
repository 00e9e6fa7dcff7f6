#include "Interface/Songs/SongFilm.h"
#include "Films/LocalTitle.h"
#include "Interface/Art/FilmPoster.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

SongFilm::SongFilm(PosterCache& drawn)
    : Button({})
    , posters(drawn) {
    reachableByTab(*this);
}

void SongFilm::show(const Suggestion& film, const juce::String& says, const juce::String& matches) {
    shown = film;
    why = says;
    match = matches;
    juce::StringArray told{readable(shownTitle(film.facts)) + ", " + yearAndLength(film.facts), why, match};
    told.removeEmptyStrings();
    setTitle(told.joinIntoString(". "));
    repaint();
}

void SongFilm::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat();
    posters.paint(g, area.removeFromLeft(std::round(area.getHeight() / 1.5f)), posterOf(shown));
    area.removeFromLeft(12);
    area = area.withSizeKeepingCentre(area.getWidth(), 18 + 2 * 16);
    auto line = area.removeFromTop(18);
    const auto beside = font(metrics::smallText, Weight::medium);
    const auto facts = yearAndLength(shown.facts);
    const auto name = readable(shownTitle(shown.facts));
    const auto face = fontFor(name, metrics::panelText, Weight::semibold);
    const auto forFacts = beside.getStringWidthFloat(facts);
    const auto width = std::min(face.getStringWidthFloat(name) + 1, std::max(0.0f, line.getWidth() - forFacts - 10));
    g.setColour(highlighted ? p.amber : p.text);
    g.setFont(face);
    g.drawText(name, line.removeFromLeft(width), juce::Justification::centredLeft, true);
    g.setColour(p.dim);
    g.setFont(beside);
    g.drawText(facts, line.withTrimmedLeft(10), juce::Justification::centredLeft);
    drawLines(g, why, area, font(metrics::smallText), match.isEmpty() ? 2 : 1);
    if (match.isNotEmpty()) {
        g.setColour(p.amber);
        g.setFont(font(metrics::smallText, Weight::medium));
        g.drawText(match, area.withTrimmedTop(16), juce::Justification::centredLeft, true);
    }
}

} // namespace sceneheard
