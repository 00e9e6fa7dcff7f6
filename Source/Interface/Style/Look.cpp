#include "Interface/Style/Look.h"
#include "Fonts.h"

namespace sceneheard {

namespace {
// Asked in this order for the letters that Inter lacks.
juce::Typeface::Ptr fallbackFace() {
    const auto installed = juce::Font::findAllTypefaceNames();
    for (const auto* name : {"DejaVu Sans", "Noto Sans", "Segoe UI", "Arial Unicode MS", "Arial", "FreeSans"})
        if (installed.contains(name))
            return juce::Typeface::createSystemTypefaceFor(juce::Font(name, 16, juce::Font::plain));
    return nullptr;
}
} // namespace

// Shared by every window, and gone before JUCE is: a static would outlive it.
struct Look::Faces {
    std::array<juce::Typeface::Ptr, 5> faces{
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterRegular_otf,
                                                sceneheard_fonts::InterRegular_otfSize),
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterMedium_otf,
                                                sceneheard_fonts::InterMedium_otfSize),
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterSemiBold_otf,
                                                sceneheard_fonts::InterSemiBold_otfSize),
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterDisplaySemiBold_otf,
                                                sceneheard_fonts::InterDisplaySemiBold_otfSize),
        juce::Typeface::createSystemTypefaceFor(sceneheard_fonts::InterDisplayExtraBold_otf,
                                                sceneheard_fonts::InterDisplayExtraBold_otfSize)};
    juce::Typeface::Ptr fallback = fallbackFace();
};

juce::Typeface::Ptr Look::typeface(Weight weight) {
    return juce::SharedResourcePointer<Faces>()->faces[static_cast<std::size_t>(weight)];
}

juce::Font font(float pixels, Weight weight) { return juce::Font(Look::typeface(weight)).withPointHeight(pixels); }

juce::Font fontFor(const juce::String& text, float pixels, Weight weight) {
    constexpr juce::juce_wchar firstBeyond = 0x0530, firstSign = 0x1e00,
                               lastSign = 0x2bff; // signs: punctuation, arrows
    for (auto at = text.getCharPointer(); !at.isEmpty(); ++at)
        if (*at >= firstBeyond && (*at < firstSign || *at > lastSign))
            if (const auto face = juce::SharedResourcePointer<Look::Faces>()->fallback)
                return juce::Font(face).withPointHeight(pixels);
    return font(pixels, weight);
}

Look::Look() { setTheme(Theme::dark); }

Look::~Look() = default;

void Look::setTheme(Theme theme) {
    worn = theme;
    const auto& p = paletteOf(theme);
    setColourScheme({p.ground, p.panel, p.raised, p.line, p.text, p.line, p.text, p.line, p.text});
    for (const auto& [id, colour] :
         std::initializer_list<std::pair<int, juce::Colour>>{{juce::ResizableWindow::backgroundColourId, p.ground},
                                                             {juce::TextButton::textColourOffId, p.text},
                                                             {juce::TextButton::textColourOnId, p.text},
                                                             {juce::TextEditor::textColourId, p.text},
                                                             {juce::TextEditor::highlightColourId, p.line},
                                                             {juce::TextEditor::highlightedTextColourId, p.text},
                                                             {juce::CaretComponent::caretColourId, p.amber},
                                                             {juce::ComboBox::textColourId, p.text},
                                                             {juce::Label::textColourId, p.text},
                                                             {juce::ScrollBar::thumbColourId, p.dim},
                                                             {juce::PopupMenu::textColourId, p.text},
                                                             {juce::PopupMenu::headerTextColourId, p.dim},
                                                             {juce::PopupMenu::highlightedBackgroundColourId, p.line},
                                                             {juce::PopupMenu::highlightedTextColourId, p.text}})
        setColour(id, colour);
}

juce::Typeface::Ptr Look::getTypefaceForFont(const juce::Font& asked) {
    return typeface(asked.isBold() ? Weight::semibold : Weight::regular);
}

juce::Font Look::getTextButtonFont(juce::TextButton&, int) { return font(metrics::bodyText, Weight::medium); }
juce::Font Look::getComboBoxFont(juce::ComboBox&) { return font(metrics::bodyText, Weight::medium); }
juce::Font Look::getPopupMenuFont() { return font(metrics::bodyText); }
juce::Font Look::getLabelFont(juce::Label& label) {
    return dynamic_cast<juce::ComboBox*>(label.getParentComponent()) != nullptr
               ? font(metrics::bodyText, Weight::medium)
               : font(metrics::bodyText);
}

namespace {
// The one that most people want.
bool isMain(const juce::Component& button) { return button.getComponentID() == "main"; }
// Words without a pill around them.
bool isLink(const juce::Component& button) { return button.getComponentID() == "link"; }

void pill(juce::Graphics& g, const Palette& p, juce::Rectangle<float> area, bool filled, bool highlighted) {
    const auto round = std::min(area.getHeight() / 2, 16.0f);
    if (filled) {
        g.setColour(p.raised);
        g.fillRoundedRectangle(area, round);
    }
    g.setColour(highlighted ? p.dim : p.line);
    g.drawRoundedRectangle(area, round, 1.0f);
}
} // namespace

void Look::drawButtonBackground(juce::Graphics& g, juce::Button& button, const juce::Colour&, bool highlighted,
                                bool down) {
    if (isLink(button))
        return;
    if (isMain(button)) {
        const auto area = button.getLocalBounds().toFloat();
        const auto colour = paletteOf(worn).button;
        g.setColour(!button.isEnabled()   ? colour.withAlpha(0.4f)
                    : highlighted || down ? colour.brighter(0.15f)
                                          : colour);
        return g.fillRoundedRectangle(area, area.getHeight() / 2);
    }
    pill(g, paletteOf(worn), button.getLocalBounds().toFloat().reduced(0.5f), button.getToggleState() || down,
         highlighted);
}

