#include "Training/Data/FilmSources.h"
#include "Tables/CsvFile.h"
#include "Importing/PlaceNames.h"
#include "Mood/Mood.h"
#include "Training/Data/CmuFilms.h"
#include "Training/Data/FilmMerger.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

int whole(const CsvFile& table, std::size_t row, std::string_view column) {
    const double x = table.number(row, column).value_or(0);
    return x > 0 && x < 2e9 ? static_cast<int>(x) : 0;
}

// The texts between quotes of a Python list: ['Drama', "Children's"].
std::vector<std::string> quoted(std::string_view list) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] != '\'' && list[i] != '"')
            continue;
        const auto end = list.find(list[i], i + 1);
        if (end == std::string_view::npos)
            break;
        items.emplace_back(list.substr(i + 1, end - i - 1));
        i = end;
    }
    return items;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0)
            items.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + separator.size()));
    }
    return items;
}

std::uint32_t genreMask(const std::vector<std::string>& names) {
    std::uint32_t mask = 0;
    for (const auto& name : names)
        if (const auto index = genreIndex(name == "Children" ? "Family" : name))
            mask |= 1u << *index;
    return mask;
}

// Keywords as TMDb gives them: [{'id': 931, 'name': 'jealousy'}, …].
std::vector<std::string> keywordNames(std::string_view list) {
    const auto items = quoted(list);
    std::vector<std::string> names;
    for (std::size_t i = 0; i + 1 < items.size(); ++i)
        if (items[i] == "name")
            names.push_back(items[++i]);
    return names;
}

struct TitleAndYear {
    std::string title;
    int year = 0;
    bool operator==(const TitleAndYear&) const = default;
};

// TMDb's ids and what MovieLens calls the films: "Matrix, The (1999)".
std::unordered_map<int, TitleAndYear> readTitleKeys(const fs::path& folder) {
    const CsvFile movies(folder / "movielens_movies.csv.gz"), links(folder / "movielens_links.csv.gz");
    std::unordered_map<int, int> tmdbOf;
    for (std::size_t row = 0; row < links.rows(); ++row)
        tmdbOf[whole(links, row, "movieId")] = whole(links, row, "tmdbId");
    std::unordered_map<int, TitleAndYear> keys;
    for (std::size_t row = 0; row < movies.rows(); ++row) {
        const auto id = tmdbOf.find(whole(movies, row, "movieId"));
        const auto text = movies.text(row, "title");
        const auto bracket = text.rfind('(');
        if (id == tmdbOf.end() || bracket == std::string_view::npos || bracket + 5 > text.size())
            continue;
        const int year = std::atoi(std::string(text.substr(bracket + 1, 4)).c_str());
        auto title = text.substr(0, std::min(bracket, text.find(" (")));
        if (const auto comma = title.rfind(", "); comma != std::string_view::npos && title.size() - comma <= 5)
            title = title.substr(0, comma); // an article put last; foldedTitle() drops it where it is put first
        keys[id->second] = {foldedTitle(title), year};
    }
    return keys;
}

/// Which TMDb id each row of the votes table has, 0 where that is not certain. The keywords table lists the same films
/// in nearly the same order: rows whose titles agree are anchors, and rows between two anchors that are equally far
/// apart in both tables follow suit.
std::vector<int> alignIds(const std::vector<TitleAndYear>& votes, const std::vector<int>& ids,
                          const std::unordered_map<int, TitleAndYear>& keys) {
    constexpr std::ptrdiff_t reach = 60;
    const auto agrees = [&](const TitleAndYear& a, int id) {
        const auto key = keys.find(id);
        return key != keys.end() && key->second.title == a.title && std::abs(key->second.year - a.year) <= 1;
    };
    std::vector<int> result(votes.size(), 0);
    std::ptrdiff_t shift = 0, lastRow = -1, lastId = -1;
    for (std::ptrdiff_t row = 0; row < std::ssize(votes); ++row)
        for (std::ptrdiff_t step = 0; step <= 2 * reach; ++step) {
            const auto at = row + shift + (step % 2 ? (step + 1) / 2 : -step / 2);
            if (at <= lastId || at >= std::ssize(ids) ||
                !agrees(votes[static_cast<std::size_t>(row)], ids[static_cast<std::size_t>(at)]))
                continue;
            if (row - lastRow == at - lastId)
                for (std::ptrdiff_t i = 1; i < row - lastRow; ++i)
                    result[static_cast<std::size_t>(lastRow + i)] = ids[static_cast<std::size_t>(lastId + i)];
            result[static_cast<std::size_t>(row)] = ids[static_cast<std::size_t>(at)];
            lastRow = row;
            lastId = at;
            shift = at - row;
            break;
        }
    return result;
}

