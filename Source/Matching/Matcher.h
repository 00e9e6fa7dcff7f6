#pragma once
#include "Films/Catalogue.h"
#include "Films/FilmSet.h"
#include "Matching/FilmSpace.h"
#include "Mood/MoodModel.h"
#include <span>
#include <string>
#include <vector>

namespace sceneheard {

/// Which films may be suggested. Default: all.
struct Filter {
    int yearFrom = 0, yearTo = 9999;
    std::uint32_t genres = 0;           ///< a film must have one of these, 0: any
    std::uint32_t notGenres = 0;        ///< and none of these
    int runtimeFrom = 0, runtimeTo = 0; ///< minutes, 0 and 0: any; films of unknown runtime pass only then
    std::vector<LetterCode> languages;  ///< of the original, see twoLetters(); empty: any, else no film of unknown one
    int votesFrom = 0;                  ///< how well known, in TMDb votes
    int votesTo = 2147483647;
    std::shared_ptr<const FilmSet> only; ///< none but these; null: any

    bool operator==(const Filter&) const = default;
};

/// A film and its place among others.
struct RankedFilm {
    FilmId film;
    float score = 0; ///< larger is better, comparable within one query only
};

/// One suggested film, with what a person wants to see of it.
struct Suggestion : RankedFilm {
    Film facts;
    float match = 0; ///< 0..1, the chance that of this film and one about as well known, the music belongs to this
    std::vector<std::string> reasons;       ///< a few words each: "tense", "slow", "a thriller's music"
    std::array<float, axisCount> zScores{}; ///< Matcher::zScores of this film
    Mood mood;                              ///< Matcher::filmMood of this film
};

/// A piece of a playlist.
struct Piece {
    Impression music;
    float weight = 1; ///< > 0
};

/// What is asked: the music, which films may answer, and how adventurous the answer may be.
struct Query {
    Impression music;
    std::vector<Piece> playlist; ///< where not empty, films are sought for all of these together; `music` is their mean
    Filter filter;
    float adventure = 0.5f; ///< 0 safe bets .. 1 deep cuts
    int top = 5;
};

/// mood → films: exact search over the catalogue. Immutable, shared by threads.
class Matcher {
public:
    /// @param spaceFile  the learned map from music to film vectors, as `sceneheard train` writes it; throws Error.
    Matcher(std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<const MoodModel> moods,
            const std::filesystem::path& spaceFile);
    ~Matcher();

    /// The films of the query, best first. A short list is made various, see Variety.h.
    std::vector<RankedFilm> rank(const Query& query) const;
    /// The same as if the catalogue held these rows alone: of the best films and some others, in any order, what rank()
    /// gives. The filter's `only` is not looked at.
    std::vector<RankedFilm> rankAmong(const Query& query, const std::vector<int>& rows) const;
    /// How many of the best films rank() draws its list from.
    static int poolOf(const Query& query);
    /// What the query asks of the films.
    EmbeddedMusic embed(const Query& query) const;
    /// What there is to say of films for this music, in their order; those that the catalogue lacks are left out.
    std::vector<Suggestion> explain(const Query& query, std::span<const RankedFilm> films) const;
    /// Both.
    std::vector<Suggestion> suggest(const Query& query) const { return explain(query, rank(query)); }
    /// A playlist as one taste, its pieces from the oldest to the latest: what was played twenty pieces ago counts
    /// half, what is repeated counts each time. The query's music is the weighted mean.
    Query taste(const std::vector<Impression>& pieces) const;
    /// What a film is expected to feel like, on the scale of the moods of music: learned from what people call its
    /// tone. Throws Error where the catalogue lacks the film.
    Mood filmMood(FilmId film) const;
    Mood filmMood(int row) const;
    /// How far the mood expected of a film lies from that of films at large: each axis in standard deviations.
    /// Throws Error where the catalogue lacks the film.
    std::array<float, axisCount> zScores(FilmId film) const;
    std::array<float, axisCount> zScores(int row) const;
    const FilmSpace& space() const;
    const Catalogue& catalogue() const;
    const MoodModel& moods() const;

private:
    struct Parts;
    std::unique_ptr<const Parts> parts;
};

} // namespace sceneheard
