#pragma once
#include "Person/History.h"
#include "Person/PersonalFilms.h"
#include <map>
#include <set>

namespace sceneheard {

/// A piece as a player's list names it.
struct PieceName {
    std::string title, artist;
    bool operator==(const PieceName&) const = default;
};

/// The films of a playlist: those of all its pieces together, as far as they were ever heard.
struct PlaylistFilms {
    std::vector<Suggestion> films; ///< best first; none where nothing of it was heard
    std::size_t heard = 0;         ///< pieces that were
    std::size_t pieces = 0;        ///< of so many
};

/// The moods of the pieces that a person heard, by title and artist; case, accents and punctuation make no difference.
class HeardMoods {
public:
    /// All that the history knows; throws Error where it cannot be read.
    void read(History& history);
    /// What is known of a piece by now, in place of what was. Speech, and what has no mood or title, does not count.
    void add(const HeardPiece& piece);
    /// Null: never heard.
    const Impression* find(const PieceName& name) const;

private:
    std::map<std::string, Impression> moods;
};

/// @param names  in the order of the playlist, whose end counts as the latest
PlaylistFilms playlistFilms(const std::vector<PieceName>& names, const HeardMoods& moods, const Matcher& matcher,
                            const PersonalFilms& personal, float adventure, std::size_t shown,
                            const std::set<FilmId>& refused);

/// The first so many of these that are not refused.
std::vector<Suggestion> withoutRefused(std::vector<Suggestion> films, const std::set<FilmId>& refused,
                                       std::size_t shown);

} // namespace sceneheard
