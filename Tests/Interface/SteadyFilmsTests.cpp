#include "Catch.h"
#include "Films/Catalogue.h"
#include "Interface/Films/FilmFit.h"
#include "Interface/Films/SteadyFilms.h"
#include "Matching/Assets.h"
#include "Matching/Matcher.h"
#include <algorithm>
#include <random>
#include <set>

using namespace sceneheard;

namespace {
using Wanted = SteadyFilms::Wanted;

std::vector<Wanted> films(const std::vector<std::pair<int, int>>& numbersAndFits) {
    std::vector<Wanted> wanted;
    for (const auto& [number, fit] : numbersAndFits)
        wanted.push_back({FilmId::tmdb(number), fit, false});
    return wanted;
}

std::vector<int> numbers(const std::vector<FilmId>& ids) {
    std::vector<int> found;
    for (const auto id : ids)
        found.push_back(id.tmdbNumber());
    return found;
}
} // namespace

TEST_CASE("The first films stand by their fit", "[steady]") {
    SteadyFilms steady;
    REQUIRE(numbers(steady.update(films({{1, 60}, {2, 90}, {3, 80}, {4, 99}}), 3, 0, false, {})) ==
            std::vector{2, 3, 1});
}

TEST_CASE("A held list changes nothing, a chosen film stays, pinned ones come first", "[steady]") {
    SteadyFilms steady;
    steady.update(films({{1, 90}, {2, 80}, {3, 70}}), 3, 0, false, {});
    const auto others = films({{7, 99}, {8, 98}, {9, 97}});
    REQUIRE(numbers(steady.update(others, 3, 10, true, {})) == std::vector{1, 2, 3});
    double now = 10;
    for (int i = 0; i < 20; ++i)
        steady.update(others, 3, now += 5, false, FilmId::tmdb(2));
    const auto stands = numbers(steady.films());
    REQUIRE(std::set(stands.begin(), stands.end()) == std::set{2, 7, 8});
    auto pinned = others;
    pinned.push_back({FilmId::tmdb(5), 10, true});
    std::rotate(pinned.begin(), pinned.end() - 1, pinned.end());
    REQUIRE(numbers(steady.update(pinned, 3, now, false, {})).front() == 5); // at once
    steady.remove(FilmId::tmdb(5));
    REQUIRE(numbers(steady.films()).front() != 5);
}

TEST_CASE("On music that sways the list changes one film in four seconds at most, and comes to rest by fit",
          "[steady]") {
    std::mt19937 random(20); // NOLINT: the same each time
    std::vector<std::pair<int, int>> pool;
    for (int film = 1; film <= 12; ++film)
        pool.push_back({film, 60 + 2 * film});
    SteadyFilms steady;
    double now = 0, changed = -10;
    std::vector<int> before = numbers(steady.update(films(pool), 5, now, false, {}));
    for (int i = 0; i < 2000; ++i) {
        now += 0.25;
        std::shuffle(pool.begin(), pool.end(), random);
        const auto after = numbers(steady.update(films(pool), 5, now, false, {}));
        REQUIRE(std::set(after.begin(), after.end()).size() == 5);
        if (after == before)
            continue;
        REQUIRE(now - changed >= SteadyFilms::pause);
        int different = 0;
        for (std::size_t place = 0; place < 5; ++place)
            different += after[place] != before[place];
        REQUIRE(different <= 2);
        changed = now;
        before = after;
    }
    REQUIRE(changed > 0);
    std::sort(pool.begin(), pool.end(), [](auto& a, auto& b) { return a.second > b.second; });
    for (int i = 0; i < 200; ++i)
        steady.update(films(pool), 5, now += 4, false, {});
    REQUIRE(numbers(steady.films()) == std::vector{12, 11, 10, 9, 8});
}

TEST_CASE("A fit of fifty is as far apart as two films of one genre", "[steady]") {
    const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    const auto& catalogue = matcher->catalogue();
    std::vector<int> known;
    for (int row = 0; row < catalogue.size(); ++row)
        if (catalogue.film(row).votes >= 1000 && !catalogue.film(row).genreList().empty())
            known.push_back(row);
    REQUIRE(known.size() > 1000);
    std::mt19937 random(1); // NOLINT: the same each time
    std::vector<float> apart;
    while (apart.size() < 4000) {
        const int a = known[random() % known.size()], b = known[random() % known.size()];
        if (a != b && catalogue.film(a).genreList().front() == catalogue.film(b).genreList().front())
            apart.push_back(moodDistance(matcher->filmMood(a), matcher->filmMood(b)));
    }
    std::nth_element(apart.begin(), apart.begin() + 2000, apart.end());
    CHECK(apart[2000] == Approx(filmsOfOneGenreApart).margin(0.02));
    Mood here, there;
    here.value.fill(0.5f);
    there = here;
    REQUIRE(fit(here, there) == 100);
    for (std::size_t axis = 0; axis < 3; ++axis)
        there.value[axis] += filmsOfOneGenreApart;
    REQUIRE(fit(here, there) == 50);
    there.value[0] = std::numeric_limits<float>::quiet_NaN();
    REQUIRE(fit(here, there) == 0);
}
