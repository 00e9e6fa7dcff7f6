#include "Catch.h"
#include "Folder.h"
#include "Matching/LikelyScales.h"
#include "Matching/SmallSpace.h"
#include "Support/Error.h"
#include <cmath>
#include <limits>

using namespace sceneheard;

namespace {
Impression music(const AudioFeatures& audioFeatures) { return {{}, {}, audioFeatures, {}, 0}; }
} // namespace

TEST_CASE("A film space comes back as it was written", "[space]") {
    const TemporaryFolder folder;
    const auto numbers = smallSpace(0xfedcba9876543210u);
    saveFilmSpace(numbers, folder / "matching.json");
    const auto space = FilmSpace::load(folder / "matching.json");
    const FilmSpace original(numbers);
    CHECK(space.id() == 0xfedcba9876543210u);
    CHECK((space.phi(plainMusic) - original.phi(plainMusic)).norm() < 1e-4f);
    CHECK(space.genreProbabilities(music(plainMusic))[0] == Approx(original.genreProbabilities(music(plainMusic))[0]));
    saveFilmSpace(loadFilmSpace(folder / "matching.json"), folder / "again.json");
    CHECK(bytesOf(folder / "again.json") == bytesOf(folder / "matching.json"));
}

TEST_CASE("A match rises with the score, through the calibration's knots", "[space]") {
    const FilmSpace space(smallSpace());
    CHECK(space.match(-2, false) == Approx(0.1f));
    CHECK(space.match(-1, false) == Approx(0.3f));
    CHECK(space.match(0, false) == Approx(0.5f));
    CHECK(space.match(2, false) == Approx(0.9f));
    CHECK(space.match(99, false) == Approx(0.9f));
    CHECK(space.match(-99, false) == Approx(0.1f));
    CHECK(space.match(1, true) == Approx(0.65f));
    for (const bool bySound : {false, true})
        for (float before = 0, at = -3; at < 3; at += 0.01f) {
            const float match = space.match(at, bySound);
            CHECK(match >= before);
            before = match;
        }
}

TEST_CASE("What is asked for is what sets the music apart from music at large", "[space]") {
    const auto numbers = smallSpace();
    const FilmSpace space(numbers);
    auto piece = music(plainMusic);
    piece.mood.value.fill(0.5f);
    const auto byScales = space.embed(piece);
    CHECK((byScales.phi - (space.phi(piece) - numbers.usual)).norm() < 1e-5f);
    for (const float q : byScales.tone) // told from a mood in the middle
        CHECK(q == Approx(0.5f / 4));
    piece.scalesError = 0.7f;
    piece.quadrants = {0, 3, 1, std::nanf("")};
    const auto embedded = space.embed(piece);
    CHECK((embedded.phi - (space.phi(piece) - numbers.usualBySound)).norm() < 1e-5f);
    CHECK(embedded.tone == std::array{0.0f, 1.5f, 0.5f, 0.0f});
    CHECK(embedded.score(FilmVector::Zero(), {5, 1, -1, 5}) == Approx(1));
    const auto half = 0.5f * embedded;
    CHECK(half.tone[1] == Approx(0.75f));
    CHECK(half.score(FilmVector::Unit(3), {}) == Approx(embedded.phi[3] / 2));
}

TEST_CASE("Scales that are no numbers or out of range give a vector all the same", "[space]") {
    const FilmSpace space(smallSpace());
    auto music = plainMusic;
    music[1] = std::numeric_limits<float>::quiet_NaN();
    CHECK((space.phi(music) - space.phi(plainMusic)).norm() < 1e-4f); // counts as the mean
    music.fill(std::numeric_limits<float>::infinity());
    CHECK(space.phi(music).allFinite());
    music.fill(-1e30f);
    CHECK(space.phi(music).allFinite());
    CHECK(transformed({1, 1, 0, 0, 0, 4, 0, -1, 0}) == transformed({1, 1, 0, 0, 0, 1, 0, 0, 50}));
}

TEST_CASE("A genre's chance follows the music", "[space]") {
    const FilmSpace space(smallSpace());
    auto loud = plainMusic, quiet = plainMusic;
    loud[1] = 1, quiet[1] = 0;
    CHECK(space.genreProbabilities(music(plainMusic))[0] == Approx(0.5f).margin(1e-3));
    CHECK(space.genreProbabilities(music(loud))[0] == Approx(1 / (1 + std::exp(-1.0f))));
    CHECK(space.genreProbabilities(music(quiet))[0] < 0.5f);
    CHECK(space.genreProbabilities(music(loud))[1] == Approx(0.5f));
}

