#include "SceneHeard/Editor.h"

namespace sceneheard {

Editor::Editor(Processor& p)
    : AudioProcessorEditor(p)
    , owner(p)
    , content([&p] { return p.listener().snapshot(); })
    , adventure(p.adventure(), content.controls.adventure)
    , window(p.window(), [this](float value) { content.controls.window.choose(juce::roundToInt(value)); })
    , freeze(p.freeze(), content.controls.freeze)
    , frozen(p.freeze(), [this](float value) { content.setFrozen(value > 0.5f); }) {
    // A host's space bar starts the transport: this window takes no keys.
    setWantsKeyboardFocus(false);
    setMouseClickGrabsKeyboardFocus(false);
    content.controls.window.onChoice = [this](int index) {
        window.setValueAsCompleteGesture(static_cast<float>(index));
    };
    window.sendInitialUpdate();
    frozen.sendInitialUpdate();
    addAndMakeVisible(content);

    const auto remembered = owner.editorSize();
    const auto wanted = remembered.x > 0 && remembered.y > 0
                            ? remembered
                            : juce::Point<int>(ListeningView::designWidth, ListeningView::designHeight);
    setResizable(true, true);
    setResizeLimits(ListeningView::leastWidth, ListeningView::leastHeight, 2240, 1600);
    setSize(wanted.x, wanted.y);
}

void Editor::resized() {
    content.setBounds(getLocalBounds());
    owner.setEditorSize(getWidth(), getHeight());
}

} // namespace sceneheard
