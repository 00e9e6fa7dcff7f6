#pragma once
#include <juce_gui_basics/juce_gui_basics.h>
#include <optional>

namespace sceneheard {

/// Help that appears where the pointer comes to rest on a part of the owner, and goes when it moves on or has been
/// read. JUCE's own window for it asks the screen for the pointer 18 times a second as long as it exists, so here it
/// exists only while it shows. Message thread.
class HoverTips : public juce::MouseListener, private juce::Timer {
public:
    explicit HoverTips(juce::Component& owner);
    ~HoverTips() override;

    bool isShown() const { return window.has_value(); }
    /// The pointer has been at rest for long enough.
    void show();

    void mouseEnter(const juce::MouseEvent& event) override { mouseMove(event); }
    void mouseMove(const juce::MouseEvent& event) override;
    void mouseExit(const juce::MouseEvent&) override { hide(); }
    void mouseDown(const juce::MouseEvent&) override { hide(); }

private:
    void timerCallback() override { isShown() ? hide() : show(); }
    void hide();

    juce::Component& owner;
    juce::Component::SafePointer<juce::Component> under; // what the pointer is on
    std::optional<juce::TooltipWindow> window;
};

} // namespace sceneheard
