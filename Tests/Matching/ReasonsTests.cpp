#include "Catch.h"
#include "Matching/Reasons.h"

using namespace sceneheard;

namespace {

constexpr auto tension = static_cast<std::size_t>(Axis::tension), solemnity = static_cast<std::size_t>(Axis::solemnity);
constexpr auto tenderness = static_cast<std::size_t>(Axis::tenderness);
using Words = std::vector<std::string>;

std::array<float, genreNames.size()> evenLift() {
    std::array<float, genreNames.size()> lift{};
    lift.fill(1);
    return lift;
}

Worth everyWorth(float worth = 0.1f) {
    Worth result;
    result.axes.fill(worth);
    result.tempo = worth;
    result.genres.fill(worth);
    return result;
}

} // namespace

TEST_CASE("What music and film share is named, the strongest first", "[reasons]") {
    ZScores music, film;
    auto worth = everyWorth();
    worth.axes[solemnity] = 0.3f, worth.tempo = 0.05f;
    music.axes[tension] = 2, film.axes[tension] = 1;
    music.axes[solemnity] = 1.5f, film.axes[solemnity] = 1.4f;
    music.tempo = -0.6f, film.tempo = -0.5f;
    CHECK(reasons(music, film, worth, evenLift(), 0) == Words{"solemn", "tense"});
    CHECK(reasons(music, film, worth, evenLift(), 0, 3) == Words{"solemn", "tense", "slow"});
    CHECK(reasons(music, film, worth, evenLift(), 0, 0).empty());
}

TEST_CASE("Nothing is said that holds for one of the two only", "[reasons]") {
    ZScores music, film;
    const auto worth = everyWorth();
    music.axes[tension] = 3, film.axes[tension] = -3;        // opposite
    music.axes[solemnity] = 3;                               // usual in the film
    film.tempo = 2;                                          // usual in the music
    music.axes[tenderness] = -2, film.axes[tenderness] = -2; // shared, but no mood of its own
    CHECK(reasons(music, film, worth, evenLift(), 0).empty());
    film.axes[tension] = 3;
    CHECK(reasons(music, film, worth, evenLift(), 0) == Words{"tense"});
    music.axes[tension] = film.axes[tension] = -3;
    CHECK(reasons(music, film, worth, evenLift(), 0) == Words{"relaxed"});
}

TEST_CASE("A genre is a reason when the music points to it and the film has it", "[reasons]") {
    const auto thriller = static_cast<std::size_t>(*genreIndex("Thriller"));
    const auto horror = static_cast<std::size_t>(*genreIndex("Horror"));
    auto lift = evenLift();
    lift[thriller] = 1.5f, lift[horror] = 2.5f;
    CHECK(reasons({}, {}, everyWorth(), lift, 1u << thriller) == Words{"a thriller's music"});
    CHECK(reasons({}, {}, everyWorth(), lift, 1u << thriller | 1u << horror) == Words{"a horror film's music"});
    CHECK(reasons({}, {}, everyWorth(), lift, 1u << *genreIndex("Comedy")).empty());
    CHECK(reasons({}, {}, everyWorth(), evenLift(), (1u << 19) - 1).empty());
}

TEST_CASE("What is worth nothing to the match is no reason", "[reasons]") {
    ZScores music, film;
    music.axes[tension] = 3, film.axes[tension] = 3;
    auto lift = evenLift();
    lift[2] = 3;
    CHECK(reasons(music, film, everyWorth(), lift, 1u << 2).size() == 2);
    CHECK(reasons(music, film, everyWorth(0), lift, 1u << 2).empty());
    CHECK(reasons(music, film, everyWorth(-0.1f), lift, 1u << 2).empty());
}
