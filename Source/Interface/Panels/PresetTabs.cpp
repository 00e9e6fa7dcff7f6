#include "Interface/Panels/PresetTabs.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

PresetTabs::PresetTabs() {
    setWantsKeyboardFocus(false);
    scoring.setButtonText(words(text::scoring));
    listening.setButtonText(words(text::listeningPreset));
    scoring.onClick = [this] { onChoice ? onChoice(Preset::scoring) : void(); };
    listening.onClick = [this] { onChoice ? onChoice(Preset::listening) : void(); };
    for (auto* tab : {&scoring, &listening}) {
        reachableByTab(*tab);
        addAndMakeVisible(tab);
    }
}

void PresetTabs::set(Preset preset) {
    scoring.setToggleState(preset == Preset::scoring, juce::dontSendNotification);
    listening.setToggleState(preset == Preset::listening, juce::dontSendNotification);
}

void PresetTabs::resized() {
    auto area = getLocalBounds().reduced(2);
    scoring.setBounds(area.removeFromLeft(area.getWidth() * 76 / 164));
    listening.setBounds(area);
}

void PresetTabs::paint(juce::Graphics& g) {
    g.setColour(paletteOf(*this).panel);
    g.fillRoundedRectangle(getLocalBounds().toFloat(), static_cast<float>(getHeight()) / 2);
}

void PresetTabs::Tab::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    const auto on = getToggleState();
    const auto area = getLocalBounds().toFloat();
    if (on) {
        g.setColour(p.raised);
        g.fillRoundedRectangle(area, area.getHeight() / 2);
    }
    g.setColour(on || highlighted ? p.text : p.dim);
    g.setFont(font(metrics::panelText, on ? Weight::semibold : Weight::medium));
    g.drawText(getButtonText(), area, juce::Justification::centred);
}

} // namespace sceneheard
