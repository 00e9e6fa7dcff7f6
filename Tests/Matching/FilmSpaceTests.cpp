#include "Catch.h"
#include "Folder.h"
#include "Matching/FilmSpace.h"
#include "Signal/Error.h"
#include <cmath>
#include <limits>

using namespace sceneheard;

namespace {
const std::filesystem::path shipped = std::filesystem::path(SCENEHEARD_SOURCE_ASSETS) / "Models" / "matching.json";
constexpr Scales ordinary{0.5f, 0.5f, -12, 0.06f, 0.5f, 0.3f, 0.15f, 0.4f, 115};
} // namespace

TEST_CASE("A film space survives being written and read") {
    const TemporaryFolder folder;
    const auto numbers = loadFilmSpace(shipped);
    saveFilmSpace(numbers, folder / "matching.json");
    CHECK(bytesOf(folder / "matching.json") == bytesOf(shipped));
}

TEST_CASE("The match rises with the score, within 0..1, and is even for a film of no particular score") {
    const auto space = FilmSpace::load(shipped);
    const auto phi = space.phi(ordinary);
    float last = 0;
    for (float score = -20; score <= 20; score += 0.5f) {
        const float match = space.match(phi, score);
        CHECK(match >= last);
        CHECK(match <= 1);
        last = match;
    }
    CHECK(space.match(phi, -1e9f) < 0.05f);
    CHECK(space.match(phi, 1e9f) > 0.9f);
}

TEST_CASE("A scale that is missing or absurd gives a finite answer") {
    const auto space = FilmSpace::load(shipped);
    for (const float bad :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1e30f, 1e30f})
        for (std::size_t s = 0; s < scaleCount; ++s) {
            auto scales = ordinary;
            scales[s] = bad;
            CHECK(space.phi(scales).allFinite());
            for (const float p : space.genreProbabilities(scales))
                CHECK((p >= 0 && p <= 1));
        }
}

TEST_CASE("A damaged film space is refused by name") {
    const TemporaryFolder folder;
    const auto whole = bytesOf(shipped);
    const auto refused = [&](const std::string& bytes) {
        const auto file = folder.write("matching.json", bytes);
        try {
            FilmSpace::load(file);
        } catch (const Error& e) {
            return std::string(e.what()).find(file.string()) != std::string::npos;
        }
        return false;
    };
    CHECK_FALSE(refused(whole));
    CHECK(refused(""));
    CHECK(refused("{}"));
    CHECK(refused(whole.substr(0, whole.size() / 2)));
    for (const auto& [what, with] : std::initializer_list<std::pair<std::string, std::string>>{
             {"film space 1", "film space 2"},
             {"\"id\": \"", "\"id\": \"z"},
             {"\"phases\": [", "\"phases\": [1,"},
             {"\"offset\": [", "\"offset\": [null,"},
             {"\"calibration_match\": [", "\"calibration_match\": [7,"}}) {
        auto bytes = whole;
        const auto at = bytes.find(what);
        REQUIRE(at != std::string::npos);
        INFO(with);
        CHECK(refused(bytes.replace(at, what.size(), with)));
    }
}
