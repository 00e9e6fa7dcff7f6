#include "Training/Films/ShownLists.h"
#include "Films/CatalogueWriter.h"
#include "Matching/Assets.h"
#include <algorithm>
#include <bit>
#include <map>
#include <numeric>

namespace sceneheard {

namespace {
constexpr std::size_t hubs = 20;

std::vector<int> allowed(const FilmData& data, const std::vector<int>& only) {
    if (!only.empty())
        return only;
    std::vector<int> all(data.films.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

std::map<int, int> timesShown(const ShownLists& lists) {
    std::map<int, int> times;
    for (const auto& list : lists)
        for (const int film : list)
            ++times[film];
    return times;
}

double places(const ShownLists& lists) {
    double sum = 0;
    for (const auto& list : lists)
        sum += static_cast<double>(list.size());
    return std::max(1.0, sum);
}

double jaccard(std::uint32_t a, std::uint32_t b) {
    return (a | b) == 0 ? 0.0 : static_cast<double>(std::popcount(a & b)) / std::popcount(a | b);
}

/// A folder that goes with the object.
struct Folder {
    std::filesystem::path path;
    Folder() {
        path = std::filesystem::temp_directory_path() / ("sceneheard-" + std::to_string(std::random_device{}()));
        std::filesystem::create_directories(path);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};
} // namespace

std::shared_ptr<const Matcher> matcherOf(const LearnedFilms& learned, const FilmData& data,
                                         std::shared_ptr<const MoodModel> moods) {
    const Folder folder; // the open catalogue keeps its file
    std::vector<Film> facts;
    for (const auto& film : data.films)
        facts.push_back(film.facts);
    writeCatalogue(facts, learned.profiles, facts.size(), folder.path / catalogueFile);
    saveFilmSpace(learned.numbers, folder.path / filmSpaceFile);
    return std::make_shared<Matcher>(Catalogue::open(folder.path / catalogueFile), std::move(moods),
                                     folder.path / filmSpaceFile);
}

ShownLists listsOf(const Matcher& matcher, const std::vector<Impression>& music, int top, float adventure,
                   const std::vector<int>& only) {
    Query query;
    query.top = top;
    query.adventure = adventure;
    const auto& catalogue = matcher.catalogue();
    if (!only.empty()) {
        std::vector<FilmId> films;
        for (const int row : only)
            films.push_back(catalogue.idOf(row));
        query.filter.only = std::make_shared<const FilmSet>(catalogue, films);
    }
    ShownLists lists;
    for (const auto& piece : music) {
        query.music = piece;
        auto& list = lists.emplace_back();
        for (const auto& ranked : matcher.rank(query))
            list.push_back(catalogue.rowOf(ranked.film));
    }
    return lists;
}

ShownLists drawnByVotes(const FilmData& data, std::size_t lists, int top, const std::vector<int>& only) {
    const auto films = allowed(data, only);
    std::vector<double> votes;
    for (const int film : films)
        votes.push_back(data.films[static_cast<std::size_t>(film)].facts.votes);
    std::mt19937 random(31);
    std::discrete_distribution<std::size_t> draw(votes.begin(), votes.end());
    ShownLists result(lists);
    for (auto& list : result)
        for (int i = 0; i < top; ++i)
            list.push_back(films[draw(random)]);
    return result;
}

ShownLists bestKnown(const FilmData& data, std::size_t lists, int top, const std::vector<int>& only) {
    auto films = allowed(data, only);
    std::ranges::stable_sort(films, std::greater<>(),
                             [&](int film) { return data.films[static_cast<std::size_t>(film)].facts.votes; });
    films.resize(std::min(films.size(), static_cast<std::size_t>(top)));
    return ShownLists(lists, films);
}

double toneShare(const ShownLists& lists, const Matrix& said, const std::vector<int>& quadrants, int quadrant,
                 int tone) {
    double sum = 0, count = 0;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const int film : lists[i])
            if (quadrants[i] == quadrant) {
                sum += said(film, tone);
                ++count;
            }
    return sum / std::max(1.0, count);
}

double toneLift(const ShownLists& lists, const Matrix& said, const std::vector<int>& quadrants) {
    double lift = 0;
    for (int q = 0; q < 4; ++q) {
        auto other = quadrants;
        std::ranges::replace_if(
            other, [q](int x) { return x >= 0 && x != q; }, 4);
        lift += (toneShare(lists, said, quadrants, q, q) - toneShare(lists, said, other, 4, q)) / 4;
    }
    return lift;
}

double hubShare(const ShownLists& lists) {
    std::vector<int> times;
    for (const auto& [film, count] : timesShown(lists))
        times.push_back(count);
    std::ranges::sort(times, std::greater<>());
    times.resize(std::min(times.size(), hubs));
    return std::accumulate(times.begin(), times.end(), 0.0) / places(lists);
}

double distinctFilms(const ShownLists& lists) { return static_cast<double>(timesShown(lists).size()); }

double genreShareOf(const ShownLists& lists, const FilmData& data, std::uint32_t genres,
                    const std::vector<bool>& counts) {
    double with = 0, all = 0;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const int film : lists[i])
            if (counts[i]) {
                with += (data.films[static_cast<std::size_t>(film)].facts.genres & genres) != 0;
                ++all;
            }
    return with / std::max(1.0, all);
}

double medianVotes(const ShownLists& lists, const FilmData& data) {
    std::vector<int> votes{0};
    for (const auto& list : lists)
        for (const int film : list)
            votes.push_back(data.films[static_cast<std::size_t>(film)].facts.votes);
    const auto middle = votes.begin() + std::ssize(votes) / 2;
    std::ranges::nth_element(votes, middle);
    return *middle;
}

GenreLikeness genreLikeness(const ShownLists& lists, const FilmData& data, const std::vector<std::size_t>& own) {
    std::vector<std::size_t> other(lists.size());
    std::iota(other.begin(), other.end(), std::size_t{0});
    std::shuffle(other.begin(), other.end(), std::mt19937(37));
    GenreLikeness likeness;
    double shuffled = 0;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const auto genres = data.films[own[i]].facts.genres;
        const auto mean = [&](const std::vector<int>& list) {
            double sum = 0;
            for (const int film : list)
                sum += jaccard(genres, data.films[static_cast<std::size_t>(film)].facts.genres);
            return sum / std::max<double>(1, static_cast<double>(list.size())) / static_cast<double>(lists.size());
        };
        likeness.mean += mean(lists[i]);
        shuffled += mean(lists[other[i]]);
    }
    likeness.lead = likeness.mean - shuffled;
    return likeness;
}

} // namespace sceneheard
