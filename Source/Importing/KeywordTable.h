#pragma once
#include "Tables/CsvRows.h"
#include <span>
#include <unordered_map>

namespace sceneheard {

/// The keywords of films by TMDb's ids, as The Movies Dataset has them in a table of their own, keywords.csv: the
/// columns id and keywords, lists of objects in Python or JSON.
class KeywordTable {
public:
    /// Whether a table with these columns is one: id and keywords alone.
    static bool fits(const std::vector<std::string>& columns);

    /// Throws Error where the table is none, or is cut. Of an id that comes twice the first row counts.
    explicit KeywordTable(CsvRows& rows);

    /// Those of a film; none where it has none.
    std::span<const std::string> of(int tmdbId) const;
    /// How many rows hold no id or no such list; they are passed over.
    std::size_t rowsRefused() const { return refused; }

private:
    std::unordered_map<int, std::vector<std::string>> byId;
    std::size_t refused = 0;
};

} // namespace sceneheard
