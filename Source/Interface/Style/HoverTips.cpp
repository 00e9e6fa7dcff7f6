#include "Interface/Style/HoverTips.h"

namespace sceneheard {

namespace {
constexpr int delay = 800, readable = 10000; // milliseconds
}

HoverTips::HoverTips(juce::Component& c)
    : owner(c) {
    owner.addMouseListener(this, true);
}

HoverTips::~HoverTips() { owner.removeMouseListener(this); }

void HoverTips::mouseMove(const juce::MouseEvent& event) {
    if (window && event.eventComponent == under)
        return;
    hide();
    under = event.eventComponent;
    startTimer(delay);
}

void HoverTips::hide() {
    stopTimer();
    window.reset();
    under = nullptr;
}

void HoverTips::show() {
    auto* const part = dynamic_cast<juce::TooltipClient*>(under.getComponent());
    if (part == nullptr || part->getTooltip().isEmpty())
        return hide();
    window.emplace(&owner, delay);
    // Above or below the part, whichever side the look-and-feel opens to, so that it does not cover what it explains.
    const auto area = under->getScreenBounds();
    const auto at = juce::Desktop::getMousePosition();
    const auto below = area.getCentreY() < owner.getScreenBounds().getCentreY();
    window->displayTip({at.x, below ? area.getBottom() : area.getY()}, part->getTooltip());
    startTimer(readable);
}

} // namespace sceneheard
