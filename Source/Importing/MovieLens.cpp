#include "Films/TitleWords.h"
#include "Importing/FilmTables.h"
#include "Importing/TableColumns.h"
#include <array>
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
// Files of the first years are Latin-1, whose letters are Unicode's first.
std::string asUtf8(std::string_view text) {
    if (isText(text))
        return std::string(text);
    std::u32string letters;
    for (const char c : text)
        letters += static_cast<unsigned char>(c);
    return utf8OfLetters(letters);
}

void takeFilm(ImportedFilm&& film, std::string_view title, const FilmTaker& take, ImportCounts& counts) {
    if (!isText(title))
        return counts.refuse(Refusal::notText);
    readTitle(title, film.facts);
    if (film.facts.title.empty())
        counts.refuse(Refusal::noTitle);
    else if (!isFilmYear(film.facts.year))
        counts.refuse(Refusal::noYear);
    else if (film.facts.genres == 0)
        counts.refuse(Refusal::nothingKnown);
    else
        take(std::move(film)) ? void(++counts.taken) : counts.refuse(Refusal::repeated);
}

// Lines of at least `minimum` fields.
void readLines(LineRows& lines, std::size_t minimum, ImportCounts& counts,
               const std::function<void(const std::vector<std::string>&)>& read) {
    std::vector<std::string> fields;
    for (CsvRows::Row row; (row = lines.next(fields)) != CsvRows::Row::end;) {
        ++counts.rows;
        if (row == CsvRows::Row::tooLong)
            counts.refuse(Refusal::tooLong);
        else if (fields.size() < minimum || !wholeNumber(fields.front()))
            counts.refuse(Refusal::malformed);
        else
            read(fields);
    }
}
} // namespace

void readMovieLens(CsvRows& movies, CsvRows* links, const FilmTaker& take, ImportCounts& counts,
                   const ImportProgress& progress) {
    const auto ids = links != nullptr ? readLinks(*links) : std::unordered_map<int, Ids>();
    TableColumns row(movies, "movies.csv of MovieLens", {"movieId", "title", "genres"});
    while (row.next(counts)) {
        ImportedFilm film;
        if (const auto id = ids.find(static_cast<int>(numberIn(row["movieId"], 2e9))); id != ids.end()) {
            film.facts.tmdbId = id->second.tmdb;
            film.facts.imdbId = id->second.imdb;
        }
        film.facts.genres = genresIn(itemsOf(row["genres"], '|'));
        takeFilm(std::move(film), row["title"], take, counts);
        if (progress && counts.rows % rowsBetweenReports == 0)
            progress(counts);
    }
}

void readMovieLensDat(LineRows& movies, const FilmTaker& take, ImportCounts& counts) {
    readLines(movies, 3, counts, [&](const std::vector<std::string>& fields) {
        ImportedFilm film;
        film.facts.genres = genresIn(itemsOf(fields[2], '|'));
        takeFilm(std::move(film), asUtf8(fields[1]), take, counts);
    });
}

void readMovieLensItems(LineRows& items, const FilmTaker& take, ImportCounts& counts) {
    // Behind id, title, two dates and an address: flags, in the order of u.genre.
    constexpr std::size_t firstFlag = 5;
    constexpr std::array<std::string_view, 19> flags{"unknown",   "Action",   "Adventure",   "Animation", "Children's",
                                                     "Comedy",    "Crime",    "Documentary", "Drama",     "Fantasy",
                                                     "Film-Noir", "Horror",   "Musical",     "Mystery",   "Romance",
                                                     "Sci-Fi",    "Thriller", "War",         "Western"};
    readLines(items, firstFlag + flags.size(), counts, [&](const std::vector<std::string>& fields) {
        ImportedFilm film;
        std::vector<std::string> genres;
        for (std::size_t i = 0; i < flags.size(); ++i)
            if (fields[firstFlag + i] == "1")
                genres.emplace_back(flags[i]);
        film.facts.genres = genresIn(genres);
        takeFilm(std::move(film), asUtf8(fields[1]), take, counts);
    });
}

} // namespace sceneheard
