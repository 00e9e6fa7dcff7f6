#include "Importing/KeywordTable.h"
#include "Importing/NameList.h"
#include "Importing/TableColumns.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr double largestId = 2e9;
}

bool KeywordTable::fits(const std::vector<std::string>& columns) {
    return columns.size() == 2 && std::ranges::count(columns, "id") == 1 &&
           std::ranges::count(columns, "keywords") == 1;
}

KeywordTable::KeywordTable(CsvRows& rows) {
    TableColumns row(rows, "table of keywords", {"id", "keywords"});
    ImportCounts counts;
    while (row.next(counts)) {
        const auto id = wholeNumber(row["id"]);
        auto names = valuesInList(row["keywords"], "name");
        if (id && *id >= 1 && *id <= largestId && std::trunc(*id) == *id && names &&
            std::ranges::all_of(*names, isText))
            byId.emplace(static_cast<int>(*id), std::move(*names));
        else
            ++refused;
    }
    for (const auto count : counts.refused)
        refused += count;
}

std::span<const std::string> KeywordTable::of(int tmdbId) const {
    const auto found = byId.find(tmdbId);
    return found == byId.end() ? std::span<const std::string>() : found->second;
}

} // namespace sceneheard