void Look::drawButtonText(juce::Graphics& g, juce::TextButton& button, bool highlighted, bool) {
    g.setFont(fontFor(button.getButtonText(), metrics::bodyText, Weight::medium));
    const auto id = button.getToggleState() ? juce::TextButton::textColourOnId : juce::TextButton::textColourOffId;
    const auto colour = isMain(button)                   ? paletteOf(worn).onButton
                        : isLink(button) && !highlighted ? paletteOf(worn).dim
                                                         : button.findColour(id);
    g.setColour(colour.withMultipliedAlpha(button.isEnabled() ? 1.0f : 0.5f));
    g.drawFittedText(button.getButtonText(), button.getLocalBounds().reduced(isLink(button) ? 2 : 8, 0),
                     juce::Justification::centred, 1, 1.0f);
}

void Look::drawComboBox(juce::Graphics& g, int width, int height, bool down, int, int, int, int, juce::ComboBox& box) {
    const auto area = juce::Rectangle<int>(width, height).toFloat().reduced(0.5f);
    pill(g, paletteOf(worn), area, down, box.isMouseOver(true));
    juce::Path arrow;
    arrow.startNewSubPath(area.getRight() - 21, area.getCentreY() - 2);
    arrow.lineTo(area.getRight() - 17, area.getCentreY() + 2);
    arrow.lineTo(area.getRight() - 13, area.getCentreY() - 2);
    g.setColour(paletteOf(worn).dim);
    g.strokePath(arrow, juce::PathStrokeType(1.4f));
}

void Look::positionComboBoxText(juce::ComboBox& box, juce::Label& label) {
    label.setBounds(12, 0, box.getWidth() - 34, box.getHeight());
    label.setFont(getComboBoxFont(box));
}

void Look::drawPopupMenuBackgroundWithOptions(juce::Graphics& g, int width, int height,
                                              const juce::PopupMenu::Options&) {
    const auto& p = paletteOf(worn);
    g.fillAll(p.raised);
    g.setColour(p.line);
    g.drawRect(0, 0, width, height);
}

// Inside the window: a menu of its own window takes the host's keys and, in some hosts, opens behind it.
juce::PopupMenu::Options Look::getOptionsForComboBoxPopupMenu(juce::ComboBox& box, juce::Label& label) {
    auto* window = static_cast<juce::Component*>(&box);
    for (auto* parent = window; parent != nullptr; parent = parent->getParentComponent())
        if (&parent->getLookAndFeel() == this)
            window = parent;
    return LookAndFeel_V4::getOptionsForComboBoxPopupMenu(box, label).withParentComponent(window);
}

void Look::fillTextEditorBackground(juce::Graphics& g, int width, int height, juce::TextEditor&) {
    g.setColour(paletteOf(worn).ground);
    g.fillRoundedRectangle(juce::Rectangle<int>(width, height).toFloat(), metrics::artRadius);
}

void Look::drawTextEditorOutline(juce::Graphics& g, int width, int height, juce::TextEditor& editor) {
    const auto& p = paletteOf(worn);
    g.setColour(editor.hasKeyboardFocus(true) ? p.amber : p.line);
    g.drawRoundedRectangle(juce::Rectangle<int>(width, height).toFloat().reduced(0.5f), metrics::artRadius, 1.0f);
}

void Look::drawLinearSlider(juce::Graphics& g, int x, int y, int width, int height, float position, float, float,
                            juce::Slider::SliderStyle, juce::Slider& slider) {
    const auto& p = paletteOf(worn);
    const auto middle = static_cast<float>(y) + static_cast<float>(height) / 2;
    const auto left = static_cast<float>(x), right = static_cast<float>(x + width);
    g.setColour(p.line);
    g.fillRoundedRectangle(left, middle - 2, right - left, 4, 2);
    const auto size = slider.isMouseOverOrDragging() ? 18.0f : 16.0f;
    const auto knob = juce::Rectangle<float>(size, size).withCentre({position, middle});
    g.setColour(p.ground);
    g.fillEllipse(knob.expanded(2));
    g.setColour(p.text);
    g.fillEllipse(knob);
}

void Look::drawCornerResizer(juce::Graphics& g, int width, int height, bool over, bool dragging) {
    const auto right = static_cast<float>(width) - 4, bottom = static_cast<float>(height) - 4;
    g.setColour(over || dragging ? paletteOf(worn).dim : paletteOf(worn).line);
    for (const auto reach : {4.0f, 8.0f})
        g.drawLine(right - reach, bottom, right, bottom - reach, 1.4f);
}

std::unique_ptr<juce::FocusOutline> Look::createFocusOutlineForComponent(juce::Component&) {
    struct Ring : juce::FocusOutline::OutlineWindowProperties {
        explicit Ring(juce::Colour c)
            : colour(c) {}
        juce::Rectangle<int> getOutlineBounds(juce::Component& target) override {
            return target.getScreenBounds().expanded(2);
        }
        void drawOutline(juce::Graphics& g, int width, int height) override {
            g.setColour(colour);
            g.drawRoundedRectangle(juce::Rectangle<int>(width, height).toFloat().reduced(1), metrics::artRadius, 2.0f);
        }
        juce::Colour colour;
    };
    return std::make_unique<juce::FocusOutline>(std::make_unique<Ring>(paletteOf(worn).amber));
}

int pillWidth(const juce::String& text) {
    return juce::roundToInt(font(metrics::bodyText, Weight::medium).getStringWidthFloat(text)) + 26;
}

} // namespace sceneheard
