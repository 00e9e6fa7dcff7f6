#pragma once
#include "Films/Catalogue.h"
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
    /// Says on standard error how many films of a watch list the catalogue does not know.
    /// @throws CLI::ValidationError for words that mean nothing (wrong usage), Error for a watch list that cannot be
    /// read
    Filter filter(const Catalogue& catalogue) const;
};

/// "1980-1999", "1980-", "-1999" or "1980" as first and last, where an open end is 0 or `highest`.
/// @throws CLI::ValidationError, naming the option
std::pair<int, int> parseRange(const std::string& text, int highest, const std::string& option);

/// Reads a watch list of one tmdb:ID or imdb:ID a line; blank lines and lines that begin with # are passed over.
/// @param unknown  counts the ids that the catalogue does not know
/// @return  the catalogue's indices of the others, sorted
/// @throws Error  naming the file, and the line that is neither
std::vector<int> readWatchList(const std::filesystem::path& file, const Catalogue& catalogue, int& unknown);

/// The index of "tmdb:603", "imdb:tt0133093" or "tt0133093", -1 for a film that the catalogue does not know, nothing
/// for other text.
std::optional<int> findById(const std::string& id, const Catalogue& catalogue);

} // namespace sceneheard
