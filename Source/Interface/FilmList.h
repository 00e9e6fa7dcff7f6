#pragma once
#include "Interface/FilmRow.h"
#include "Interface/SnapshotView.h"

namespace sceneheard {

/// The suggested films, best first, as many as fit. A film that stays keeps its row and glides to its new place.
class FilmList : public SnapshotView {
public:
    FilmList();

    void show(const Snapshot& snapshot) override;
    void advance(float seconds) override;
    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /// Seconds of music since the shown films or their order changed.
    double settledSeconds() const { return settled; }
    /// The films in the order in which they are shown: catalogue indices.
    std::vector<int> films() const;

private:
    int capacity() const;
    FilmRow& rowOf(int film, int place);
    void place();

    std::vector<std::unique_ptr<FilmRow>> rows; // in the order of the suggestions; leaving ones last
    std::vector<SuggestedFilm> suggested;
    juce::String message; // shown while there are no films
    bool quiet = false;
    double changedAt = 0, settled = 0;
};

} // namespace sceneheard
