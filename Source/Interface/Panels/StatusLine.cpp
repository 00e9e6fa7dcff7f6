#include "Interface/Panels/StatusLine.h"
#include "Interface/Style/IndexText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

std::unique_ptr<juce::AccessibilityHandler> StatusLine::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::staticText);
}

void StatusLine::show(const Snapshot& snapshot) {
    const auto& p = paletteOf(*this);
    frozen = snapshot.frozen;
    seconds = snapshot.seconds;
    stateDot = snapshot.silent ? p.line : p.teal;
    state = words(snapshot.seconds <= 0 ? text::waiting : snapshot.silent ? text::silent : text::listening);
    if (!snapshot.problem.empty()) {
        stateDot = p.rose;
        state += words(text::separator) + words(text::incomplete);
    }
    if (snapshot.droppedSamples > dropped)
        state += words(text::separator) + words(text::missedSound);
    dropped = snapshot.droppedSamples;
    music = snapshot.silent ? juce::String() : musicLine(snapshot.music);
    compose();
}

void StatusLine::tell(const juce::String& sentence) {
    told = sentence;
    toldAt = seconds;
    compose();
}

void StatusLine::setIndex(const juce::String& word) {
    if (std::exchange(index, word) != word)
        compose();
}

void StatusLine::compose() {
    auto next = frozen ? words(text::frozen) : state.isEmpty() ? words(text::waiting) : state;
    if (index.isNotEmpty())
        next += words(text::separator) + words(index_text::index, {index});
    if (music.isNotEmpty())
        next += words(text::separator) + music;
    const auto nextDot = told.isNotEmpty() ? paletteOf(*this).rose : frozen ? paletteOf(*this).amber : stateDot;
    constexpr double readable = 8; // seconds
    if (seconds < toldAt || seconds > toldAt + readable)
        told.clear();
    if (told.isNotEmpty())
        next = told;
    const bool saysLocal = told.isEmpty() && music.isEmpty() && index.isEmpty() && !frozen;
    const auto nextAside = saysLocal ? words(text::separator) + words(text::localOnly) : juce::String();
    if (next == line && nextAside == aside && nextDot == dot)
        return;
    line = next;
    aside = nextAside;
    dot = nextDot;
    setTitle(line + aside);
    repaint();
}

void StatusLine::paint(juce::Graphics& g) {
    auto area = getLocalBounds().toFloat();
    g.setColour(dot.isTransparent() ? paletteOf(*this).line : dot);
    g.fillEllipse(juce::Rectangle<float>(8, 8).withCentre({5, area.getCentreY()}));
    g.setColour(paletteOf(*this).dim);
    const auto face = font(metrics::bodyText);
    g.setFont(face);
    area.removeFromLeft(18);
    const auto whole = line + aside;
    g.drawText(face.getStringWidthFloat(whole) <= area.getWidth() ? whole : line, area,
               juce::Justification::centredLeft);
}

} // namespace sceneheard
