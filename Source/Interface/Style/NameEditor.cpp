#include "Interface/Style/NameEditor.h"
#include "Export/Markers/Marker.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

NameEditor::NameEditor(const Text& title) {
    setTitle(words(title));
    setFont(font(metrics::smallText, Weight::medium));
    setIndents(6, 3);
    setInputRestrictions(static_cast<int>(limits::markerNameBytes));
    setSelectAllWhenFocused(true);
    onReturnKey = onFocusLost = [this] { end(true); };
    onEscapeKey = [this] { end(false); };
    setVisible(false);
}

void NameEditor::edit(juce::Rectangle<int> at, const juce::String& name,
                      std::function<void(const juce::String&)> tell) {
    end(true); // that of another
    setBounds(at);
    setText(name, false);
    told = std::move(tell);
    setVisible(true);
    grabKeyboardFocus();
}

void NameEditor::end(bool keep) {
    const auto tell = std::exchange(told, nullptr); // losing the keyboard ends it again
    if (tell == nullptr)
        return;
    if (hasKeyboardFocus(true) && getParentComponent() != nullptr)
        getParentComponent()->grabKeyboardFocus();
    setVisible(false);
    if (keep)
        tell(getText());
}

} // namespace sceneheard
