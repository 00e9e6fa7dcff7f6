#include "Catch.h"
#include "Listening/SettledOrder.h"
#include <algorithm>

using namespace sceneheard;

namespace {
// Films of these numbers and scores.
std::vector<RankedFilm> ranked(std::initializer_list<std::pair<int, float>> scores) {
    std::vector<RankedFilm> films;
    for (const auto& [film, score] : scores)
        films.push_back({FilmId::tmdb(film), score});
    return films;
}

std::vector<Suggestion> shown(std::initializer_list<int> films) {
    std::vector<Suggestion> list(films.size());
    std::transform(films.begin(), films.end(), list.begin(), [](int film) {
        Suggestion suggested;
        suggested.film = FilmId::tmdb(film);
        return suggested;
    });
    return list;
}

std::vector<int> order(const std::vector<RankedFilm>& ranked) {
    std::vector<int> films;
    for (const auto& one : ranked)
        films.push_back(one.film.tmdbNumber());
    return films;
}
} // namespace

TEST_CASE("The first list is the ranking", "[listening]") {
    REQUIRE(order(settledOrder(ranked({{4, 3.0f}, {2, 2.0f}, {9, 1.0f}}), {}, 2)) == std::vector{4, 2});
    REQUIRE(settledOrder({}, shown({1, 2}), 5).empty());
}

TEST_CASE("Near-equal films keep their order, a clear lead changes it", "[listening]") {
    const auto before = shown({1, 2, 3});
    REQUIRE(order(settledOrder(ranked({{2, 2.01f}, {1, 2.0f}, {3, 1.0f}}), before, 3)) == std::vector{1, 2, 3});
    REQUIRE(order(settledOrder(ranked({{2, 2.5f}, {1, 2.0f}, {3, 1.0f}}), before, 3)) == std::vector{2, 1, 3});
}

TEST_CASE("A newcomer enters only where it leads clearly", "[listening]") {
    const auto before = shown({1, 2});
    REQUIRE(order(settledOrder(ranked({{7, 2.05f}, {1, 2.0f}, {2, 1.98f}, {8, 1.0f}}), before, 2)) ==
            std::vector{1, 2});
    REQUIRE(order(settledOrder(ranked({{7, 3.0f}, {1, 2.0f}, {2, 1.9f}, {8, 1.0f}}), before, 2)) == std::vector{7, 1});
    // A film that is no longer suggested leaves.
    REQUIRE(order(settledOrder(ranked({{2, 2.0f}, {8, 1.0f}}), before, 2)) == std::vector{2, 8});
}
