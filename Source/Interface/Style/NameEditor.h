#pragma once
#include "Interface/Style/Text.h"
#include <functional>
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// The field over something in which its name is typed, inside the window. Return and a click elsewhere keep what
/// was typed, Escape leaves the old name.
class NameEditor : public juce::TextEditor {
public:
    /// @param title  what it names, for screen readers
    explicit NameEditor(const Text& title);

    /// @param told  called at most once, with what was typed
    void edit(juce::Rectangle<int> at, const juce::String& name, std::function<void(const juce::String&)> told);

private:
    void end(bool keep);

    std::function<void(const juce::String&)> told; ///< null: nothing is being typed
};

} // namespace sceneheard
