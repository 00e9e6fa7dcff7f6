#pragma once
#include "Interface/Art/PosterCache.h"
#include "Matching/Matcher.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// A film for a song as a row: its art, title, year and length, and why. A click or Return chooses it.
class SongFilm : public juce::Button {
public:
    static constexpr int height = 64;

    /// @param posters  where drawn ones are kept; lives longer
    explicit SongFilm(PosterCache& posters);

    /// @param why  a sentence; @param match  how it matches, in words; empty: it is not shown
    void show(const Suggestion& film, const juce::String& why, const juce::String& match);
    const Suggestion& film() const { return shown; }

    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;

private:
    PosterCache& posters;
    Suggestion shown;
    juce::String why, match;
};

} // namespace sceneheard
