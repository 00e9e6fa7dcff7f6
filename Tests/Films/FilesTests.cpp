#include "Catch.h"
#include "Films/FactsFile.h"
#include "Films/SmallCatalogue.h"
#include "Support/Error.h"
#include <cmath>
#include <limits>

using namespace sceneheard;

TEST_CASE("Genres are known by their names and the names of others", "[film]") {
    for (std::size_t i = 0; i < genreNames.size(); ++i)
        CHECK(genreIndex(genreNames[i]) == static_cast<int>(i));
    CHECK(genreIndex("sci-fi") == genreIndex("Science Fiction"));
    CHECK(genreIndex("MUSICAL") == genreIndex("Music"));
    CHECK_FALSE(genreIndex(""));
    CHECK_FALSE(genreIndex("Dram"));
    CHECK(Film{"x", 2000, 1u << 3 | 1u << 18, 0, 0, "", 0, 0}.genreList() ==
          std::vector<std::string_view>{"Comedy", "Western"});
}

TEST_CASE("Languages and countries are two letters", "[film]") {
    CHECK(twoLetters("en") == twoLetters("EN"));
    CHECK(twoLetters("en") != twoLetters("ne"));
    for (const auto* text : {"", "e", "eng", "e1", "--", "é"})
        CHECK(twoLetters(text) == 0);
    CHECK(splitList("FR|DE") == std::vector<std::string>{"FR", "DE"});
    CHECK(splitList("").empty());
}

TEST_CASE("Facts come back as they were written", "[facts]") {
    const TemporaryFolder folder;
    const SmallCatalogue small(40);
    writeFacts(small.films, folder / "films.tsv");
    const auto films = readFacts(folder / "films.tsv");
    REQUIRE(films.size() == small.films.size());
    for (std::size_t i = 0; i < films.size(); ++i) {
        CHECK(films[i].title == small.films[i].title);
        CHECK(films[i].genres == small.films[i].genres);
        CHECK(films[i].imdbId == small.films[i].imdbId);
        CHECK(films[i].rating == Approx(small.films[i].rating));
        CHECK(films[i].originalTitle == small.films[i].originalTitle);
        CHECK(films[i].language == small.films[i].language);
        CHECK(films[i].countries == small.films[i].countries);
    }
}

TEST_CASE("Lines that hold no film are refused by their number", "[facts]") {
    const TemporaryFolder folder;
    const std::string header =
        "title\tyear\tgenres\truntime\ttmdb\timdb\tvotes\trating\toriginal\tlanguage\tcountries\n";
    const std::string rest = "\t\tfr\tFR|DE";
    REQUIRE(readFacts(folder.write("f.tsv", header + "A\t2000\t\t0\t0\t\t0\t0" + rest + "\n")).size() == 1);
    const auto line =
        GENERATE_COPY(as<std::string>{}, "", "A\t2000", "A\t2000\t\t0\t0\t\t0\t0", "\t2000\t\t0\t0\t\t0\t0" + rest,
                      "A\t1200\t\t0\t0\t\t0\t0" + rest, "A\t2000\tBallet\t0\t0\t\t0\t0" + rest,
                      "A\t2000\t\t-1\t0\t\t0\t0" + rest, "A\t2000\t\t0\t0\t\t0\t11" + rest,
                      "A\t2000\t\t0\t0\t\t0\tnan" + rest, "A\t2000\t\t0\t99999999999\t\t0\t0" + rest,
                      "A\t2000\t\t0\t0\t\t0\t0\t\tfra\t", "A\t2000\t\t0\t0\t\t0\t0\t\t\tFR,DE");
    CHECK_THROWS_WITH(readFacts(folder.write("f.tsv", header + line + "\n")), ContainsSubstring("line 2"));
    CHECK_THROWS_AS(readFacts(folder.write("f.tsv", header + "A\t2000\t\t0\t0\t\t0\t0" + rest)), Error);
    CHECK_THROWS_AS(readFacts(folder.write("f.tsv", line)), Error);
}

TEST_CASE("Profiles come back as they were written, and damage is noticed", "[profiles]") {
    const TemporaryFolder folder;
    const SmallCatalogue small(10, 99);
    const auto file = folder / "profiles.bin";
    writeProfiles(small.profiles, file);
    const auto read = readProfiles(file);
    CHECK(read.space == 99);
    REQUIRE(read.films.size() == 16);
    CHECK(read.films[9].vector == small.profiles.films[9].vector);
    CHECK(read.films[9].music == small.profiles.films[9].music);
    CHECK(read.films[9].scale == small.profiles.films[9].scale);
    const auto good = bytesOf(file);
    for (std::size_t at = 0; at < good.size(); at += 13) {
        auto flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        CHECK_THROWS_AS(readProfiles(folder.write("flipped.bin", flipped)), Error);
        CHECK_THROWS_AS(readProfiles(folder.write("cut.bin", good.substr(0, at))), Error);
    }
}

TEST_CASE("Scales and vectors survive as bytes within half a step", "[profiles]") {
    const AudioFeatures music{0.25f, 1.0f, -33, 0.5f, 0, 0.9f, 0.1f, 0.77f, 128};
    const auto back = musicOf(musicBytes(music));
    for (std::size_t i = 0; i < audioFeatureCount; ++i) {
        const float range = i == 2 ? 60.0f : i == 8 ? 180.0f : 1.0f;
        CHECK(std::abs(back[i] - music[i]) <= range / 255 / 2 * 1.001f);
    }
    CHECK(musicBytes({-1, 2, -99, 0, 0, 0, 0, 0, 999})[8] == 255);
    CHECK(musicBytes({std::nanf("")})[0] == 128);

    const auto tone = toneOf(toneBytes({2, 1, 1, 0}));
    CHECK(tone[0] == Approx(0.49f).margin(0.01));
    CHECK(tone[3] == Approx(0.01f));
    CHECK(tone[0] + tone[1] + tone[2] + tone[3] == Approx(1));
    CHECK(toneBytes({std::nanf(""), -1, 0, 0}) == std::array<std::uint8_t, 4>{64, 64, 64, 64});

    std::array<float, vectorDims> vector{};
    FilmProfile profile;
    quantise(vector, profile);
    CHECK(profile.scale == 0);
    for (std::size_t i = 0; i < vector.size(); ++i)
        vector[i] = std::sin(static_cast<float>(i)) * 3;
    quantise(vector, profile);
    for (std::size_t i = 0; i < vector.size(); ++i)
        CHECK(std::abs(profile.scale * profile.vector[i] - vector[i]) <= profile.scale * 0.501f);
}
