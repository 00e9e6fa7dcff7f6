#pragma once
#include "Interface/Glide.h"
#include "Listening/Snapshot.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// One suggested film: a card with its initial, title, facts, reasons, and the match as a ring.
/// A screen reader reads it as one list item.
class FilmRow : public juce::Component {
public:
    FilmRow();

    /// @param place  0 for the best
    void show(const SuggestedFilm& film, int place);
    /// Silence shows the last films, quieter.
    void setQuiet(bool quiet);
    int film() const { return shown.film; }

    void paint(juce::Graphics& g) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    Glide y{0}; ///< where the list moves this row
    Glide match{0};
    bool leaving = false; ///< no longer among the suggestions

private:
    void paintCard(juce::Graphics& g, juce::Rectangle<float> area) const;
    void paintReasons(juce::Graphics& g, juce::Rectangle<float> area) const;
    void paintMatch(juce::Graphics& g, juce::Rectangle<float> area) const;

    SuggestedFilm shown;
    juce::String title, facts;
    int rank = -1;
};

} // namespace sceneheard
