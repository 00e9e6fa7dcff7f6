#include "Catch.h"
#include "Matching/BuiltMatcher.h"
#include "Person/HistoryExport.h"
#include "Person/MoodCalendar.h"
#include "Person/Pieces.h"
#include "Person/Taste.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <rapidjson/document.h>

using namespace sceneheard;

namespace {
constexpr std::int64_t now = 1'800'000'000, day = 86400;

std::vector<HeardPiece> heard(int calm, int loud) {
    std::vector<HeardPiece> pieces;
    for (int i = 0; i < calm; ++i)
        pieces.push_back(pieceOf(now - 300 * (i + 1), "Calm", "", musicOf(.6f, .1f)));
    for (int i = 0; i < loud; ++i)
        pieces.push_back(pieceOf(now - 300 * (i + 1), "Loud", "", musicOf(.4f, .95f)));
    return pieces;
}

float chance(const TasteProfile& taste, Axis axis) { return taste.axes[static_cast<std::size_t>(axis)]; }
} // namespace

TEST_CASE("A taste is how likely each word is, by how often and how recently music was heard", "[person][taste]") {
    const auto none = tasteOf({}, now, built());
    CHECK(none.pieces == 0);
    CHECK(inWords(none).find("Nothing") == 0);

    const auto calm = tasteOf(heard(5, 0), now, built()), loud = tasteOf(heard(0, 5), now, built());
    CHECK(chance(calm, Axis::energy) < .1f);
    CHECK(chance(loud, Axis::energy) > .9f);
    CHECK(chance(calm, Axis::nostalgia) == Approx(.5f));
    CHECK(inWords(calm).find("called quiet") != std::string::npos);
    CHECK(inWords(loud).find("called energetic") != std::string::npos);
    CHECK(inWords(loud).find("You hear " + loud.genres[0] + ", ") != std::string::npos);

    const auto mostly = tasteOf(heard(6, 2), now, built());
    CHECK(chance(mostly, Axis::energy) ==
          Approx(.75f * chance(calm, Axis::energy) + .25f * chance(loud, Axis::energy)).margin(.01));
    float sum = 0;
    for (const auto one : mostly.genreChances)
        sum += one;
    CHECK(sum == Approx(1).margin(1e-4));
    CHECK(std::is_sorted(mostly.genreChances.rbegin(), mostly.genreChances.rend()));

    auto aged = heard(1, 1);
    aged[1].began -= 60 * day; // half as much
    CHECK(chance(tasteOf(aged, now, built()), Axis::energy) ==
          Approx((2 * chance(calm, Axis::energy) + chance(loud, Axis::energy)) / 3).margin(.01));
    auto cut = heard(1, 1);
    cut[1].seconds = 90; // half heard
    CHECK(chance(tasteOf(cut, now, built()), Axis::energy) < .4f);
}

TEST_CASE("Speech, and titles alone, are no part of a taste or an evening", "[person][taste]") {
    auto pieces = heard(1, 3);
    pieces[1].speech = pieces[2].speech = true;
    pieces[3].music.reset();
    CHECK(tasteOf(pieces, now, built()).pieces == 1);
    REQUIRE(queryOf(pieces, Period::evening, now));
    CHECK(queryOf(pieces, Period::evening, now)->playlist.size() == 1);
    pieces[0].speech = true;
    CHECK_FALSE(queryOf(pieces, Period::all, now));
    CHECK(moodCalendar(pieces).empty());
}

TEST_CASE("A tenth of the audio features may be unknown", "[person][taste]") {
    auto pieces = heard(2, 0);
    pieces[0].music->audioFeatures[0] = std::nanf("");
    const auto taste = tasteOf(pieces, now, built());
    CHECK(taste.pieces == 2);
    CHECK(std::isfinite(taste.genreChances[0]));
}

