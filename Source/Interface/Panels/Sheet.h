#pragma once
#include "Interface/Style/Icons.h"

namespace sceneheard {

/// A card over the window that asks or offers something, and closes by Escape, its cross or a click beside it. It lies
/// inside the window, so that it works in every host. It has the keyboard while it is open and gives it back to what
/// opened it, and uses none but the escape key itself. The Tab key stays in it, and when a host gives its window the
/// keyboard, the sheet in front has it.
class Sheet : public juce::Component, private juce::FocusChangeListener {
public:
    /// @param width, height  of the content below the title, pixels at 100%
    Sheet(const juce::String& title, int width, int height);

    ~Sheet() override;

    /// @param by  what has the keyboard when it is closed; null: what has it now
    void open(juce::Component* by = nullptr);
    void close();
    std::function<void()> onClose;

    void paint(juce::Graphics& g) override;
    void resized() override;
    void visibilityChanged() override;
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
    void globalFocusChanged(juce::Component* focused) override;
    bool isInFront() const;
    void takeKeyboard();
    juce::Rectangle<int> content() const;

    const int contentWidth, contentHeight;
    juce::Component::SafePointer<juce::Component> opener;
};

} // namespace sceneheard
