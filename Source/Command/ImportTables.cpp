#include "Command/ImportTables.h"
#include "Command/Progress.h"
#include "Command/Report.h"
#include "Tables/TableFile.h"
#include "Tables/TableText.h"
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

/// A table being read, and a terminal told how far.
struct Reading {
    FilmTaker take;
    ImportCounts counts;
    std::function<double()> done; ///< of the table that is read now
    ShareProgress line;

    LineRows lines(const fs::path& file, const std::string& separator, const TableChoice& fits = {}) {
        auto table = openTableFile(file, fits);
        done = std::move(table.done);
        return LineRows(utf8Source(std::move(table.read)), separator);
    }
    CsvRows csv(const fs::path& file, const TableChoice& fits = {}) {
        auto table = openTableFile(file, fits);
        done = std::move(table.done);
        return rowsOfAnyForm(std::move(table.read), std::move(table.name));
    }
    ImportProgress progress() {
        return [this](const ImportCounts& so) {
            line.show(std::to_string(so.rows) + " rows, " + std::to_string(so.taken) + " films", done());
        };
    }
};

// The Movies Dataset has keywords in a table of their own, which lies beside the films' or in the same zip file.
std::optional<KeywordTable> keywordsBeside(const fs::path& films, Reading& reading) {
    const auto beside = firstOf(films.parent_path(), {"keywords.csv"});
    for (const auto& place : {films, beside.value_or(films)}) {
        std::string name;
        try {
            auto table = openTableFile(place, KeywordTable::fits);
            name = table.name;
            std::vector<std::string> columns;
            auto head = rowsOfAnyForm(std::move(table.read), name);
            if (head.next(columns) != CsvRows::Row::read || !KeywordTable::fits(columns))
                continue;
        } catch (const Error&) { // no such table is in this zip file; what is wrong with the films' is told later
            continue;
        }
        auto rows = reading.csv(place, KeywordTable::fits);
        std::cerr << shown(name) << " gives the films' keywords\n";
        KeywordTable keywords(rows);
        if (keywords.rowsRefused() > 0)
            std::cerr << "  left out: " << keywords.rowsRefused() << " rows without an id or a list\n";
        return keywords;
    }
    return std::nullopt;
}

void readTmdbTable(const fs::path& file, const ImportRules& rules, Reading& reading) {
    const auto keywords = keywordsBeside(file, reading);
    auto rows = reading.csv(file, isTmdbExport);
    readTmdbExport(rows, rules, reading.take, reading.counts, reading.progress(), keywords ? &*keywords : nullptr);
}

void readMovieLensFolder(const fs::path& folder, Reading& reading) {
    auto& take = reading.take;
    auto& counts = reading.counts;
    const auto movies = firstOf(folder, {"movies.csv", "movies.dat", "u.item"});
    if (!movies)
        throw Error("it holds neither movies.csv nor movies.dat nor u.item; name the folder of MovieLens in which one "
                    "of them lies");
    const auto name = movies->filename().string();
    if (name.starts_with("movies.dat")) {
        auto lines = reading.lines(*movies, "::");
        readMovieLensDat(lines, take, counts);
    } else if (name.starts_with("u.item")) {
        auto lines = reading.lines(*movies, "|");
        readMovieLensItems(lines, take, counts);
    } else {
        const auto ids = firstOf(folder, {"links.csv"});
        auto links = ids ? std::optional(reading.csv(*ids)) : std::nullopt;
        auto rows = reading.csv(*movies);
        if (!ids)
            counts.unknown.emplace_back("ids (there is no links.csv)");
        readMovieLens(rows, links ? &*links : nullptr, take, counts, reading.progress());
    }
}

void readImdbTables(const fs::path& place, const ImportRules& rules, Reading& reading) {
    const bool isFolder = fs::is_directory(place);
    const auto basics = isFolder ? firstOf(place, {"title.basics.tsv"}) : std::optional(place);
    if (!basics)
        throw Error("it does not hold title.basics.tsv.gz; fetch that from IMDb's datasets, with title.ratings.tsv.gz");
    const auto beside = firstOf(isFolder ? place : place.parent_path(), {"title.ratings.tsv"});
    auto ratings = beside ? std::optional(reading.lines(*beside, "\t")) : std::nullopt;
    auto rows = reading.lines(*basics, "\t");
    if (!beside)
        reading.counts.unknown.emplace_back("votes and rating (there is no title.ratings.tsv.gz beside it)");
    readImdb(rows, ratings ? &*ratings : nullptr, rules, reading.take, reading.counts, reading.progress());
}

void importTable(const std::string& table, FilmImport& films, const std::function<void(Reading&)>& read) {
    if (table.empty())
        return;
    Reading reading;
    reading.take = [&](ImportedFilm&& film) { return films.add(std::move(film)); };
    try {
        films.beginTable();
        read(reading);
        reading.line.clear();
        printRefused(table, reading.counts);
    } catch (const Error& e) {
        reading.line.clear();
        throw Error(table + ": " + e.what());
    }
}
} // namespace

void importTables(const OwnTables& tables, const fs::path& assets, const fs::path& out) {
    const auto expected = FactProfile::load(assets / factProfileFile);
    FilmImport films(Catalogue::open(assets / catalogueFile), expected);
    importTable(tables.tmdb, films, [&](Reading& reading) { readTmdbTable(tables.tmdb, tables.rules, reading); });
    importTable(tables.movielens, films, [&](Reading& reading) { readMovieLensFolder(tables.movielens, reading); });
    importTable(tables.imdb, films, [&](Reading& reading) { readImdbTables(tables.imdb, tables.rules, reading); });
    std::cerr << "writing " << films.size() << " films, " << films.added() << " of them new, into "
              << shown(out.string()) << '\n';
    films.write(out);
}

} // namespace sceneheard
