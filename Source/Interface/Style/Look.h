#pragma once
#include "Interface/Style/Palette.h"

namespace sceneheard {

/// Inter's weights that the window uses; those of Inter Display are for large letters.
enum class Weight { regular, medium, semibold, displaySemibold, displayExtrabold };

/// How everything standard looks: pills, thin sliders, quiet fields, menus inside the window, Inter everywhere. One for
/// each window, so that two windows may wear two themes.
class Look : public juce::LookAndFeel_V4 {
public:
    Look();
    ~Look() override;

    Theme theme() const { return worn; }
    /// Components are told of it by Component::sendLookAndFeelChange(), which the window calls.
    void setTheme(Theme theme);

    static juce::Typeface::Ptr typeface(Weight weight);

    juce::Typeface::Ptr getTypefaceForFont(const juce::Font& asked) override;
    juce::Font getTextButtonFont(juce::TextButton&, int height) override;
    juce::Font getComboBoxFont(juce::ComboBox&) override;
    juce::Font getPopupMenuFont() override;
    juce::Font getLabelFont(juce::Label&) override;
    void drawButtonBackground(juce::Graphics&, juce::Button&, const juce::Colour& background, bool highlighted,
                              bool down) override;
    void drawButtonText(juce::Graphics&, juce::TextButton&, bool highlighted, bool down) override;
    void drawComboBox(juce::Graphics&, int width, int height, bool down, int x, int y, int w, int h,
                      juce::ComboBox&) override;
    void positionComboBoxText(juce::ComboBox&, juce::Label&) override;
    void drawPopupMenuBackgroundWithOptions(juce::Graphics&, int width, int height,
                                            const juce::PopupMenu::Options&) override;
    juce::PopupMenu::Options getOptionsForComboBoxPopupMenu(juce::ComboBox&, juce::Label&) override;
    void drawTextEditorOutline(juce::Graphics&, int width, int height, juce::TextEditor&) override;
    void fillTextEditorBackground(juce::Graphics&, int width, int height, juce::TextEditor&) override;
    void drawLinearSlider(juce::Graphics&, int x, int y, int width, int height, float position, float minimum,
                          float maximum, juce::Slider::SliderStyle, juce::Slider&) override;
    int getSliderThumbRadius(juce::Slider&) override { return 8; }
    void drawCornerResizer(juce::Graphics&, int width, int height, bool over, bool dragging) override;
    std::unique_ptr<juce::FocusOutline> createFocusOutlineForComponent(juce::Component&) override;

    struct Faces;

private:
    juce::SharedResourcePointer<Faces> faces;
    Theme worn = Theme::dark;
};

/// Inter at an em size in pixels. Quick while any Look lives.
juce::Font font(float pixels, Weight weight = Weight::regular);
/// The same for such a text; where it has letters that Inter lacks (those beyond Latin, Greek and Cyrillic), a font of
/// the system's that has many.
juce::Font fontFor(const juce::String& text, float pixels, Weight weight = Weight::regular);

/// How wide a pill with such a text is, in pixels.
int pillWidth(const juce::String& text);

} // namespace sceneheard
