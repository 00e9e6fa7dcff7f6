#include "Command/ImportTables.h"
#include "Command/Report.h"
#include "Decoding/TableText.h"
#include "Importing/FilmImport.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include <iostream>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

// Throws Error where nothing was taken.
void printRefused(const std::string& table, const ImportCounts& counts) {
    std::cerr << shown(table) << ": " << counts.taken << " films of " << counts.rows << " rows\n";
    for (std::size_t i = 0; i < counts.unknown.size(); ++i)
        std::cerr << (i == 0 ? "  not in this table, so unknown: " : ", ") << counts.unknown[i]
                  << (i + 1 == counts.unknown.size() ? "\n" : "");
    for (std::size_t i = 0; i < counts.refused.size(); ++i)
        if (counts.refused[i] > 0)
            std::cerr << "  left out: " << counts.refused[i] << ' ' << refusalNames[i] << '\n';
    if (counts.taken == 0)
        throw Error("it holds no film that can be taken; the catalogue stays as it is");
}

// The first of these that there is, also gzipped; nothing where there is none.
std::optional<fs::path> firstOf(const fs::path& folder, const std::vector<std::string>& names) {
    for (const auto& name : names)
        for (const auto* end : {"", ".gz"})
            if (const auto file = folder / (name + end); fs::is_regular_file(file))
                return file;
    return std::nullopt;
}

LineRows linesOf(const fs::path& file, const std::string& separator) {
    return LineRows(utf8Source(openTable(file)), separator);
}

CsvRows csvOf(const fs::path& file) { return rowsOfAnyForm(openTable(file), "The table " + file.string()); }

void readMovieLensFolder(const fs::path& folder, const FilmTaker& take, ImportCounts& counts) {
    const auto movies = firstOf(folder, {"movies.csv", "movies.dat", "u.item"});
    if (!movies)
        throw Error("it holds neither movies.csv nor movies.dat nor u.item; name the folder of MovieLens in which one "
                    "of them lies");
    const auto name = movies->filename().string();
    if (name.starts_with("movies.dat")) {
        auto lines = linesOf(*movies, "::");
        readMovieLensDat(lines, take, counts);
    } else if (name.starts_with("u.item")) {
        auto lines = linesOf(*movies, "|");
        readMovieLensItems(lines, take, counts);
    } else {
        const auto ids = firstOf(folder, {"links.csv"});
        auto rows = csvOf(*movies);
        auto links = ids ? std::optional(csvOf(*ids)) : std::nullopt;
        if (!ids)
            counts.unknown.emplace_back("ids (there is no links.csv)");
        readMovieLens(rows, links ? &*links : nullptr, take, counts);
    }
}

void readImdbTables(const fs::path& place, const ImportRules& rules, const FilmTaker& take, ImportCounts& counts) {
    const bool isFolder = fs::is_directory(place);
    const auto basics = isFolder ? firstOf(place, {"title.basics.tsv"}) : std::optional(place);
    if (!basics)
        throw Error("it does not hold title.basics.tsv.gz; fetch that from IMDb's datasets, with title.ratings.tsv.gz");
    const auto beside = firstOf(isFolder ? place : place.parent_path(), {"title.ratings.tsv"});
    auto rows = linesOf(*basics, "\t");
    auto ratings = beside ? std::optional(linesOf(*beside, "\t")) : std::nullopt;
    if (!beside)
        counts.unknown.emplace_back("votes and rating (there is no title.ratings.tsv.gz beside it)");
    readImdb(rows, ratings ? &*ratings : nullptr, rules, take, counts);
}

void importTable(const std::string& table, FilmImport& films,
                 const std::function<void(const FilmTaker& take, ImportCounts& counts)>& read) {
    if (table.empty())
        return;
    try {
        films.beginTable();
        ImportCounts counts;
        read([&](ImportedFilm&& film) { return films.add(std::move(film)); }, counts);
        printRefused(table, counts);
    } catch (const Error& e) {
        throw Error(table + ": " + e.what());
    }
}
} // namespace

void importTables(const OwnTables& tables, const fs::path& assets, const fs::path& out) {
    const auto expected = FactProfile::load(assets / factProfileFile);
    FilmImport films(Catalogue::open(assets / catalogueFile), expected);
    importTable(tables.tmdb, films, [&](const FilmTaker& take, ImportCounts& counts) {
        auto rows = csvOf(tables.tmdb);
        readTmdbExport(rows, tables.rules, take, counts);
    });
    importTable(tables.movielens, films, [&](const FilmTaker& take, ImportCounts& counts) {
        readMovieLensFolder(tables.movielens, take, counts);
    });
    importTable(tables.imdb, films, [&](const FilmTaker& take, ImportCounts& counts) {
        readImdbTables(tables.imdb, tables.rules, take, counts);
    });
    std::cerr << "writing " << films.size() << " films, " << films.added() << " of them new, into "
              << shown(out.string()) << '\n';
    films.write(out);
}

} // namespace sceneheard
