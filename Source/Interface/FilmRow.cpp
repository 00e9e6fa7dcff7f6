#include "Interface/FilmRow.h"
#include "Interface/Look.h"
#include "Interface/Text.h"
#include "Interface/Words.h"

namespace sceneheard {

namespace {
// The two colours of a film's profile: its place on the compass, and the same moved towards its tension or sadness.
juce::ColourGradient profileColours(const Mood& mood, juce::Rectangle<float> area) {
    const auto& p = palette();
    // Expected moods lie close to the middle, where all colours are grey: spread out, films are told apart.
    const auto spread = [](float value) { return juce::jlimit(0.0f, 1.0f, 0.5f + 2.5f * (value - 0.5f)); };
    const auto place = compassColour(spread(mood[Axis::valence]), spread(mood[Axis::energy]));
    const auto other = mood[Axis::tension] > mood[Axis::sadness] ? p.rose : p.blue;
    const auto towards = std::max(mood[Axis::tension], mood[Axis::sadness]);
    return {place.darker(1.1f), area.getTopLeft(), place.interpolatedWith(other, towards).darker(0.3f),
            area.getBottomRight(), false};
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
    g.setGradientFill(profileColours(shown.mood, area));
    g.fillRoundedRectangle(area, metrics::smallRadius);
    g.setColour(palette().text.withAlpha(0.9f));
    g.setFont(font(metrics::headText, Weight::semibold));
    g.drawText(title.substring(0, 1).toUpperCase(), area, juce::Justification::centred);
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
