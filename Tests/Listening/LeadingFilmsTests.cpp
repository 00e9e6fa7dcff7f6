#include "Catch.h"
#include "Listening/LeadingFilms.h"
#include <limits>
#include <map>
#include <random>

using namespace sceneheard;

TEST_CASE("Each second of the cue has the film that led it last", "[leads]") {
    std::mt19937 random(7); // NOLINT: the same each time
    std::map<std::int64_t, FilmId> expected;
    LeadingFilms leads;
    for (int i = 0; i < 3000; ++i) {
        const auto second = static_cast<std::int64_t>(random() % 300) - 100;
        const auto film = FilmId::tmdb(1 + static_cast<int>(random() % 4));
        leads = leads.with(static_cast<double>(second) + 0.25, film);
        expected[second] = film;
    }
    std::map<std::int64_t, FilmId> told;
    const LeadingFilms::Stretch* before = nullptr;
    for (const auto& stretch : leads.stretches()) {
        REQUIRE(stretch.first <= stretch.last);
        if (before != nullptr) {
            REQUIRE(before->last < stretch.first);
            REQUIRE((before->last + 1 < stretch.first || before->film != stretch.film));
        }
        for (auto second = stretch.first; second <= stretch.last; ++second)
            told[second] = stretch.film;
        before = &stretch;
    }
    REQUIRE(told == expected);
    for (std::int64_t second = -150; second < 250; ++second) {
        const auto film = leads.at(static_cast<double>(second) + 0.75);
        REQUIRE(film == (expected.contains(second) ? std::optional(expected[second]) : std::nullopt));
    }
}

TEST_CASE("What has no place on a cue changes nothing, and stretches are bounded", "[leads]") {
    LeadingFilms leads;
    for (const double seconds : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                                 1e30, -2 * limits::cueSeconds})
        leads = leads.with(seconds, FilmId::tmdb(1));
    REQUIRE(leads.stretches().empty());
    REQUIRE_FALSE(leads.with(0, FilmId::tmdb(1)).at(std::numeric_limits<double>::quiet_NaN()));
    for (std::size_t i = 0; i < LeadingFilms::maxStretches + 10; ++i)
        leads = leads.with(static_cast<double>(i), FilmId::tmdb(1 + static_cast<int>(i % 2)));
    REQUIRE(leads.stretches().size() == LeadingFilms::maxStretches);
    REQUIRE(leads.stretches().front().first == 10);
}
