#pragma once
#include "Interface/Films/FilmRow.h"
#include "Interface/Style/Palette.h"
#include "Interface/Style/SnapshotView.h"
#include <optional>

namespace sceneheard {

/// The suggested films, pinned ones first, then the best, as many as fit. A film that stays keeps its row and glides to
/// its new place.
class FilmList : public SnapshotView {
public:
    FilmList();

    void show(const Snapshot& snapshot) override;
    bool advance(float seconds) override;
    /// @param pinned  the pinned films with what is known of them now
    void setMarks(const FilmMarks& marks, std::vector<Suggestion> pinned);
    /// Which film's row is selected.
    void select(std::optional<FilmId> film);
    std::optional<FilmId> selection() const { return selected; }
    /// Why there are no films, in a sentence; empty: what the snapshot says.
    void setMessage(const juce::String& why);
    /// Rows are so high at least; they share what height is left.
    void setLeastRowHeight(int pixels);

    std::function<void(const Suggestion&, FilmAction)> onAction;

    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /// Seconds of music since the shown films or their order changed.
    double settledSeconds() const { return settled; }
    /// The films in the order in which they are shown.
    std::vector<FilmId> films() const;

private:
    int capacity() const;
    int rowHeight() const;
    int pitch() const { return rowHeight() + metrics::gap; }
    FilmRow& rowOf(FilmId film, int place);
    void place();
    void describe();
    void moveFocus(FilmId from, int step);

    std::vector<std::unique_ptr<FilmRow>> rows;    // in the order in which they are shown
    std::vector<std::unique_ptr<FilmRow>> retired; // gone, but perhaps the caller of the moment
    std::vector<Suggestion> suggested, pinned;
    FilmMarks marks;
    std::optional<FilmId> selected;
    juce::String message, why;
    int minHeight = metrics::rowHeight;
    bool quiet = false;
    double changedAt = 0, settled = 0;
};

} // namespace sceneheard
