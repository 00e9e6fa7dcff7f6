#pragma once
#include "Interface/AxisBars.h"
#include "Interface/ControlBar.h"
#include "Interface/FilmList.h"
#include "Interface/Look.h"
#include "Interface/MoodCard.h"
#include "Interface/MoodCompass.h"
#include "Interface/MoodTimeline.h"
#include "Interface/StatusLine.h"

namespace sceneheard {

/// The whole window: asks for the newest snapshot at most 30 times a second while it is on the screen, and repaints
/// only what that changed. Message thread.
class ListeningView : public juce::Component, private juce::Timer {
public:
    /// @param newest  gives the newest snapshot, never null
    explicit ListeningView(std::function<std::shared_ptr<const Snapshot>()> newest);
    ~ListeningView() override;

    /// The smallest size at which everything can be read, and the size of the design.
    static constexpr int leastWidth = 960, leastHeight = 560, designWidth = 1120, designHeight = 700;

    ControlBar controls;

    /// Says in the status line that the mood is held.
    void setFrozen(bool frozen) { status.setFrozen(frozen); }
    /// Takes the newest snapshot now and lets everything that glides arrive; for pictures and tests.
    void settle();

    void paint(juce::Graphics& g) override;
    void resized() override;
    void visibilityChanged() override { followVisibility(); }
    void parentHierarchyChanged() override { followVisibility(); }

private:
    void timerCallback() override;
    void followVisibility();
    bool refresh();

    std::function<std::shared_ptr<const Snapshot>()> newest;
    std::shared_ptr<const Snapshot> shown;
    juce::uint32 lastTick = 0;
    Look look;
    StatusLine status;
    MoodCompass compass;
    MoodCard card;
    AxisBars bars;
    FilmList films;
    MoodTimeline timeline;
    const std::array<SnapshotView*, 6> views{&status, &compass, &card, &bars, &films, &timeline};
    juce::Rectangle<int> filmsHead;
    juce::String settled;
};

} // namespace sceneheard
