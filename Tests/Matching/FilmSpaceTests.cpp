#include "Catch.h"
#include "Folder.h"
#include "Matching/LikelyScales.h"
#include "Matching/SmallSpace.h"
#include "Signal/Error.h"
#include <cmath>
#include <limits>

using namespace sceneheard;

namespace {
Impression music(const Scales& scales) { return {{}, {}, scales, {}, 0}; }
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
    const auto music = space.heard(space.phi(plainMusic));
    const float sd = music.phi.norm(); // the covariance is the identity, the mean zero
    CHECK(space.match(music, -2 * sd) == Approx(0.1f));
    CHECK(space.match(music, -sd) == Approx(0.3f));
    CHECK(space.match(music, 0) == Approx(0.5f));
    CHECK(space.match(music, 2 * sd) == Approx(0.9f));
    CHECK(space.match(music, 99 * sd) == Approx(0.9f));
    CHECK(space.match(music, -99 * sd) == Approx(0.1f));
    CHECK(FilmSpace::standing(space.heard(FilmVector::Zero()), 5) == 0);
    for (float before = 0, at = -3; at < 3; at += 0.01f) {
        const float match = space.match(music, at * sd);
        CHECK(match >= before);
        before = match;
    }
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
    CHECK(evened({1, 1, 0, 0, 0, 4, 0, -1, 0}) == evened({1, 1, 0, 0, 0, 1, 0, 0, 50}));
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
    sound.genres[1] = std::numeric_limits<float>::quiet_NaN(); // counts as nothing heard
    const FilmVector moved = space.phi(sound) - space.phi(plainMusic);
    CHECK((moved - 2 * FilmVector::Unit(0)).norm() < 1e-5f);
    CHECK(space.genreProbabilities(sound)[0] == Approx(1 / (1 + std::exp(-2.0f))).epsilon(1e-3));
    CHECK(space.genreProbabilities(sound)[1] == space.genreProbabilities(music(plainMusic))[1]);
}

TEST_CASE("Music whose scales are unsure is all that it may be", "[space]") {
    const FilmSpace space(smallSpace());
    auto heard = music(plainMusic);
    CHECK((space.phi(heard) - space.phi(plainMusic)).norm() < 1e-5f);
    heard.scalesError = 0.7f;
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
    CHECK((space.phi(heard) - space.phi(plainMusic)).norm() > 1e-3f); // what curves has another mean
    CHECK(likelyScales(Eigen::VectorXf::Constant(9, 4.9f), 1).front().maxCoeff() <= 5);
}

TEST_CASE("The mood of a film's score follows from its vector, within 0 and 1", "[space]") {
    const FilmSpace space(smallSpace());
    CHECK(space.scoreMood(FilmVector::Zero())[1] == Approx(0.5f));
    CHECK(space.scoreMood(2 * FilmVector::Unit(0))[1] == Approx(0.7f));
    CHECK(space.scoreMood(99 * FilmVector::Unit(0))[1] == 1.0f);
    CHECK(space.scoreMood(2 * FilmVector::Unit(0))[0] == Approx(0.5f));
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
    SECTION("one knot") { numbers.calibration.resize(1); }
    SECTION("falling knots") { std::swap(numbers.calibration[0].second, numbers.calibration[2].second); }
    SECTION("knots out of order") { numbers.calibration[1].first = 5; }
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
