#include "Interface/Hearing/HostChecks.h"
#include "Interface/Style/HearingText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

HostChecks::HostChecks() {
    setInterceptsMouseClicks(false, false);
    setTitle(words(text::silent));
    juce::StringArray all;
    for (const auto& check : text::hostChecks)
        all.add(words(check));
    setDescription(all.joinIntoString(" "));
}

std::unique_ptr<juce::AccessibilityHandler> HostChecks::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::staticText);
}

void HostChecks::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    g.setColour(p.panel);
    g.fillRoundedRectangle(getLocalBounds().toFloat(), metrics::panelRadius);
    constexpr int line = 40, title = 34, number = 28, most = 560;
    auto area = getLocalBounds().withSizeKeepingCentre(std::min(getWidth() - 48, most),
                                                       title + line * static_cast<int>(text::hostChecks.size()));
    g.setColour(p.text);
    g.setFont(font(metrics::headText, Weight::semibold));
    g.drawText(getTitle(), area.removeFromTop(title), juce::Justification::topLeft, true);
    for (std::size_t i = 0; i < text::hostChecks.size(); ++i) {
        auto row = area.removeFromTop(line);
        g.setColour(p.amber);
        g.setFont(font(metrics::titleText, Weight::semibold));
        g.drawText(juce::String(static_cast<int>(i) + 1), row.removeFromLeft(number), juce::Justification::centredLeft);
        g.setColour(p.dim);
        g.setFont(font(metrics::panelText));
        g.drawFittedText(words(text::hostChecks[i]), row, juce::Justification::centredLeft, 2, 1.0f);
    }
}

} // namespace sceneheard
