#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// What screen readers are told of a component and all in it that is visible, a line each: role, name, description,
/// state and value.
juce::String accessTree(juce::Component& component);

} // namespace sceneheard
