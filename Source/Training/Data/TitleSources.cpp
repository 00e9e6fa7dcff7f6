#include "Training/Data/TitleSources.h"
#include "Tables/CsvFile.h"
#include <algorithm>
#include <ostream>
#include <set>

namespace sceneheard {

namespace {
std::filesystem::path tableOf(const std::filesystem::path& data) { return data / "catalogue" / "other_titles.csv.gz"; }

TitleRow::Kind kindOf(std::string_view name) {
    return name == "original"   ? TitleRow::Kind::original
           : name == "official" ? TitleRow::Kind::official
                                : TitleRow::Kind::other;
}
} // namespace

std::vector<TitleRow> readTitleSources(const std::filesystem::path& data, std::span<const Film> films) {
    std::set<int> ids;
    for (const auto& film : films)
        ids.insert(film.tmdbId);
    ids.erase(0);
    const CsvFile table(tableOf(data));
    std::set<std::pair<int, std::string>> seen;
    std::vector<TitleRow> rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double number = table.number(row, "tmdb_id").value_or(0);
        const int id = number > 0 && number < 2e9 ? static_cast<int>(number) : 0;
        std::string title(table.text(row, "title"));
        if (ids.contains(id) && !title.empty() && seen.emplace(id, title).second)
            rows.push_back(
                {id, kindOf(table.text(row, "kind")), languageOfTmdb(table.text(row, "language")), std::move(title)});
    }
    return rows;
}

void writeTitlesOf(const std::filesystem::path& data, std::span<const Film> films, const std::filesystem::path& file,
                   std::ostream& progress) {
    if (!std::filesystem::exists(tableOf(data))) {
        progress << "there are no other titles of films in " << tableOf(data).string() << "; those of before stay\n";
        return;
    }
    const auto rows = readTitleSources(data, films);
    writeOtherTitles(rows, file);
    progress << rows.size() << " other titles of films\n";
}

} // namespace sceneheard
