#pragma once
#include "Listening/Snapshot.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// A part of the window that shows something of the newest snapshot. Message thread.
class SnapshotView : public juce::Component {
public:
    SnapshotView() {
        setWantsKeyboardFocus(false);
        setMouseClickGrabsKeyboardFocus(false);
    }

    /// Takes a new snapshot; repaints what it changes, or sets goals for advance().
    virtual void show(const Snapshot& snapshot) = 0;
    /// Moves what glides on by so many seconds; repaints only where something moved.
    virtual void advance(float seconds) { juce::ignoreUnused(seconds); }
};

} // namespace sceneheard
