#pragma once
#include "Remote/IndexSettings.h"
#include "Remote/RemoteFilmSearch.h"
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace sceneheard {

/// Adds --index to a command.
void addIndex(CLI::App& command, std::string& address);

/// Ranks films for a command: by an index where one is named, else by the catalogue. When the index cannot be used,
/// says so once on standard error, and the catalogue answers.
class CommandSearch {
public:
    /// @param address  of the index; "": none. Throws Error as indexSettings() does.
    CommandSearch(std::shared_ptr<const Matcher> matcher, const std::string& address);

    std::vector<RankedFilm> rank(const Query& query);
    std::vector<Suggestion> suggest(const Query& query) { return matcher->explain(query, rank(query)); }

private:
    const std::shared_ptr<const Matcher> matcher;
    std::shared_ptr<RemoteIndex> index; ///< null: none
    std::unique_ptr<RemoteFilmSearch> search;
    std::string told; ///< the last problem that was
};

/// Adds `push`, `compare` and `key` to the command `catalogue`.
void addCatalogueIndex(CLI::App& catalogue, int& status);

} // namespace sceneheard
