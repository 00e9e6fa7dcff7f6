#pragma once
#include "Interface/Style/Icons.h"

namespace sceneheard {

/// A card over the window that asks or offers something, and closes by Escape, its cross or a click beside it. It lies
/// inside the window, so that it works in every host. It has the keyboard while it is open, gives it back to what had
/// it before, and uses none but the escape key itself. The Tab key stays in it.
class Sheet : public juce::Component {
public:
    /// @param width, height  of the content below the title, pixels at 100%
    Sheet(const juce::String& title, int width, int height);

    void open();
    void close();
    std::function<void()> onClose;

    void paint(juce::Graphics& g) override;
    void resized() override;
    void mouseDown(const juce::MouseEvent& event) override;
    bool keyPressed(const juce::KeyPress& key) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    IconButton cross;

protected:
    static constexpr int lineHeight = 38;
    static constexpr int titleHeight = 54, padding = 20; // around the content

    /// Lays out what is in it. @param area  the content
    virtual void layOut(juce::Rectangle<int> area) = 0;
    /// Words of the content.
    virtual void paintContent(juce::Graphics&, juce::Rectangle<int>) {}
    /// What is to have the keyboard when it opens, or null.
    virtual juce::Component* firstField() { return nullptr; }
    /// Where it lies in this component.
    virtual juce::Rectangle<int> card() const;
    /// The card without words, and the window behind it dimmed.
    void paintCard(juce::Graphics& g) const;
    void paintLabel(juce::Graphics& g, const juce::String& label, juce::Rectangle<int> area) const;

private:
    juce::Rectangle<int> content() const;

    const int contentWidth, contentHeight;
    juce::Component::SafePointer<juce::Component> opener; // what had the keyboard before, and gets it back
};

} // namespace sceneheard
