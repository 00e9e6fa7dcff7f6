#pragma once
#include "Tmdb/FilmDetails.h"
#include "Tmdb/TmdbSettings.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// What one answer of TMDb tells of a film; checked as FilmDetails promises. By default nothing is known.
struct TmdbFilm {
    std::string plot, director;
    std::vector<FilmOffer> offers;
    std::string poster; ///< its name on TMDb's server of pictures, "/2Vs.jpg"; empty: none
    bool operator==(const TmdbFilm&) const = default;
};

/// Where TMDb tells of a film, with who made it and where it can be watched. @param number  TMDb's, > 0
std::string tmdbFilmAddress(const TmdbSettings& settings, int number);
/// Where TMDb tells which film has a number of IMDb's. @param number  > 0
std::string tmdbFindAddress(const TmdbSettings& settings, int number);
/// Where a poster is, 342 pixels wide. @param name  as TmdbFilm::poster
std::string tmdbPosterAddress(const TmdbSettings& settings, std::string_view name);

/// TMDb's number of the film that tmdbFindAddress() asks for; 0: it knows none. Nothing where the body is no such
/// answer.
std::optional<int> parseTmdbFound(std::string_view body);
/// What tmdbFilmAddress() answers. Nothing where the body is no such answer; a film of which nothing is known where it
/// tells of another film than it was asked for, or of one for adults, since then it is not believed.
/// @param number  that was asked for
/// @param film    whose details these should be; where IMDb names it, the answer must name it so
std::optional<TmdbFilm> parseTmdbFilm(std::string_view body, int number, FilmId film, const TmdbSettings& settings);

/// A film as the cache keeps it, as JSON.
std::string writeTmdbFilm(const TmdbFilm& film);
/// What writeTmdbFilm() wrote; nothing for anything else.
std::optional<TmdbFilm> readTmdbFilm(std::string_view record);

} // namespace sceneheard
