#pragma once
#include "Tables/TableText.h"
#include "Folder.h"
#include "Importing/FilmTables.h"
#include <map>
#include <random>

/// The first line of TMDb's export in its widest form.
inline constexpr auto tmdbHeader =
    "id,title,vote_average,vote_count,status,release_date,revenue,runtime,adult,backdrop_path,budget,homepage,imdb_id,"
    "original_language,original_title,overview,popularity,poster_path,tagline,genres,production_companies,"
    "production_countries,spoken_languages,keywords\n";

/// A row of it; other fields may be given by name, quoted where need be.
inline std::string tmdbRow(int id, const std::string& title, std::map<std::string, std::string> fields = {}) {
    fields.emplace("id", std::to_string(id));
    fields.emplace("title", '"' + title + '"');
    fields.emplace("vote_average", "7.5");
    fields.emplace("vote_count", "120");
    fields.emplace("status", "Released");
    fields.emplace("release_date", "2010-07-15");
    fields.emplace("runtime", "95");
    fields.emplace("adult", "False");
    fields.emplace("original_language", "en");
    fields.emplace("overview", "\"Two lines,\nand \"\"quotes\"\"\"");
    fields.emplace("genres", "\"Drama, Science Fiction\"");
    std::string row;
    for (std::string_view names(tmdbHeader); !names.empty();) {
        const auto end = names.find_first_of(",\n");
        row += fields[std::string(names.substr(0, end))] + names[end];
        names.remove_prefix(end + 1);
    }
    return row;
}

/// So many films that a seed makes up.
inline std::string tmdbExport(int films, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::string text = tmdbHeader;
    for (int i = 1; i <= films; ++i)
        text += tmdbRow(1'000'000 + i, "Made Up " + std::to_string(random() % 1000),
                        {{"vote_count", std::to_string(random() % 5000)},
                         {"release_date", std::to_string(1950 + random() % 70) + "-01-02"},
                         {"keywords", "\"love, murder\""}});
    return text;
}

/// A few films as IMDb's title.basics.tsv has them.
inline const std::string imdbExample =
    "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
    "tt0133093\tmovie\tThe \"Matrix\"\tThe Matrix\t0\t1999\t\\N\t136\tAction,Sci-Fi\n"
    "tt0000002\ttvMovie\tZwölf\tDouze\t0\t2001\t\\N\t\\N\tDrama\n";

/// A table in memory.
inline sceneheard::CsvRows rowsOf(std::string text) {
    return sceneheard::CsvRows(sceneheard::textSource(std::move(text)));
}
inline sceneheard::LineRows linesOf(std::string text, std::string separator) {
    return sceneheard::LineRows(sceneheard::textSource(std::move(text)), std::move(separator));
}

/// The films that a reader of tables gives.
struct TakenFilms {
    std::vector<sceneheard::ImportedFilm> films;
    sceneheard::ImportCounts counts;

    sceneheard::FilmTaker taker() {
        return [this](sceneheard::ImportedFilm&& film) {
            films.push_back(std::move(film));
            return true;
        };
    }
    std::size_t refused(sceneheard::Refusal why) const { return counts.refused[static_cast<std::size_t>(why)]; }
};
