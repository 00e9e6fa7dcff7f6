#pragma once
#include "Interface/Panels/PresetTabs.h"
#include "Interface/Panels/StatusLine.h"
#include "Interface/Style/Icons.h"

namespace sceneheard {

/// The top of the window: the program's name, for whom the window is arranged, what is going on, the stretch of music
/// that is listened to, hold, films for a song, and settings. Whoever owns it connects the controls.
class HeadBar : public juce::Component {
public:
    HeadBar();

    /// Where the status begins, in pixels from the left: above the films.
    void setStatusLeft(int x);
    /// Whether the controls of a cue are shown.
    void setScoring(bool scoring);
    void paint(juce::Graphics& g) override;
    void resized() override;

    PresetTabs tabs;
    StatusLine status;
    juce::ComboBox window; ///< the items of Window, in order
    PillButton freeze;     ///< toggles
    IconButton songs;      ///< films for a song of a table
    IconButton settings;

private:
    int statusLeft = 352;
    bool scoring = true;
};

} // namespace sceneheard
