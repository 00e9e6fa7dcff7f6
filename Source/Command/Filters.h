#pragma once
#include "Films/Catalogue.h"
#include "Importing/WatchList.h"
#include "Matching/Matcher.h"
#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace sceneheard {

/// The options by which a command narrows the films.
struct FilterOptions {
    std::string years, runtimes, votes, only;
    std::vector<std::string> genres, notGenres, languages;

    /// Adds --year, --genre, --not-genre, --runtime, --language, --votes and --only.
    void addTo(CLI::App& command);
    /// Says on standard error which films of a watch list were not found.
    /// @throws CLI::ValidationError for words that mean nothing (wrong usage), Error for a watch list that cannot be
    /// read
    Filter filter(const Catalogue& catalogue) const;
};

/// Adds --adventure, see Query::adventure.
void addAdventure(CLI::App& command, float& adventure);

/// "1980-1999", "1980-", "-1999" or "1980" as first and last, where an open end is 0 or `highest`.
/// @throws CLI::ValidationError, naming the option
std::pair<int, int> parseRange(const std::string& text, int highest, const std::string& option);

/// Reads a file as readWatchList() does. Throws Error, naming it and the remedy, when it cannot be read, is longer than
/// WatchList::maxBytes, or none of its films is in the catalogue.
WatchList readWatchListFile(const std::filesystem::path& file, const Catalogue& catalogue);

/// The film of "tmdb:603", "imdb:tt0133093", "tt0133093" or an address at TMDb or IMDb; nothing for other text.
std::optional<FilmId> idIn(const std::string& text);

} // namespace sceneheard
