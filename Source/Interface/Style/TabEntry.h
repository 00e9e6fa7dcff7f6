#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// Lets the Tab key into a window in which no part has the keyboard, as before the first click or after a sheet that
/// nothing had opened: keys then reach the window of the host or the desktop alone, which knows no next control. Shift
/// and Tab go to the last one. Message thread.
class TabEntry : private juce::KeyListener {
public:
    /// @param part  whose controls are meant; lives longer
    explicit TabEntry(juce::Component& part)
        : into(part) {}
    ~TabEntry() override { listenTo(nullptr); }

    /// The part lies in another window now, or in none.
    void follow();

private:
    bool keyPressed(const juce::KeyPress& key, juce::Component* from) override;
    void listenTo(juce::Component* window);

    juce::Component& into;
    juce::Component::SafePointer<juce::Component> heard;
};

} // namespace sceneheard
