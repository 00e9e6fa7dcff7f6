#include "Interface/Panels/PresetTabs.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"

namespace sceneheard {

PresetTabs::PresetTabs() {
    scoring.setButtonText(text::scoring);
    listening.setButtonText(text::listeningPreset);
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
    auto area = getLocalBounds();
    scoring.setBounds(area.removeFromLeft(72));
    listening.setBounds(area.removeFromLeft(80));
}

void PresetTabs::Tab::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    const auto on = getToggleState();
    g.setColour(on || highlighted ? p.text : p.dim);
    g.setFont(font(metrics::bodyText, Weight::medium));
    const auto area = getLocalBounds().toFloat();
    g.drawText(getButtonText(), area, juce::Justification::centred);
    if (on) {
        g.setColour(p.amber);
        g.fillRoundedRectangle(area.withTop(area.getBottom() - 2).reduced(8, 0), 1);
    }
}

} // namespace sceneheard
