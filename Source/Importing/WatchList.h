#pragma once
#include "Films/Catalogue.h"
#include <functional>
#include <string>
#include <vector>

namespace sceneheard {

/// The films of a watch list.
struct WatchList {
    static constexpr std::size_t maxTold = 10;
    static constexpr std::size_t maxBytes = 1 << 23; ///< of a file; a longer one is none

    std::vector<FilmId> films;        ///< those that the catalogue knows, sorted, each once
    std::vector<std::string> missing; ///< what was not found, in the list's own words; the first maxTold
    std::size_t missingCount = 0;

    /// What was not found, as a sentence that follows the list's name: "2 of its films are not in the catalogue: …";
    /// empty where all was found.
    std::string told() const;
};

/// Reads a watch list for any catalogue: Letterboxd's, IMDb's, TMDb's or Trakt's export, a Jellyfin or Kodi library's
/// answer as JSON, or a text with one film a line, by an id (tmdb:603, tt0133093), an address at TMDb, IMDb, Letterboxd or Trakt, or a title with or without a
/// year. Lines that begin with # are comments. Lines of numbers alone are TMDb's ids, in a list of titles titles first.
/// A title must be a film's own; of several films with one title the best known is meant.
/// @param bytes  UTF-8 or Latin-1, or UTF-16 with its mark
/// @param stop   asked before each film; true ends the reading with what was found so far
/// @throws Error  a sentence without the file's name, where it names too many films
WatchList readWatchList(std::string_view bytes, const Catalogue& catalogue, const std::function<bool()>& stop = {});

} // namespace sceneheard