// The table is of August 2017: what it dates later had been announced and was not released.
constexpr int lastOfVotes = 2017;

void readVotes(const fs::path& folder, FilmMerger& merger) {
    const CsvFile votes(folder / "tmdb_votes.csv.gz"), keywords(folder / "tmdb_keywords.csv.gz");
    std::vector<int> ids;
    std::unordered_map<int, std::vector<std::string>> keywordsOf;
    for (std::size_t row = 0; row < keywords.rows(); ++row)
        if (const int id = whole(keywords, row, "id");
            keywordsOf.emplace(id, keywordNames(keywords.text(row, "keywords"))).second)
            ids.push_back(id);
    std::vector<TitleAndYear> titles;
    for (std::size_t row = 0; row < votes.rows(); ++row)
        titles.push_back({foldedTitle(votes.text(row, "title")), whole(votes, row, "year")});
    const auto idOf = alignIds(titles, ids, readTitleKeys(folder));
    for (std::size_t row = 0; row < votes.rows(); ++row) {
        if (titles[row].year > lastOfVotes)
            continue;
        Film facts{std::string(votes.text(row, "title")),
                   titles[row].year,
                   genreMask(quoted(votes.text(row, "genres"))),
                   std::min(whole(votes, row, "runtime"), 65535),
                   idOf[row],
                   "",
                   whole(votes, row, "vote_count"),
                   static_cast<float>(std::clamp(votes.number(row, "vote_average").value_or(0), 0.0, 10.0))};
        auto& film = merger.add(facts);
        if (film.keywords.empty() && idOf[row] > 0)
            film.keywords = keywordsOf[idOf[row]];
    }
}

void readTop(const fs::path& folder, FilmMerger& merger) {
    const CsvFile top(folder / "tmdb_top10k.csv.gz");
    for (std::size_t row = 0; row < top.rows(); ++row) {
        Film facts{std::string(top.text(row, "title")),
                   whole(top, row, "year"),
                   genreMask(quoted(top.text(row, "genres"))),
                   0,
                   whole(top, row, "id"),
                   "",
                   whole(top, row, "vote_count"),
                   static_cast<float>(std::clamp(top.number(row, "rating").value_or(0), 0.0, 10.0))};
        facts.language = languageOfTmdb(top.text(row, "language"));
        merger.add(facts);
    }
}

Film labelledFilm(const CsvFile& table, std::size_t row) {
    std::string imdb(table.text(row, "imdb_id"));
    return {std::string(table.text(row, "film")),
            whole(table, row, "year"),
            genreMask(split(table.text(row, "genres"), "|")),
            0,
            whole(table, row, "tmdb_id"),
            imdb.starts_with("tt") ? imdb : "",
            0,
            0};
}

// Finds films of the corpus by title and year, which may be one apart.
class Corpus {
public:
    explicit Corpus(const fs::path& file)
        : all(readCmuFilms(file)) {
        for (const auto& film : all)
            named[keyOf(film.title, film.year)].push_back(&film);
    }
    /// The one film that answers to these facts, or null where there is none or more than one.
    const CmuFilm* find(const Film& facts) const {
        for (const int year : {facts.year, facts.year - 1, facts.year + 1})
            if (const auto found = named.find(keyOf(facts.title, year)); found != named.end())
                return found->second.size() == 1 ? found->second.front() : nullptr;
        return nullptr;
    }

private:
    static std::string keyOf(std::string_view title, int year) {
        return foldedTitle(title) + '\n' + std::to_string(year);
    }
    std::vector<CmuFilm> all;
    std::unordered_map<std::string, std::vector<const CmuFilm*>> named;
};

