#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sceneheard {

/// What names one film for every program: an id, or a page of its own.
struct FilmReference {
    int tmdb = 0;      ///< TMDb's number, 0: none
    std::string imdb;  ///< "tt0133093", of seven digits or more; empty: none
    std::string title; ///< the words in the address of a page that tells no id ("dune 2021"); empty: none

    /// A page or id that names no film: a series, a person, a list, or one that only the network could follow.
    bool nothing() const { return tmdb == 0 && imdb.empty() && title.empty(); }
    bool operator==(const FilmReference&) const = default;
};

/// Reads tmdb:603, tmdbid=603, imdb:tt0133093, imdb:133093, tt133093, in any case and in brackets, and addresses of
/// films at TMDb, IMDb, Letterboxd and Trakt, with or without https://. Nothing for other words.
std::optional<FilmReference> filmReference(std::string_view word);

} // namespace sceneheard
