#include "Interface/Compass/MoodCard.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

MoodCard::MoodCard()
    : choose(words(text::chooseTarget))
    , clear(Icon::reject, text::clearTarget) {
    choose.setTooltip(text::chooseTargetHelp);
    reachableByTab(choose);
    addAndMakeVisible(choose);
    addChildComponent(clear);
}

std::unique_ptr<juce::AccessibilityHandler> MoodCard::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::group);
}

void MoodCard::show(const Snapshot& snapshot) {
    juce::String head, more;
    auto mark = paletteOf(*this).line;
    mood.reset();
    if (snapshot.moodKnown) {
        mood = snapshot.now.mood;
        head = quadrantWord(snapshot.now.quadrants);
        more = moodLine(snapshot.zScores, head);
        head = capitalised(head);
        mark = paletteOf(*this).place((*mood)[Axis::valence], (*mood)[Axis::energy]);
    }
    const auto same = head == headline && more == detail && mark == colour;
    headline = head;
    detail = more;
    colour = mark;
    if (!same)
        repaint();
    describe();
}

void MoodCard::setTarget(const std::optional<Target>& next) {
    target = next;
    clear.setVisible(target.has_value());
    choose.setVisible(!target || getHeight() >= 2 * lineHeight);
    describe();
    resized();
    repaint();
}

void MoodCard::describe() {
    juce::String name, way;
    if (target) {
        name = words(text::targetIs) + (target->name.empty() ? words(text::aMood) : readable(target->name));
        if (mood) {
            const auto aimed = aim(*mood, *target);
            way = aimed.there ? words(text::onTarget) : words(text::go) + juce::String(aimed.words);
        } else
            way = words(text::waiting);
    }
    if (name != goal || way != push)
        repaint();
    goal = name;
    push = way;
    setTitle((headline.isEmpty() ? words(text::waiting) : headline + ": " + detail) +
             (goal.isEmpty() ? juce::String() : ". " + goal + ": " + push));
}

void MoodCard::resized() {
    auto area = getLocalBounds();
    auto first = area.removeFromTop(lineHeight);
    const auto both = getHeight() >= 2 * lineHeight;
    choose.setVisible(!target || both);
    choose.setBounds(first.removeFromRight(90).withSizeKeepingCentre(74, metrics::pillHeight));
    if (!both)
        area = getLocalBounds();
    clear.setBounds(area.removeFromRight(44).withSizeKeepingCentre(metrics::pillHeight, metrics::pillHeight));
}

void MoodCard::paintLines(juce::Graphics& g, juce::Rectangle<float> area, const juce::String& head,
                          const juce::String& more, juce::Colour moreColour) const {
    area = area.reduced(0, 4).withTrimmedLeft(34);
    g.setColour(paletteOf(*this).text);
    g.setFont(fontFor(head, metrics::bodyText, Weight::semibold));
    g.drawText(head, area.removeFromTop(area.getHeight() / 2), juce::Justification::centredLeft);
    g.setColour(moreColour);
    const auto face = font(metrics::bodyText, Weight::medium);
    auto fitting = more;
    while (face.getStringWidthFloat(fitting) > area.getWidth() && fitting.contains(", "))
        fitting = fitting.upToLastOccurrenceOf(", ", false, false); // the strongest come first
    g.setFont(face);
    g.drawText(fitting, area, juce::Justification::centredLeft);
}

void MoodCard::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat();
    g.setColour(p.panel);
    g.fillRoundedRectangle(area, metrics::radius);
    const auto both = getHeight() >= 2 * lineHeight;
    if (!target || both) {
        const auto line = area.removeFromTop(lineHeight);
        g.setColour(colour.isTransparent() ? p.line : colour);
        g.fillEllipse(juce::Rectangle<float>(12, 12).withCentre({18, line.getCentreY()}));
        paintLines(g, line.withTrimmedRight(92), headline.isEmpty() ? words(text::noMoodYet) : headline, detail, p.dim);
    }
    if (!target)
        return;
    g.setColour(p.amber);
    g.drawEllipse(juce::Rectangle<float>(13, 13).withCentre({18, area.getCentreY()}), 2.0f);
    paintLines(g, area.withTrimmedRight(46), goal, push, p.amber);
}

} // namespace sceneheard