// Pornography goes by these words in TMDb's keywords and the corpus's genres. Both use them of other films too: those
// that more people vote on, and documentaries.
bool isAdult(const SourceFilm& film, const CmuFilm* known) {
    static const std::set<std::string> marks{"pornographic video", "porn parody",          "hentai",
                                             "Pornographic movie", "Hardcore pornography", "Gay pornography",
                                             "Pornography"};
    constexpr int wellKnown = 20; // votes
    constexpr std::uint32_t documentary = 1u << 5;
    const auto marked = [](const std::vector<std::string>& words) {
        return std::ranges::any_of(words, [](const auto& word) { return marks.contains(word); });
    };
    return film.facts.votes < wellKnown && (film.facts.genres & documentary) == 0 &&
           (marked(film.keywords) || (known != nullptr && marked(known->genres)));
}

// Adds languages and countries, and takes adult films out.
void consultCorpus(const Corpus& corpus, std::vector<SourceFilm>& films) {
    std::erase_if(films, [&](SourceFilm& film) {
        const auto* known = corpus.find(film.facts);
        if (known != nullptr) {
            film.facts.countries = countryCodes(known->countries);
            if (film.facts.language.empty())
                film.facts.language = originalLanguage(known->languages, known->countries);
        }
        return isAdult(film, known);
    });
}

void readLabelled(const fs::path& file, FilmMerger& merger) {
    const CsvFile table(file);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto& film = merger.add(labelledFilm(table, row));
        if (film.keywords.empty() && table.has("keywords"))
            film.keywords = split(table.text(row, "keywords"), ", ");
    }
}

bool isRealFilm(const SourceFilm& film) {
    const auto& f = film.facts;
    const bool known = f.genres != 0 || f.votes > 0 || f.runtime > 0;
    return known && !f.title.empty() && f.year >= 1870 && f.year <= 2100;
}
} // namespace

std::vector<SourceFilm> readFilmSources(const fs::path& data) {
    FilmMerger merger;
    readVotes(data / "catalogue", merger);
    readTop(data / "catalogue", merger);
    readLabelled(data / "pairs" / "film_tracks.csv", merger);
    readLabelled(data / "audio" / "film.csv", merger);
    auto films = std::move(merger).films();
    std::erase_if(films, [](const SourceFilm& film) { return !isRealFilm(film); });
    consultCorpus(Corpus(data / "catalogue" / "cmu_movie_metadata.tsv.gz"), films);
    const auto order = [](const SourceFilm& f) {
        return std::tie(f.facts.title, f.facts.year, f.facts.tmdbId, f.facts.imdbId, f.facts.runtime);
    };
    std::ranges::stable_sort(films, [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return films;
}

std::vector<FilmTrack> readFilmTracks(const fs::path& data, const std::vector<SourceFilm>& films) {
    std::unordered_map<int, std::size_t> byId;
    std::unordered_map<std::string, std::size_t> byTitle;
    for (std::size_t i = 0; i < films.size(); ++i) {
        const auto& f = films[i].facts;
        if (f.tmdbId > 0)
            byId.emplace(f.tmdbId, i);
        byTitle.emplace(foldedTitle(f.title) + '\n' + std::to_string(f.year), i);
    }
    const CsvFile table(data / "pairs" / "film_tracks.csv");
    std::vector<FilmTrack> tracks;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto film = labelledFilm(table, row);
        const auto id = byId.find(film.tmdbId);
        const auto title = byTitle.find(foldedTitle(film.title) + '\n' + std::to_string(film.year));
        if (id == byId.end() && title == byTitle.end())
            continue;
        FilmTrack track{id != byId.end() ? id->second : title->second, {}, film.genres};
        const auto source = table.text(row, "source");
        track.provenance = source.starts_with("drivers") ? 0 : source.starts_with("imdb") ? 1 : 2;
        bool complete = true;
        for (std::size_t s = 0; s < audioFeatureCount; ++s) {
            const auto value = table.number(row, audioFeatureNames[s]);
            complete &= value.has_value();
            track.audioFeatures[s] = static_cast<float>(value.value_or(0));
        }
        if (complete)
            tracks.push_back(track);
    }
    return tracks;
}

} // namespace sceneheard
