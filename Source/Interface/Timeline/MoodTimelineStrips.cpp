// What lies under the timeline's curves: the films that led, tempo and key, the whole cue, and the playhead.
#include "Interface/Style/Look.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/MoodTimeline.h"
#include "Interface/Timeline/TimelineRuns.h"
#include <algorithm>

namespace sceneheard {

juce::Rectangle<float> MoodTimeline::filmStrip() const {
    return {plot.getX(), plot.getBottom() + 8, plot.getWidth(), filmStripHeight};
}

void MoodTimeline::paintFilms(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    const auto strip = filmStrip();
    const auto face = font(metrics::smallText, Weight::semibold);
    for (const auto& stretch : shownLeads) {
        const auto from = std::max(strip.getX(), xOf(static_cast<double>(stretch.first)));
        const auto to = std::min(strip.getRight(), xOf(static_cast<double>(stretch.last + 1)));
        if (to - from < 1)
            continue;
        const auto film = filmOf ? filmOf(stretch.film) : TimelineFilm();
        const auto area = strip.withLeft(from).withRight(to).withTrimmedRight(2);
        const auto colour = p.mood(film.valence, film.energy);
        g.setColour(p.raised.interpolatedWith(colour, pointedFilm == stretch.film ? 0.45f : 0.16f));
        g.fillRoundedRectangle(area, metrics::stripRadius);
        g.setColour(colour);
        g.fillRoundedRectangle(area.withWidth(std::min(3.0f, area.getWidth())), 1.5f);
        g.setColour(p.text);
        const auto text = area.reduced(10, 0);
        constexpr float minForText = 24;
        if (text.getWidth() >= minForText) {
            g.setFont(fontFor(film.title, metrics::smallText, Weight::semibold));
            g.drawText(film.title, text, juce::Justification::centredLeft, true);
        }
    }
}

void MoodTimeline::paintTempi(juce::Graphics& g) const {
    const auto line = filmStrip().translated(0, filmStripHeight + 3).withHeight(tempoHeight);
    g.setFont(font(metrics::smallText));
    g.setColour(paletteOf(*this).dim);
    const auto face = font(metrics::smallText);
    auto free = line.getX();
    for (const auto& run : tempiAndKeys(*curve, span.start(), span.end())) {
        const auto x = std::max(xOf(run.from), line.getX());
        const auto width = face.getStringWidthFloat(run.words) + 12;
        if (x < free || x + width > line.getRight() + 60)
            continue;
        g.drawText(run.words, line.withX(x).withWidth(width), juce::Justification::centredLeft);
        free = x + width;
    }
}

// Where the shown stretch lies in the whole cue, with the reference above it and the host's loop below.
void MoodTimeline::paintOverview(juce::Graphics& g) const {
    auto first = curve->front().seconds, last = curve->back().seconds;
    if (last - first <= span.length() * 1.001 && !loop && other.curve == nullptr)
        return;
    const auto reference = other.curve != nullptr && !other.curve->empty();
    if (reference) {
        first = std::min(first, other.curve->front().seconds + other.seconds());
        last = std::max(last, other.curve->back().seconds + other.seconds());
    }
    if (!(last > first))
        return;
    const auto& p = paletteOf(*this);
    const juce::Rectangle<float> line(plot.getX(), static_cast<float>(getHeight()) - 7, plot.getWidth(), 3);
    const auto along = [&](double seconds) {
        return line.getX() +
               static_cast<float>(juce::jlimit(0.0, 1.0, (seconds - first) / (last - first))) * line.getWidth();
    };
    const auto stretch = [&](double from, double to, juce::Rectangle<float> on, juce::Colour colour) {
        constexpr float least = 6;
        g.setColour(colour);
        g.fillRoundedRectangle(on.withLeft(along(from)).withRight(std::max(along(to), along(from) + least)),
                               on.getHeight() / 2);
    };
    stretch(first, last, line, p.raised);
    stretch(span.start(), span.end(), line, p.quiet);
    if (reference)
        stretch(other.curve->front().seconds + other.seconds(), other.curve->back().seconds + other.seconds(),
                line.translated(0, -3).withHeight(2), p.dim);
    if (loop)
        stretch(static_cast<double>(loop.from), static_cast<double>(loop.to), line.translated(0, 4).withHeight(2),
                p.teal);
}

void MoodTimeline::paintPlayhead(juce::Graphics& g) const {
    if (curve->empty() || span.end() < curve->back().seconds)
        return;
    const auto& p = paletteOf(*this);
    const auto x = xOf(curve->back().seconds);
    g.setColour(p.text);
    g.drawLine(x, plot.getY() - 10, x, clockTop(), 1.5f);
    const auto words = timeText(curve->back().seconds, true);
    const auto face = font(metrics::smallText, Weight::semibold);
    const auto width = face.getStringWidthFloat(words) + 16;
    const auto box = juce::Rectangle<float>(width, 18).withCentre(
        {juce::jlimit(width / 2 + 2, static_cast<float>(getWidth()) - width / 2 - 2, x), clockTop() + 9});
    g.setColour(p.text);
    g.fillRoundedRectangle(box, metrics::stripRadius);
    g.setColour(p.ground);
    g.setFont(face);
    g.drawText(words, box, juce::Justification::centred);
}

} // namespace sceneheard
