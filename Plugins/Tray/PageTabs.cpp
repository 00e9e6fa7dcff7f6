#include "Tray/PageTabs.h"
#include "Interface/Style/Look.h"
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

void PageTabs::paint(juce::Graphics& g) {
    g.setColour(paletteOf(*this).panel);
    g.fillRoundedRectangle(getLocalBounds().toFloat(), static_cast<float>(getHeight()) / 2);
}

void PageTabs::Tab::paintButton(juce::Graphics& g, bool highlighted, bool) {
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
