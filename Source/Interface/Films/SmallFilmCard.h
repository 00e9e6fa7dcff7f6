#pragma once
#include "Interface/Art/PosterCache.h"
#include "Matching/Matcher.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// A film beside another one: its art, title, year and length, genres, and in words what sets it apart; as many of
/// these lines as there is room for. A click or Return chooses it.
class SmallFilmCard : public juce::Button {
public:
    /// @param posters  where drawn ones are kept; lives longer
    explicit SmallFilmCard(PosterCache& posters);

    /// @param why  a sentence, or empty
    void show(const Suggestion& film, const juce::String& why);
    const Suggestion& film() const { return shown; }

    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;

private:
    PosterCache& posters;
    Suggestion shown;
    juce::String why;
};

} // namespace sceneheard
