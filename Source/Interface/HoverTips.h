#pragma once
#include <juce_gui_basics/juce_gui_basics.h>
#include <optional>

namespace sceneheard {

/// Help that appears where the pointer rests. JUCE's own window for it asks the screen for the pointer 18 times a second
/// as long as it exists; this one exists while the pointer is over the owner. Message thread.
class HoverTips : private juce::MouseListener {
public:
    explicit HoverTips(juce::Component& c)
        : owner(c) {
        owner.addMouseListener(this, true);
    }
    ~HoverTips() override { owner.removeMouseListener(this); }

private:
    void mouseEnter(const juce::MouseEvent&) override {
        if (!window)
            window.emplace(&owner, delay);
    }
    void mouseExit(const juce::MouseEvent&) override {
        if (!owner.isMouseOver(true))
            window.reset();
    }

    static constexpr int delay = 800; // milliseconds
    juce::Component& owner;
    std::optional<juce::TooltipWindow> window;
};

} // namespace sceneheard
