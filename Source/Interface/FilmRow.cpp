#include "Interface/FilmRow.h"
#include "Interface/Look.h"
#include "Interface/Text.h"
#include "Interface/Words.h"
#include <cmath>
#include <cstring>

namespace sceneheard {

namespace {
// The colour of a direction on the compass. Seen from the middle no direction is grey: so films are told apart, though
// their expected moods lie close together.
juce::Colour directionColour(float valence, float energy) {
    const auto& p = palette();
    const std::array around{p.amber, p.rose, p.blue, p.teal}; // from top right against the clock
    const auto turn = std::atan2(energy, valence) / juce::MathConstants<float>::halfPi + 3.5f; // quarters, 0: top right
    const auto quarter = static_cast<std::size_t>(turn);
    return around[quarter % 4].interpolatedWith(around[(quarter + 1) % 4], turn - std::floor(turn));
}

// As in a catalogue of titles: "The Incredibles" stands under I.
juce::String initial(const juce::String& title) {
    for (const auto* article : {"The ", "A ", "An "})
        if (title.startsWithIgnoreCase(article) && title.length() > static_cast<int>(std::strlen(article)))
            return title.substring(static_cast<int>(std::strlen(article))).substring(0, 1).toUpperCase();
    return title.substring(0, 1).toUpperCase();
}

// The second of the two genres that the row names has a colour of its own, the same in every list.
juce::Colour genreColour(std::uint32_t genres) {
    int named = 0, last = 0;
    for (int i = 0; i < static_cast<int>(genreNames.size()) && named < 2; ++i)
        if ((genres >> i & 1u) != 0) {
            last = i;
            ++named;
        }
    constexpr float goldenAngle = 2.39996f; // keeps any few neighbours apart
    const auto angle = goldenAngle * static_cast<float>(last);
    return directionColour(std::cos(angle), std::sin(angle));
}

// The two colours of a film's profile: the side of the compass to which its music leans, and its genre.
juce::ColourGradient profileColours(const SuggestedFilm& film, juce::Rectangle<float> area) {
    const auto axis = [&](Axis a) { return film.unusual[static_cast<std::size_t>(a)]; };
    const auto lean = directionColour(axis(Axis::valence), axis(Axis::energy));
    return {lean.darker(1.1f), area.getTopLeft(), genreColour(film.facts.genres).darker(0.25f), area.getBottomRight(),
            false};
}
} // namespace

FilmRow::FilmRow() {
    setWantsKeyboardFocus(false);
    setMouseClickGrabsKeyboardFocus(false);
    setInterceptsMouseClicks(false, false);
}

std::unique_ptr<juce::AccessibilityHandler> FilmRow::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::listItem);
}

void FilmRow::show(const SuggestedFilm& film, int place) {
    const auto same = rank == place && shown.film == film.film && shown.reasons == film.reasons;
    shown = film;
    rank = place;
    match.moveTo(juce::jlimit(0.0f, 1.0f, film.match));
    if (same)
        return;
    title = juce::String::fromUTF8(film.facts.title.c_str());
    facts = factsLine(film.facts);
    juce::StringArray reasons;
    for (const auto& reason : film.reasons)
        reasons.add(juce::String::fromUTF8(reason.c_str()));
    setTitle(juce::String(place + 1) + ". " + title + ", " + facts + ". " +
             juce::String(juce::roundToInt(100 * match.target())) + "%. " + reasons.joinIntoString(", "));
    repaint();
}

void FilmRow::setQuiet(bool quiet) { setAlpha(quiet ? 0.55f : 1.0f); }

void FilmRow::paintCard(juce::Graphics& g, juce::Rectangle<float> area) const {
    g.setGradientFill(profileColours(shown, area));
    g.fillRoundedRectangle(area, metrics::smallRadius);
    g.setColour(palette().text.withAlpha(0.9f));
    g.setFont(font(metrics::headText, Weight::semibold));
    g.drawText(initial(title), area, juce::Justification::centred);
}

void FilmRow::paintReasons(juce::Graphics& g, juce::Rectangle<float> area) const {
    const auto& p = palette();
    const auto face = font(metrics::smallText + 0.5f, Weight::medium);
    g.setFont(face);
    for (const auto& reason : shown.reasons) {
        const auto label = juce::String::fromUTF8(reason.c_str());
        const auto width = face.getStringWidthFloat(label) + 24;
        if (width > area.getWidth())
            break;
        const auto chip = area.removeFromLeft(width).withSizeKeepingCentre(width, 24);
        area.removeFromLeft(6);
        g.setColour(rank == 0 ? p.line : p.raised);
        g.fillRoundedRectangle(chip, 12);
        g.setColour(p.dim);
        g.drawText(label, chip, juce::Justification::centred);
    }
}

void FilmRow::paintMatch(juce::Graphics& g, juce::Rectangle<float> area) const {
    const auto& p = palette();
    const auto ring = area.withSizeKeepingCentre(38, 38);
    const juce::PathStrokeType stroke(3.5f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded);
    juce::Path track, arc;
    track.addEllipse(ring);
    g.setColour(p.line);
    g.strokePath(track, stroke);
    arc.addCentredArc(ring.getCentreX(), ring.getCentreY(), 19, 19, 0, 0,
                      juce::MathConstants<float>::twoPi * match.value(), true);
    g.setColour(p.amber);
    g.strokePath(arc, stroke);
    g.setColour(p.text);
    g.setFont(font(metrics::bodyText, Weight::semibold));
    g.drawText(juce::String(juce::roundToInt(100 * match.value())), ring, juce::Justification::centred);
}

void FilmRow::paint(juce::Graphics& g) {
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();
    g.setColour(rank == 0 ? p.raised : p.panel);
    g.fillRoundedRectangle(area, metrics::radius);
    area.removeFromLeft(10);
    paintCard(g, area.removeFromLeft(36).withSizeKeepingCentre(36, 50));
    area.removeFromLeft(14);
    area.removeFromRight(10);
    paintMatch(g, area.removeFromRight(46));
    area.removeFromRight(10);

    const auto wide = area.getWidth() * 0.58f;
    auto words = area.removeFromLeft(wide).withSizeKeepingCentre(wide, 44);
    g.setColour(p.text);
    g.setFont(font(metrics::titleText, Weight::semibold));
    g.drawText(title, words.removeFromTop(23), juce::Justification::centredLeft);
    g.setColour(p.dim);
    g.setFont(font(metrics::bodyText));
    g.drawText(facts, words, juce::Justification::centredLeft);
    paintReasons(g, area.withTrimmedLeft(10));
}

} // namespace sceneheard
