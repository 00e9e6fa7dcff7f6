#pragma once
#include "Importing/FilmReference.h"
#include <cstddef>
#include <vector>

namespace sceneheard {

/// A film as a watch list names it.
struct WatchListItem {
    std::string text;                  ///< as it stands in the list, for people
    std::vector<FilmReference> called; ///< ids and pages, the surest first
    std::string title, original;       ///< empty: not told
    int year = 0;                      ///< of release; 0: not told, or within the title
    bool number = false;               ///< only a number, which `called` takes for one of TMDb's: it may be a title
    bool noFilm = false;               ///< the list says that it is a series, a game or a person
};

/// A list that names more films than this is refused.
inline constexpr std::size_t maxWatchListItems = 50'000;

/// Reads a watch list: Letterboxd's, IMDb's, TMDb's or Trakt's export (CSV or JSON), or lines with an id, an address or
/// a title each; lines that begin with # are comments. Throws Error, a sentence without the file's name, where it names
/// more than maxWatchListItems.
/// @param text  UTF-8
std::vector<WatchListItem> watchListItems(std::string_view text);

// The three forms, nothing where it is not that form; lines are any text's.
std::optional<std::vector<WatchListItem>> watchListOfTable(std::string_view text);
std::optional<std::vector<WatchListItem>> watchListOfJson(std::string_view text);
std::vector<WatchListItem> watchListOfLines(std::string_view text);

/// Throws where there is no room for another.
void requireRoom(const std::vector<WatchListItem>& items);
/// Whether a list's word for a kind of title is one that no catalogue of films has: "tvSeries", "show", "Video Game".
bool isOtherKind(std::string_view kind);

} // namespace sceneheard