TEST_CASE("An evening of calm music and one of loud music have other films", "[person][taste]") {
    const auto films = [](const std::vector<HeardPiece>& pieces) {
        auto query = queryOf(pieces, Period::evening, now);
        REQUIRE(query);
        query->top = 10;
        return built().rank(*query);
    };
    const auto calm = films(heard(8, 0)), loud = films(heard(0, 8));
    const auto energy = [](const std::vector<RankedFilm>& some) {
        float sum = 0;
        for (const auto& film : some)
            sum += built().filmMood(film.film)[Axis::energy];
        return sum / static_cast<float>(some.size());
    };
    CHECK(energy(calm) + .2f < energy(loud));
    CHECK(std::ranges::none_of(calm, [&](const auto& film) {
        return std::ranges::any_of(loud, [&](const auto& other) { return film.film == other.film; });
    }));
    CHECK(beginOf(Period::hour, now) == now - 3600);
    CHECK(beginOf(Period::all, now) == 0);
    auto many = heard(5000, 0);
    CHECK(queryOf(many, Period::all, now)->playlist.size() <= 300);
    // What was heard last weighs most.
    auto turned = heard(4, 4);
    for (int i = 0; i < 4; ++i)
        turned[static_cast<std::size_t>(i)].began -= 5 * 3600;
    CHECK(queryOf(turned, Period::evening, now)->music.mood[Axis::energy] > .7f);
}

TEST_CASE("A calendar tells the mood of each day by what was heard longest", "[person][taste]") {
    setenv("TZ", "UTC", 1);
    auto pieces = heard(1, 1);
    pieces[0].began = 1'795'996'800;             // 2026-11-30 00:00
    pieces[1].began = pieces[0].began + day - 1; // its last second
    pieces[1].seconds = 720;
    pieces.push_back(pieceOf(pieces[0].began - 1, "Before"));
    const auto calendar = moodCalendar(pieces);
    REQUIRE(calendar.size() == 2);
    CHECK(calendar[0].date() == "2026-11-29");
    CHECK(calendar[1].date() == "2026-11-30");
    CHECK(calendar[1].pieces == 2);
    CHECK(calendar[1].seconds == 960);
    CHECK(calendar[1].mean.mood[Axis::energy] == Approx(.25f * .1f + .75f * .95f));
    CHECK(localTime(pieces[0].began) == "2026-11-30 00:00");
    CHECK(localTime(std::numeric_limits<std::int64_t>::max()).size() == 16);
}

TEST_CASE("An export holds what is known of a piece, as a table and as JSON", "[person][export]") {
    auto piece = pieceOf(1'795'996'800, "One, \"two\"\n", "=Band", musicOf(.25f, .75f));
    piece.films = {FilmId::tmdb(348), FilmId::titled("No Film", 1921)};
    const auto names = historyCsvNames(), line = historyCsv(piece, built());
    CHECK(names.find("began,seconds,origin,kind,player,title,artist,album,valence,energy,") == 0);
    CHECK(line.find("2026-11-30T00:00:00Z,240.0,heard,music,Player,\"One, \"\"two\"\"\n\",=Band,,0.2500,0.7500,") == 0);
    const auto unknown = historyCsv(pieceOf(0, "", "", std::nullopt), built());
    CHECK(std::ranges::count(unknown, ',') == std::ranges::count(names, ','));

    rapidjson::Document json;
    json.Parse(historyJson(piece, built()).c_str());
    REQUIRE(json.IsObject());
    CHECK(std::string(json["title"].GetString()) == piece.title);
    CHECK(json["mood"]["energy"].GetDouble() == Approx(.75));
    CHECK(json["mood_sd"].MemberCount() == axisCount);
    CHECK(json["music_genres"].Size() == 3);
    REQUIRE(json["films"].Size() == 2);
    CHECK(std::string(json["films"][0]["title"].GetString()) == "Alien");
    CHECK_FALSE(json["films"][1].HasMember("title"));
    CHECK_FALSE(json.HasMember("album"));
}
