#include "Interface/Style/ChoiceTab.h"
#include "Interface/Style/Look.h"

namespace sceneheard {

void ChoiceTab::paintGround(juce::Graphics& g, const juce::Component& tabs) {
    g.setColour(paletteOf(tabs).panel);
    g.fillRoundedRectangle(tabs.getLocalBounds().toFloat(), static_cast<float>(tabs.getHeight()) / 2);
}

void ChoiceTab::paintButton(juce::Graphics& g, bool highlighted, bool) {
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
