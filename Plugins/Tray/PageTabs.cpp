#include "Tray/PageTabs.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/TrayText.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

PageTabs::PageTabs() {
    constexpr std::array<Text, 3> names{tray_text::tonight, tray_text::history, tray_text::settings};
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        tabs[i].setButtonText(words(names[i]));
        tabs[i].onClick = [this, i] { onChoice ? onChoice(static_cast<AppPage>(i)) : void(); };
        reachableByTab(tabs[i]);
        addAndMakeVisible(tabs[i]);
    }
    set(chosen);
}

void PageTabs::set(AppPage page) {
    chosen = page;
    for (std::size_t i = 0; i < tabs.size(); ++i)
        tabs[i].setToggleState(static_cast<AppPage>(i) == page, juce::dontSendNotification);
}

void PageTabs::resized() {
    auto area = getLocalBounds().reduced(2);
    for (auto& tab : tabs)
        tab.setBounds(area.removeFromLeft((getWidth() - 4) / 3));
}

void PageTabs::paint(juce::Graphics& g) { ChoiceTab::paintGround(g, *this); }

} // namespace sceneheard
