#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

enum class Icon { pin, heart, reject, target, page, settings, hold, filter, add, moon, more, about, back, song };

/// A button that shows a small drawing; filled while toggled on. Its title is what screen readers and the tooltip say.
class IconButton : public juce::Button {
public:
    IconButton(Icon icon, const juce::String& title);

    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;
    /// Drawn in white on a dark disc, so that it can be seen on any picture.
    void setOnArt(bool now) { onArt = now; }

private:
    const Icon icon;
    bool onArt = false;
};

/// A pill with a drawing before its words; the main one of a view is filled.
class PillButton : public juce::TextButton {
public:
    PillButton(Icon icon, const juce::String& text);

    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;
    void setMain(bool now) { isMain = now; }
    /// The width that its drawing and words need.
    int idealWidth() const;

private:
    const Icon icon;
    bool isMain = false;
};

/// The same on a picture, without a button.
void paintOnArt(juce::Graphics& g, Icon icon, juce::Rectangle<float> area, bool filled);

/// The drawing within a square of side 1 around the origin, to be stroked, or where `filled` filled.
juce::Path iconPath(Icon icon);

} // namespace sceneheard
