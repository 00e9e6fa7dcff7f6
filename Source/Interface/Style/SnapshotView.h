#pragma once
#include "Listening/Snapshot.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// The Tab key reaches this control, and a click leaves the keyboard to the host, whose space bar starts the transport.
inline void reachableByTab(juce::Component& control) {
    control.setWantsKeyboardFocus(true);
    control.setMouseClickGrabsKeyboardFocus(false);
    control.setHasFocusOutline(true);
}

/// A part of the window that shows something of the newest snapshot. Message thread.
class SnapshotView : public juce::Component {
public:
    SnapshotView() {
        setWantsKeyboardFocus(false);
        setMouseClickGrabsKeyboardFocus(false);
    }

    /// Takes a new snapshot; repaints what it changes, or sets goals for advance().
    virtual void show(const Snapshot& snapshot) = 0;
    /// Moves what glides on by so many seconds; repaints only where something moved. @return whether something did
    virtual bool advance(float seconds) {
        juce::ignoreUnused(seconds);
        return false;
    }
};

} // namespace sceneheard
