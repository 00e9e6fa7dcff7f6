#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard::hands {

/// A press of the left button on a component, as JUCE would report it.
inline juce::MouseEvent press(juce::Component& on, juce::Point<float> at, int count = 1,
                              juce::ModifierKeys mods = juce::ModifierKeys::leftButtonModifier) {
    const auto now = juce::Time::getCurrentTime();
    return {juce::Desktop::getInstance().getMainMouseSource(),
            at,
            mods,
            juce::MouseInputSource::defaultPressure,
            juce::MouseInputSource::defaultOrientation,
            juce::MouseInputSource::defaultRotation,
            juce::MouseInputSource::defaultTiltX,
            juce::MouseInputSource::defaultTiltY,
            &on,
            &on,
            now,
            at,
            now,
            count,
            false};
}

/// The button goes down and up there.
inline void click(juce::Component& on, juce::Point<float> at) {
    const auto event = press(on, at);
    on.mouseDown(event);
    on.mouseUp(event);
}

/// The button goes down at one place, and up at another.
inline void drag(juce::Component& on, juce::Point<float> from, juce::Point<float> to,
                 juce::ModifierKeys mods = juce::ModifierKeys::leftButtonModifier) {
    const auto down = press(on, from, 1, mods);
    on.mouseDown(down);
    const juce::MouseEvent moved(down.source, to, down.mods, down.pressure, down.orientation, down.rotation, down.tiltX,
                                 down.tiltY, &on, &on, down.eventTime, from, down.mouseDownTime, 1, true);
    on.mouseDrag(moved);
    on.mouseUp(moved);
}

/// Every component below and including this one.
inline void forEach(juce::Component& component, const std::function<void(juce::Component&)>& visit) {
    visit(component);
    for (auto* child : component.getChildren())
        forEach(*child, visit);
}

/// Lets the message loop run, timers included, and does one step after another, each after so long. Once in a test, for
/// JUCE's loop ends for good; and what a step throws JUCE catches, so that steps CHECK and do not REQUIRE.
inline void runMessages(int milliseconds, std::vector<std::function<void()>> steps = {}) {
    struct Steps : juce::Timer {
        std::vector<std::function<void()>> left;
        void timerCallback() override {
            if (!left.empty()) {
                const auto step = left.front();
                left.erase(left.begin());
                step();
            }
            if (left.empty()) {
                stopTimer();
                juce::MessageManager::getInstance()->stopDispatchLoop();
            }
        }
    } timer;
    timer.left = std::move(steps);
    timer.startTimer(milliseconds);
    juce::MessageManager::getInstance()->runDispatchLoop();
}

} // namespace sceneheard::hands
