#include "AccessTree.h"
#include <map>

namespace sceneheard {

namespace {
// JUCE makes handlers only for windows on a screen, and its function for one is private. The names that an explicit
// instantiation is given are not asked for access.
std::unique_ptr<juce::AccessibilityHandler> handlerOf(juce::Component& component);

template <auto make>
struct Handlers {
    friend std::unique_ptr<juce::AccessibilityHandler> handlerOf(juce::Component& component) {
        return (component.*make)();
    }
};
template struct Handlers<&juce::Component::createAccessibilityHandler>;

juce::String nameOf(juce::AccessibilityRole role) {
    using Role = juce::AccessibilityRole;
    static const std::map<Role, const char*> names{{Role::button, "button"},
                                                   {Role::toggleButton, "toggle button"},
                                                   {Role::radioButton, "radio button"},
                                                   {Role::comboBox, "combo box"},
                                                   {Role::image, "image"},
                                                   {Role::slider, "slider"},
                                                   {Role::label, "label"},
                                                   {Role::staticText, "text"},
                                                   {Role::editableText, "text field"},
                                                   {Role::hyperlink, "link"},
                                                   {Role::list, "list"},
                                                   {Role::listItem, "list item"},
                                                   {Role::progressBar, "progress bar"},
                                                   {Role::group, "group"},
                                                   {Role::dialogWindow, "dialog"},
                                                   {Role::window, "window"},
                                                   {Role::unspecified, "part"}};
    const auto found = names.find(role);
    return found == names.end() ? "role " + juce::String(static_cast<int>(role)) : juce::String(found->second);
}

juce::String stateOf(const juce::Component& component, const juce::AccessibleState& state) {
    juce::StringArray words;
    if (state.isCheckable())
        words.add(state.isChecked() ? "on" : "off");
    if (state.isSelected())
        words.add("selected");
    if (state.isExpandable())
        words.add(state.isExpanded() ? "open" : "closed");
    if (!component.isEnabled())
        words.add("disabled");
    return words.isEmpty() ? juce::String() : " [" + words.joinIntoString(", ") + "]";
}

void add(juce::Component& component, int depth, juce::String& tree) {
    if (!component.isVisible() || !component.isAccessible())
        return;
    const auto handler = handlerOf(component);
    const auto role = handler->getRole();
    const bool told = role != juce::AccessibilityRole::ignored &&
                      (role != juce::AccessibilityRole::unspecified || handler->getTitle().isNotEmpty());
    if (told) {
        tree << juce::String::repeatedString("  ", depth) << nameOf(role) << " \"" << handler->getTitle() << "\"";
        if (handler->getDescription().isNotEmpty())
            tree << " (" << handler->getDescription() << ")";
        tree << stateOf(component, handler->getCurrentState());
        // That of what is on or off says so again.
        if (auto* const value = handler->getValueInterface();
            value != nullptr && !handler->getCurrentState().isCheckable())
            tree << " = " << value->getCurrentValueAsString();
        tree << "\n";
    }
    for (auto* child : component.getChildren())
        add(*child, depth + (told ? 1 : 0), tree);
}
} // namespace

juce::String accessTree(juce::Component& component) {
    juce::String tree;
    add(component, 0, tree);
    return tree;
}

} // namespace sceneheard
