#include "Interface/ControlBar.h"
#include "Interface/Look.h"
#include "Interface/Text.h"

namespace sceneheard {

namespace {
int pillWidth(const juce::String& name) {
    return juce::roundToInt(font(metrics::bodyText, Weight::medium).getStringWidthFloat(name)) + 26;
}

// A host's space bar starts the transport: nothing here takes the keyboard.
void leaveKeyboardAlone(juce::Component& component) {
    component.setWantsKeyboardFocus(false);
    component.setMouseClickGrabsKeyboardFocus(false);
}
} // namespace

Pills::Pills(const juce::StringArray& names) {
    leaveKeyboardAlone(*this);
    for (const auto& name : names) {
        auto* const pill = pills.add(new juce::TextButton(name));
        leaveKeyboardAlone(*pill);
        pill->setRadioGroupId(1);
        pill->setClickingTogglesState(true);
        pill->onClick = [this, pill] {
            if (pill->getToggleState() && onChoice)
                onChoice(pills.indexOf(pill));
        };
        addAndMakeVisible(pill);
    }
}

void Pills::choose(int index) {
    if (auto* const pill = pills[index])
        pill->setToggleState(true, juce::dontSendNotification);
}

int Pills::chosen() const {
    for (int i = 0; i < pills.size(); ++i)
        if (pills[i]->getToggleState())
            return i;
    return -1;
}

int Pills::idealWidth() const {
    int width = -metrics::gap;
    for (const auto* pill : pills)
        width += pillWidth(pill->getButtonText()) + metrics::gap;
    return width;
}

void Pills::resized() {
    auto area = getLocalBounds();
    for (auto* const pill : pills) {
        pill->setBounds(area.removeFromLeft(pillWidth(pill->getButtonText())));
        area.removeFromLeft(metrics::gap);
    }
}

ControlBar::ControlBar()
    : window(juce::StringArray(text::windows.data(), static_cast<int>(text::windows.size())))
    , freeze(text::freeze) {
    leaveKeyboardAlone(*this);
    leaveKeyboardAlone(adventure);
    leaveKeyboardAlone(freeze);
    adventure.setRange(0, 1);
    adventure.setTitle(text::adventure);
    adventure.setDoubleClickReturnValue(true, 0.5);
    window.setTitle(text::windowTitle);
    freeze.setClickingTogglesState(true);
    addAndMakeVisible(adventure);
    addAndMakeVisible(window);
    addAndMakeVisible(freeze);
}

void ControlBar::resized() {
    auto area = getLocalBounds();
    const auto height = std::min(28, area.getHeight());
    area = area.withSizeKeepingCentre(area.getWidth(), height);
    freeze.setBounds(area.removeFromRight(pillWidth(text::freeze)));
    area.removeFromRight(metrics::gap);
    window.setBounds(area.removeFromRight(window.idealWidth()));
    area.removeFromRight(24);
    safe = area.removeFromLeft(64);
    deep = area.removeFromRight(66);
    adventure.setBounds(area);
}

void ControlBar::paint(juce::Graphics& g) {
    g.setColour(palette().dim);
    g.setFont(font(metrics::bodyText));
    g.drawText(text::safeBets, safe, juce::Justification::centredLeft);
    g.drawText(text::deepCuts, deep, juce::Justification::centredRight);
}

} // namespace sceneheard
