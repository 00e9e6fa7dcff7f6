#include "Interface/Compass/TargetLine.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int forRing = 24;
} // namespace

TargetLine::TargetLine()
    : clear(Icon::reject, words(text::clearTarget)) {
    choose.setTooltip(words(text::chooseTargetHelp));
    reachableByTab(choose);
    addAndMakeVisible(choose);
    addChildComponent(clear);
    show({}, {});
}

std::unique_ptr<juce::AccessibilityHandler> TargetLine::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::group);
}

void TargetLine::show(const std::optional<Target>& target, const juce::String& push) {
    const auto next = !target ? juce::String() : target->name.empty() ? words(text::aMood) : readable(target->name);
    const auto title =
        target ? words(text::targetIs) + " " + next + (push.isEmpty() ? push : ": " + push) : words(text::chooseTarget);
    if (title == getTitle() && aims == target.has_value())
        return;
    setTitle(title);
    name = next;
    aims = target.has_value();
    clear.setVisible(aims);
    choose.setButtonText(words(aims ? text::change : text::chooseTarget));
    choose.setComponentID(aims ? "link" : "");
    resized();
    repaint();
}

void TargetLine::resized() {
    auto area = getLocalBounds();
    if (!aims)
        return choose.setBounds(area.removeFromLeft(pillWidth(choose.getButtonText())));
    clear.setBounds(area.removeFromRight(height).translated(8, 0));
    choose.setBounds(area.removeFromRight(pillWidth(choose.getButtonText()) - 6).translated(6, 0));
}

void TargetLine::paint(juce::Graphics& g) {
    if (!aims)
        return;
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat();
    const auto at = area.removeFromLeft(forRing).getCentre().translated(-4, 0);
    g.setColour(p.amber);
    g.drawEllipse(juce::Rectangle<float>(14, 14).withCentre(at), 2.0f);
    g.fillEllipse(juce::Rectangle<float>(5, 5).withCentre(at));
    area.setRight(static_cast<float>(choose.getX()) - 6);
    const auto label = words(text::targetIs);
    const auto face = font(metrics::bodyText, Weight::medium);
    g.setFont(face);
    g.setColour(p.dim);
    g.drawText(label, area, juce::Justification::centredLeft);
    area.removeFromLeft(face.getStringWidthFloat(label + " "));
    g.setColour(p.text);
    g.setFont(fontFor(name, metrics::bodyText, Weight::semibold));
    g.drawText(name, area, juce::Justification::centredLeft, true);
}

} // namespace sceneheard
