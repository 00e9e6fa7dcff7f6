#include "Catch.h"
#include "Listening/SettledOrder.h"
#include <algorithm>

using namespace sceneheard;

namespace {
// Suggestions of these scores; a film's index is its place in the list.
std::vector<Suggestion> ranked(std::initializer_list<std::pair<int, float>> scores) {
    std::vector<Suggestion> suggestions;
    for (const auto& [film, score] : scores)
        suggestions.push_back({film, 0.5f, score, {}});
    return suggestions;
}

std::vector<SuggestedFilm> shown(std::initializer_list<int> films) {
    std::vector<SuggestedFilm> list(films.size());
    std::transform(films.begin(), films.end(), list.begin(), [](int film) {
        SuggestedFilm suggested;
        suggested.film = film;
        return suggested;
    });
    return list;
}

std::vector<int> order(const std::vector<Suggestion>& suggestions) {
    std::vector<int> films;
    for (const auto& suggestion : suggestions)
        films.push_back(suggestion.film);
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
