#pragma once
#include "Films/Film.h"
#include <filesystem>
#include <string>
#include <vector>

namespace sceneheard {

/// A film as the tables of the data know it: facts that may ship, and keywords that may only be learned from.
struct SourceFilm {
    Film facts;
    std::vector<std::string> keywords;
};

/// Reads and merges `data`/catalogue, `data`/pairs and the films of `data`/audio (see the data's README): one entry a
/// film, told apart by TMDb id, else by folded title and year (one year apart is the same, unless length or genres
/// differ); sorted by title, year, and id. Left out are films without a title or a year of release, those that were
/// only announced, pornography, and entries about which no more than a title is known. MovieLens serves as the key
/// between TMDb's ids and titles; nothing of it is kept.
std::vector<SourceFilm> readFilmSources(const std::filesystem::path& data);

/// A title for comparing: titleKey() without blanks ("The Thing" → "thing"); one without letters or digits as it is.
std::string foldedTitle(std::string_view title);

/// The ways in which the pairs were found: scores by composer, songs by IMDb's credits, albums by title. Each has films
/// of other years and music of other kinds, so that what sets them apart says nothing about films.
inline constexpr int provenanceCount = 3;

/// A real track and the film whose soundtrack it is on.
struct FilmTrack {
    std::size_t film = 0; ///< index into the films given to readFilmTracks()
    std::array<float, 9> audioFeatures{};
    std::uint32_t genres = 0; ///< of the film, as the table of tracks states them; 0 unknown
    int provenance = 0;       ///< how the pair was found, 0..provenanceCount-1
};

/// Reads `data`/pairs. Rows with a missing number are passed over.
std::vector<FilmTrack> readFilmTracks(const std::filesystem::path& data, const std::vector<SourceFilm>& films);

} // namespace sceneheard
