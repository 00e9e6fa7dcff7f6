#include "Interface/Panels/Sheet.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
Sheet* sheetInFrontOf(const juce::Component& window) {
    const auto& parts = window.getChildren();
    for (int i = parts.size(); --i >= 0;)
        if (auto* const sheet = dynamic_cast<Sheet*>(parts[i]); sheet != nullptr && sheet->isVisible())
            return sheet;
    return nullptr;
}
} // namespace

Sheet::Sheet(const juce::String& title, int width, int height)
    : cross(Icon::reject, words(text::close))
    , contentWidth(width)
    , contentHeight(height) {
    setTitle(title);
    setFocusContainerType(FocusContainerType::keyboardFocusContainer);
    setWantsKeyboardFocus(true); // however it was opened, the escape key closes it
    setMouseClickGrabsKeyboardFocus(false);
    cross.onClick = [this] { close(); };
    addAndMakeVisible(cross);
    setVisible(false);
}

std::unique_ptr<juce::AccessibilityHandler> Sheet::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::dialogWindow);
}

Sheet::~Sheet() { juce::Desktop::getInstance().removeFocusChangeListener(this); }

void Sheet::open(juce::Component* by) {
    if (!isVisible())
        opener = by != nullptr ? by : juce::Component::getCurrentlyFocusedComponent();
    setVisible(true);
    toFront(false);
    takeKeyboard();
}

void Sheet::takeKeyboard() {
    if (auto* const field = firstField())
        field->grabKeyboardFocus();
    else
        grabKeyboardFocus();
}

void Sheet::visibilityChanged() {
    auto& desktop = juce::Desktop::getInstance();
    desktop.removeFocusChangeListener(this);
    if (isVisible())
        desktop.addFocusChangeListener(this);
}

bool Sheet::isInFront() const { return sheetInFrontOf(*getParentComponent()) == this; }

// A host's window gets the keyboard only after the click that opened a sheet; JUCE then gives it to the part that had
// it last, or to the first one.
void Sheet::globalFocusChanged(juce::Component* focused) {
    const auto* const window = getParentComponent();
    if (focused != nullptr && window != nullptr && window->isParentOf(focused) && focused != this &&
        !isParentOf(focused) && isInFront())
        takeKeyboard();
}

void Sheet::close() {
    if (!isVisible())
        return;
    // Before it is hidden, when JUCE would give the keyboard to the window's first control.
    if (hasKeyboardFocus(true)) {
        if (opener != nullptr && opener->isShowing())
            opener->grabKeyboardFocus();
        else
            unfocusAllComponents();
    }
    opener = nullptr;
    setVisible(false);
    // One below it would not be told of the escape key else.
    if (const auto* const window = getParentComponent())
        if (auto* const below = sheetInFrontOf(*window); below != nullptr && !below->hasKeyboardFocus(true))
            below->takeKeyboard();
    if (onClose)
        onClose();
}

bool Sheet::keyPressed(const juce::KeyPress& key) {
    if (key != juce::KeyPress::escapeKey)
        return false;
    close();
    return true;
}

void Sheet::mouseDown(const juce::MouseEvent& event) {
    if (!card().contains(event.getPosition()))
        close();
    else if (!hasKeyboardFocus(true)) // the first steps open before the window has the keyboard
        takeKeyboard();
}

juce::Rectangle<int> Sheet::card() const {
    return getLocalBounds().withSizeKeepingCentre(
        std::min(getWidth() - 2 * padding, contentWidth + 2 * padding),
        std::min(getHeight() - 2 * padding, contentHeight + titleHeight + padding));
}

juce::Rectangle<int> Sheet::content() const {
    return card().withTrimmedTop(titleHeight).withTrimmedBottom(padding).reduced(padding, 0);
}

void Sheet::resized() {
    cross.setBounds(card().removeFromTop(titleHeight).removeFromRight(titleHeight).withSizeKeepingCentre(28, 28));
    layOut(content());
}

void Sheet::paintLabel(juce::Graphics& g, const juce::String& label, juce::Rectangle<int> area) const {
    g.setColour(paletteOf(*this).dim);
    g.setFont(font(metrics::bodyText));
    g.drawFittedText(label, area, juce::Justification::centredLeft, 2, 1.0f);
}

void Sheet::paintCard(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    g.fillAll(p.ground.withAlpha(0.72f));
    const auto area = card().toFloat();
    g.setColour(p.panel);
    g.fillRoundedRectangle(area, metrics::panelRadius);
    g.setColour(p.line);
    g.drawRoundedRectangle(area.reduced(0.5f), metrics::panelRadius, 1.0f);
}

void Sheet::paint(juce::Graphics& g) {
    paintCard(g);
    g.setColour(paletteOf(*this).text);
    g.setFont(font(metrics::headText, Weight::semibold));
    g.drawText(getTitle(), card().removeFromTop(titleHeight).reduced(padding, 0), juce::Justification::centredLeft);
    paintContent(g, content());
}

} // namespace sceneheard
