#include "Interface/Panels/PresetTabs.h"
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

void PresetTabs::paint(juce::Graphics& g) { ChoiceTab::paintGround(g, *this); }

} // namespace sceneheard
