#include "Interface/MoodCard.h"
#include "Interface/Look.h"
#include "Interface/Text.h"
#include "Interface/Words.h"

namespace sceneheard {

std::unique_ptr<juce::AccessibilityHandler> MoodCard::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::staticText);
}

void MoodCard::show(const Snapshot& snapshot) {
    juce::String head, more;
    auto mark = palette().line;
    if (snapshot.moodKnown) {
        head = quadrantWord(snapshot.now.mood);
        more = moodLine(snapshot.unusual, head);
        head = head.substring(0, 1).toUpperCase() + head.substring(1);
        mark = compassColour(snapshot.now.mood[Axis::valence], snapshot.now.mood[Axis::energy]);
    }
    if (head == headline && more == detail && mark == colour)
        return;
    headline = head;
    detail = more;
    colour = mark;
    setTitle(headline + ": " + detail);
    repaint();
}

void MoodCard::paint(juce::Graphics& g) {
    const auto& p = palette();
    auto area = getLocalBounds().toFloat();
    g.setColour(p.panel);
    g.fillRoundedRectangle(area, metrics::radius);
    if (headline.isEmpty())
        return;
    g.setColour(colour);
    g.fillEllipse(juce::Rectangle<float>(12, 12).withCentre({18, area.getCentreY()}));
    area.removeFromLeft(34);
    area = area.reduced(0, 7).withTrimmedRight(8);
    g.setColour(p.text);
    g.setFont(font(metrics::bodyText, Weight::semibold));
    g.drawText(headline, area.removeFromTop(area.getHeight() / 2), juce::Justification::centredLeft);
    g.setColour(p.dim);
    g.setFont(font(metrics::bodyText, Weight::medium));
    g.drawText(detail, area, juce::Justification::centredLeft);
}

} // namespace sceneheard
