#pragma once
#include "Films/Film.h"
#include "Films/FilmId.h"
#include "Mood/Mood.h"
#include <array>
#include <filesystem>
#include <memory>
#include <span>

namespace sceneheard {

/// The length of a film's matching vector; see Matching/FilmSpace.h for what its entries mean.
inline constexpr int vectorDims = 64;

/// What a film's score has before any music is known, at three adventures: 0 (safe bets), .5 and 1 (deep cuts).
using FilmBiases = std::array<float, 3>;

/// The columns that filters and scoring read for every film, held in memory; index i is film i.
struct FilmColumns {
    std::span<const std::uint16_t> year;
    std::span<const std::uint32_t> genres;
    std::span<const std::uint16_t> runtime; ///< minutes, 0 unknown
    std::span<const std::uint32_t> votes;
    std::span<const LetterCode> language; ///< twoLetters() of Film::language
    std::span<const std::int8_t> vectors; ///< size() rows of vectorDims
    std::span<const float> vectorScale;   ///< row i's vector is vectorScale[i] * its int8 entries
    /// At the adventures of FilmBiases, how likely a film is before any music is known, as a logarithm up to a
    /// constant: the better known, the higher, for deep cuts less so; a film that would be suggested for much music is
    /// set back until it must win against its own usual score.
    std::array<std::span<const float>, 3> bias;
    /// For each quadrant, log(P(quadrant | film) / P(quadrant | films at large)), see Catalogue::tone().
    std::array<std::span<const float>, 4> toneEvidence;
    std::span<const std::array<std::uint8_t, 4>> tone; ///< as it stands in the file, see toneBytes()
};

/// The film catalogue: one SQLite file, opened read-only. Immutable; several threads may look up at once, and two never
/// wait for each other, see CatalogueConnections.h.
class Catalogue {
public:
    /// Opens in under 20 ms for 50,000 films. Throws Error when the file is missing, damaged, or of another version.
    static std::shared_ptr<const Catalogue> open(const std::filesystem::path& file);
    virtual ~Catalogue() = default;

    virtual int size() const = 0;
    /// Which training made the vectors; FilmSpace::id() of the map from music that they fit.
    virtual std::uint64_t spaceId() const = 0;
    virtual const FilmColumns& columns() const = 0;
    /// How many films, from index 0, came with the training; the others were imported, by `sceneheard catalogue build`.
    virtual int trainedSize() const = 0;
    /// The facts of film `index` in 0..size()-1. Such rows are for those who fill and scan this table; whoever else
    /// names a film does so by its FilmId.
    virtual Film film(int index) const = 0;
    /// The music this film is expected to have.
    virtual AudioFeatures expectedMusic(int index) const = 0;
    /// What people call the film's tone, as probabilities: bright, tense, sombre, serene; each at least .01.
    virtual Quadrants tone(int index) const = 0;
    /// The film's index, or -1. A film may be named by any of its ids, and answers to one by title and year only where
    /// it has no other.
    virtual int rowOf(FilmId film) const = 0;
    /// FilmId::of() the film at this row.
    virtual FilmId idOf(int row) const = 0;
    /// idOf() every row, in their order; reads them all.
    virtual std::vector<FilmId> ids() const = 0;
    /// Films whose titles hold these words, or have them as initials, for typing into: the last may be
    /// unfinished; articles at the ends, accents, case and a typo a word are forgiven, a year behind is known for one.
    /// First those that are named() so, then the words as given, then those that take forgiving, best known first.
    virtual std::vector<int> search(std::string_view words, int limit) const = 0;
    /// Films of just this title, with or without a year of release behind it ("Dune (1984)", "Dune 1984"), the
    /// likeliest first, none where no film is called so. Numbers may be written in any way, "and" as "&", articles,
    /// the subtitle, or words of it, left out; nothing is taken for a typo. Of films with one title the best known
    /// comes first; a year leaves only those of that year, or one beside it.
    virtual std::vector<int> named(std::string_view title) const = 0;
};

} // namespace sceneheard