TEST_CASE("What a sound says of genres moves the music towards their films, and their chances", "[space]") {
    const FilmSpace space(smallSpace());
    auto sound = music(plainMusic);
    sound.genres[0] = 2;
    sound.genres[1] = std::numeric_limits<float>::quiet_NaN(); // counts as nothing known
    const FilmVector moved = space.phi(sound) - space.phi(plainMusic);
    CHECK((moved - 2 * FilmVector::Unit(0)).norm() < 1e-5f);
    CHECK(space.genreProbabilities(sound)[0] == Approx(1 / (1 + std::exp(-2.0f))).epsilon(1e-3));
    CHECK(space.genreProbabilities(sound)[1] == space.genreProbabilities(music(plainMusic))[1]);
}

TEST_CASE("Music whose scales are unsure is all that it may be", "[space]") {
    const FilmSpace space(smallSpace());
    auto sound = music(plainMusic);
    CHECK((space.phi(sound) - space.phi(plainMusic)).norm() < 1e-5f);
    sound.scalesError = 0.7f;
    const auto z = smallSpace().basis.genres.standardised(plainMusic);
    const auto likely = likelyScales(z, 0.7f);
    REQUIRE(likely.size() == 16);
    Eigen::VectorXf sum = Eigen::VectorXf::Zero(z.size());
    Eigen::MatrixXf products = Eigen::MatrixXf::Zero(z.size(), z.size());
    for (const auto& point : likely) {
        sum += point - z;
        products += (point - z) * (point - z).transpose() / 16;
    }
    CHECK(sum.norm() < 1e-5f);
    CHECK((products - 0.49f * Eigen::MatrixXf::Identity(z.size(), z.size())).norm() < 1e-4f);
    CHECK((space.phi(sound) - space.phi(plainMusic)).norm() > 1e-3f); // what curves has another mean
    CHECK(likelyScales(Eigen::VectorXf::Constant(9, 4.9f), 1).front().maxCoeff() <= 5);
}

TEST_CASE("A film's mood follows from its tone, on the distribution of estimates of film music", "[space]") {
    const FilmSpace space(smallSpace());
    CHECK(space.filmMood({0.3f, 0.2f, 0.3f, 0.2f})[Axis::energy] == Approx(0.5f));
    CHECK(space.filmMood({0.6f, 0.05f, 0.3f, 0.05f})[Axis::energy] == Approx(0.75f));
    CHECK(space.filmMood({1, 0, 0, 0})[Axis::energy] == 1);
    CHECK(space.filmMood({0, 0, 1, 0})[Axis::energy] == 0);
    CHECK(space.filmMood({1, 0, 0, 0})[Axis::valence] == 0);
    CHECK(space.filmMood({1, 0, 0, 0}).sd[0] == Approx(0.2f));
}

TEST_CASE("Numbers that do not fit together are refused", "[space]") {
    auto numbers = smallSpace();
    SECTION("projection") { numbers.projection.conservativeResize(vectorDims, 3); }
    SECTION("scales") { numbers.basis.genres.sd[4] = 0; }
    SECTION("roots") { numbers.basis.rootSd.conservativeResize(2); }
    SECTION("genres of music") { numbers.basis.genres.names.pop_back(); }
    SECTION("tower") { numbers.tower.layers.pop_back(); }
    SECTION("covariance") { numbers.filmCovariance.resize(2, 2); }
    SECTION("genres") { numbers.genreBias.conservativeResize(4); }
    SECTION("falling quantiles") { numbers.moods.to(2, 5) = 0.9f; }
    SECTION("a weight below zero") { numbers.weights.tone = -1; }
    SECTION("one knot") { numbers.calibration.resize(1); }
    SECTION("falling knots of sound") { numbers.calibration[1].ofSound = 0.9f; }
    SECTION("falling knots") { std::swap(numbers.calibration[0].ofScales, numbers.calibration[2].ofScales); }
    SECTION("knots out of order") { numbers.calibration[1].score = 5; }
    SECTION("no number") { numbers.offset[3] = std::nanf(""); }
    CHECK_THROWS_AS(FilmSpace(numbers), Error);
}

TEST_CASE("A film space's file that is missing, cut or changed is refused by name", "[space]") {
    const TemporaryFolder folder;
    const auto file = folder / "matching.json";
    saveFilmSpace(smallSpace(), file);
    const auto good = bytesOf(file);
    const auto refused = [&](const std::string& bytes) {
        CHECK_THROWS_WITH(FilmSpace::load(folder.write("bad.json", bytes)),
                          ContainsSubstring("bad.json") && ContainsSubstring("sceneheard train"));
    };
    CHECK_THROWS_WITH(FilmSpace::load(folder / "none.json"), ContainsSubstring("none.json"));
    refused("");
    refused("[]");
    refused("{}");
    refused(std::string(100000, '['));
    refused(good.substr(0, good.size() / 3));
    for (const char* name : {"\"format\"", "\"id\"", "\"projection\"", "\"offset\"", "\"tower\""}) {
        auto changed = good;
        const auto at = changed.find(name);
        REQUIRE(at != std::string::npos);
        changed[at + 1] = '?';
        refused(changed);
    }
    CHECK_THROWS_AS(saveFilmSpace(smallSpace(), file / "below" / "a.json"), Error);
}
