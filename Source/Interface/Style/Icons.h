#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

enum class Icon { pin, heart, reject, target, page, settings };

/// A button that shows a small drawing; filled while toggled on. Its title is what screen readers and the tooltip say.
class IconButton : public juce::Button {
public:
    IconButton(Icon icon, const juce::String& title);

    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;

private:
    const Icon icon;
};

/// The drawing within a square of side 1 around the origin, to be stroked, or where `filled` filled.
juce::Path iconPath(Icon icon);

} // namespace sceneheard
