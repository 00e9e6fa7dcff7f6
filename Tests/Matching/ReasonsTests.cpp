#include "Catch.h"
#include "Matching/Reasons.h"
#include <algorithm>

using namespace sceneheard;

namespace {
constexpr std::array<float, genreNames.size()> usual = [] {
    std::array<float, genreNames.size()> lift{};
    lift.fill(1);
    return lift;
}();

Character with(Axis axis, float value, float tempo = 0) {
    Character c;
    c.axes[static_cast<std::size_t>(axis)] = value;
    c.tempo = tempo;
    return c;
}
using Words = std::vector<std::string>;
} // namespace

TEST_CASE("A reason is what the music and the film's music share, not what one of them has alone") {
    CHECK(reasons(with(Axis::tension, 2), with(Axis::tension, 1), usual, 0) == Words{"tense"});
    CHECK(reasons(with(Axis::tension, -2), with(Axis::tension, -1), usual, 0) == Words{"relaxed"});
    CHECK(reasons(with(Axis::tension, 2), with(Axis::tension, -1), usual, 0).empty());
    CHECK(reasons(with(Axis::tension, 2), with(Axis::sadness, 2), usual, 0).empty());
    CHECK(reasons(with(Axis::tension, 0.1f), with(Axis::tension, 0.1f), usual, 0).empty());
    CHECK(reasons(with(Axis::sadness, -2), with(Axis::sadness, -2), usual, 0).empty()); // "not sad" is no mood
    CHECK(reasons(with(Axis::tension, 0, -1), with(Axis::tension, 0, -1), usual, 0) == Words{"slow"});
}

TEST_CASE("The strongest reasons come first, not more than asked for") {
    Character music, film;
    music.axes.fill(1);
    film.axes.fill(1);
    film.axes[static_cast<std::size_t>(Axis::power)] = music.axes[static_cast<std::size_t>(Axis::power)] = 3;
    const auto found = reasons(music, film, usual, 0, 2);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "powerful");
}

TEST_CASE("A genre is a reason when the music points to it and the film has it") {
    auto lift = usual;
    const auto thriller = static_cast<std::size_t>(*genreIndex("Thriller")),
               war = static_cast<std::size_t>(*genreIndex("War"));
    lift[thriller] = 2;
    lift[war] = 3;
    CHECK(reasons({}, {}, lift, 1u << thriller) == Words{"a thriller's music"});
    CHECK(reasons({}, {}, lift, 1u << thriller | 1u << war) == Words{"a war film's music"});
    CHECK(reasons({}, {}, lift, 1u << *genreIndex("Comedy")).empty());
}
