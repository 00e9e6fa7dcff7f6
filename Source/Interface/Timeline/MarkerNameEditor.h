#pragma once
#include <functional>
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// The field over a marker's flag in which its name is typed, inside the window. Return and a click elsewhere keep what
/// was typed, Escape leaves the old name.
class MarkerNameEditor : public juce::TextEditor {
public:
    MarkerNameEditor();

    /// @param told  called at most once, with what was typed
    void edit(juce::Rectangle<int> at, const juce::String& name, std::function<void(const juce::String&)> told);

private:
    void end(bool keep);

    std::function<void(const juce::String&)> told; ///< null: nothing is being typed
};

} // namespace sceneheard
