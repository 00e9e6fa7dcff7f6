#include "Films/TitleWords.h"
#include "Importing/FilmTables.h"
#include "Importing/TableColumns.h"
#include <unordered_map>

namespace sceneheard {

namespace {
struct Ids {
    int tmdb = 0;
    std::string imdb;
};

// "Samouraï, Le" → "Le Samouraï"
std::string articleFirst(std::string_view title) {
    const auto comma = title.rfind(", ");
    if (comma == title.npos)
        return std::string(title);
    const auto article = title.substr(comma + 2);
    const auto words = titleWords(article);
    if (words.size() != 1 || !isArticle(words.front()))
        return std::string(title);
    return std::string(article) + (article.ends_with('\'') ? "" : " ") + std::string(title.substr(0, comma));
}

// "City of Lost Children, The (Cité des enfants perdus, La) (1995)"
void readTitle(std::string_view text, Film& film) {
    const auto brackets = [&]() -> std::string_view { // takes the last pair off the end
        text = text.substr(0, text.find_last_not_of(' ') + 1);
        const auto open = text.rfind('(');
        if (!text.ends_with(')') || open == text.npos || open == 0)
            return {};
        const auto inside = text.substr(open + 1, text.size() - open - 2);
        text = text.substr(0, open);
        return inside;
    };
    film.year = static_cast<int>(numberIn(brackets().substr(0, 4), 9999));
    const auto original = brackets();
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    film.title = articleFirst(text);
    if (!original.empty() && !original.starts_with("a.k.a."))
        film.originalTitle = articleFirst(original);
}

std::unordered_map<int, Ids> readLinks(CsvRows& links) {
    std::unordered_map<int, Ids> ids;
    ImportCounts ignored; // a film without ids is counted where it stands
    TableColumns row(links, "links.csv of MovieLens", {"movieId", "imdbId", "tmdbId"});
    while (row.next(ignored)) {
        auto& id = ids[static_cast<int>(numberIn(row["movieId"], 2e9))];
        id.tmdb = static_cast<int>(numberIn(row["tmdbId"], 2e9));
        const auto imdb = row["imdbId"];
        if (!imdb.empty() && imdb.size() <= 10 && imdb.find_first_not_of("0123456789") == imdb.npos)
            id.imdb = "tt" + std::string(imdb);
    }
    return ids;
}
} // namespace

void readMovieLens(CsvRows& movies, CsvRows& links, const FilmTaker& take, ImportCounts& counts) {
    const auto ids = readLinks(links);
    TableColumns row(movies, "movies.csv of MovieLens", {"movieId", "title", "genres"});
    while (row.next(counts)) {
        ImportedFilm film;
        const auto id = ids.find(static_cast<int>(numberIn(row["movieId"], 2e9)));
        if (!isText(row["title"])) {
            counts.refuse(Refusal::notText);
            continue;
        }
        readTitle(row["title"], film.facts);
        film.facts.genres = genresIn(itemsOf(row["genres"], '|'));
        if (film.facts.title.empty())
            counts.refuse(Refusal::noTitle);
        else if (id == ids.end() || (id->second.tmdb == 0 && id->second.imdb.empty()))
            counts.refuse(Refusal::noId);
        else if (!isFilmYear(film.facts.year))
            counts.refuse(Refusal::noYear);
        else if (film.facts.genres == 0)
            counts.refuse(Refusal::nothingKnown);
        else {
            film.facts.tmdbId = id->second.tmdb;
            film.facts.imdbId = id->second.imdb;
            take(std::move(film)) ? void(++counts.taken) : counts.refuse(Refusal::repeated);
        }
    }
}

} // namespace sceneheard
