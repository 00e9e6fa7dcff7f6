#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// Where the parts of the scoring screen lie, in pixels at 100%. Between the sizes of the design all lengths grow in a
/// line, in steps of eight pixels.
struct ScoringLayout {
    juce::Rectangle<int> head, sentence, compass, target, feelings, filmsHead, films, timeline;
    int feelingBars = 9;
    int filmColumns = 5, filmLines = 1;
};

/// @param window         at least ListeningView::minWidth by minHeight
/// @param wantsFeelings  a person asked for all nine feelings where there is room for five
ScoringLayout scoringLayout(juce::Rectangle<int> window, bool wantsFeelings);

} // namespace sceneheard
