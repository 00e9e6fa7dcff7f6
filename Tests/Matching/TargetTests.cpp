#include "BuiltMatcher.h"
#include "Catch.h"
#include "Matching/Aim.h"
#include "Mood/DemoScenes.h"

using namespace sceneheard;

namespace {
/// A film as a person would place it: below, at or above the middle of an axis; 0 where people differ.
struct KnownFilm {
    const char* title;
    int tmdbId, valence, energy, tension;
};
constexpr KnownFilm knownFilms[]{{"Blade Runner", 78, -1, 0, 1},
                                 {"The Shining", 694, -1, 0, 1},
                                 {"Toy Story", 862, 1, 0, -1},
                                 {"Psycho", 539, -1, 0, 1},
                                 {"Amélie", 194, 1, 0, -1},
                                 {"Schindler's List", 424, -1, 0, 0},
                                 {"Mad Max: Fury Road", 76341, -1, 1, 1},
                                 {"Mamma Mia!", 11631, 1, 0, -1},
                                 {"Alien", 348, -1, 0, 1},
                                 {"Lost in Translation", 153, 0, -1, 0},
                                 {"The Exorcist", 9552, -1, 0, 1},
                                 {"The Silence of the Lambs", 274, -1, 0, 1},
                                 {"Se7en", 807, -1, 0, 1},
                                 {"Saw", 176, -1, 0, 1},
                                 {"A Quiet Place", 447332, -1, 0, 1},
                                 {"The Thing", 1091, -1, 0, 1},
                                 {"Manchester by the Sea", 334541, -1, -1, 0},
                                 {"The Pianist", 423, -1, 0, 0},
                                 {"Requiem for a Dream", 641, -1, 0, 0},
                                 {"John Wick", 245891, -1, 1, 1},
                                 {"Paddington", 116149, 1, 0, -1},
                                 {"The Lego Movie", 137106, 1, 1, -1},
                                 {"Frozen", 109445, 1, 0, -1},
                                 {"Grease", 621, 1, 0, -1},
                                 {"Singin' in the Rain", 872, 1, 0, -1},
                                 {"School of Rock", 1584, 1, 0, -1},
                                 {"Elf", 10719, 1, 0, -1},
                                 {"Mary Poppins", 433, 1, 0, -1},
                                 {"Her", 152601, 0, -1, 0},
                                 {"Transformers", 1858, 0, 1, 0}};

Mood moodOf(const KnownFilm& film) {
    CAPTURE(film.title);
    const int index = built().catalogue().rowOf(FilmId::tmdb(film.tmdbId));
    REQUIRE(index >= 0);
    REQUIRE(built().catalogue().film(index).title.starts_with(std::string(film.title).substr(0, 4)));
    return built().filmMood(index);
}

Aim wayTo(const Mood& mood, const Mood& now) {
    return aim(now, {"", mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]});
}

std::string said(const Aim& way) { return way.there ? "you are there" : way.words; }

bool says(const Aim& way, std::string_view word) { return way.words.find(word) != std::string::npos; }
} // namespace

TEST_CASE("Films lie where a person would put them", "[matcher][built][target]") {
    for (const auto& film : knownFilms) {
        const auto mood = moodOf(film);
        CAPTURE(film.title, mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]);
        for (const auto& [axis, side] : {std::pair(Axis::valence, film.valence), std::pair(Axis::energy, film.energy),
                                         std::pair(Axis::tension, film.tension)})
            if (side != 0)
                CHECK(static_cast<float>(side) * (mood[axis] - 0.5f) > 0);
    }
}

TEST_CASE("From each demo scene the words to a film point the right way", "[matcher][built][target]") {
    for (const auto* scene : demoScenes) {
        const auto now = sceneImpression(scene).mood;
        std::string table; // told when something is wrong
        for (const auto& film : knownFilms)
            table += std::string(film.title) + ": " + said(wayTo(moodOf(film), now)) + "\n";
        INFO("from the " << scene << " scene to\n" << table);
        int there = 0;
        for (const auto& film : knownFilms) {
            const auto way = wayTo(moodOf(film), now);
            CAPTURE(film.title, way.words);
            there += way.there;
            CHECK_FALSE((film.valence < 0 && says(way, "brighter")));
            // Music that lies in the outer third on a film's side may be told to come back.
            const auto beyond = [&](Axis axis, int side) {
                return static_cast<float>(side) * (now[axis] - 0.5f) > 1.0f / 6;
            };
            const auto wrong = [&](Axis axis, int side, const char* away) {
                return side != 0 && says(way, away) && !beyond(axis, side);
            };
            CHECK_FALSE(wrong(Axis::valence, film.valence, film.valence > 0 ? "darker" : "brighter"));
            CHECK_FALSE(wrong(Axis::energy, film.energy, film.energy > 0 ? "calmer" : "livelier"));
            CHECK_FALSE(wrong(Axis::tension, film.tension, film.tension > 0 ? "gentler" : "tenser"));
        }
        CHECK(there < 10); // of thirty: the scene is one mood, these films many
    }
}
