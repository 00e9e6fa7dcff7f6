#pragma once
#include "Interface/Art/PosterCache.h"
#include "Interface/Films/FilmCard.h"
#include "Interface/Films/SteadyFilms.h"
#include "Interface/Style/Palette.h"
#include "Interface/Style/SnapshotView.h"
#include <optional>

namespace sceneheard {

/// The suggested films as cards, pinned ones first, then those that fit best, as many as there is room for. It is
/// steady: see SteadyFilms. A film that stays keeps its card and glides to its new place.
class FilmList : public SnapshotView {
public:
    FilmList();

    void show(const Snapshot& snapshot) override;
    bool advance(float seconds) override;
    /// @param pinned  the pinned films with what is known of them now
    void setMarks(const FilmMarks& marks, std::vector<Suggestion> pinned);
    /// Which film's card is selected.
    void select(std::optional<FilmId> film);
    std::optional<FilmId> selection() const { return selected; }
    /// A person changed which films may be shown: the list follows at once, not film by film.
    void follow() { steady.follow(clock); }
    /// Why there are no films, in a sentence; empty: what the snapshot says.
    void setMessage(const juce::String& why);
    /// @param columns, lines  how many cards stand beside and below each other
    void setGrid(int columns, int lines);

    std::function<void(const Suggestion&, FilmAction)> onAction;
    std::function<void(const juce::StringArray&)> onShared;   ///< what all films share with the music, in words
    std::function<void(std::optional<FilmId>)> onPointedFilm; ///< which film the pointer or the keyboard is on

    void paint(juce::Graphics& g) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    /// The films in the order in which they are shown.
    std::vector<FilmId> films() const { return steady.films(); }
    const Suggestion* suggestionOf(FilmId film) const;

private:
    juce::Rectangle<int> placeOf(std::size_t index) const;
    FilmCard& cardOf(FilmId film, std::size_t place);
    void place();
    void describe();
    void moveFocus(FilmId from, int step);
    bool isHeld() const;

    PosterCache posters{std::size_t{12} << 20};
    std::vector<std::unique_ptr<FilmCard>> cards;   // in the order in which they are shown
    std::vector<std::unique_ptr<FilmCard>> retired; // gone, but perhaps the caller of the moment
    std::vector<Suggestion> suggested, pinned;
    SteadyFilms steady;
    Mood music;
    FilmMarks marks;
    std::optional<FilmId> selected, pointed;
    juce::String message, why;
    juce::StringArray shared;
    int columns = 5, lines = 1;
    bool quiet = false;
    double clock = 0; // seconds, of the window
};

} // namespace sceneheard
