#include "Interface/Style/TabEntry.h"

namespace sceneheard {

void TabEntry::follow() {
    auto* const window = into.getTopLevelComponent();
    listenTo(window != &into ? window : nullptr);
}

void TabEntry::listenTo(juce::Component* window) {
    if (heard == window)
        return;
    if (heard != nullptr)
        heard->removeKeyListener(this);
    heard = window;
    if (heard != nullptr)
        heard->addKeyListener(this);
}

bool TabEntry::keyPressed(const juce::KeyPress& key, juce::Component*) {
    const auto* const focused = juce::Component::getCurrentlyFocusedComponent();
    if (key.getKeyCode() != juce::KeyPress::tabKey || (focused != nullptr && focused != heard))
        return false;
    const auto all = juce::KeyboardFocusTraverser().getAllComponents(&into);
    if (all.empty())
        return false;
    (key.getModifiers().isShiftDown() ? all.back() : all.front())->grabKeyboardFocus();
    return true;
}

} // namespace sceneheard
