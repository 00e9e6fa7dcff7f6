#include "Catch.h"
#include "Folder.h"
#include "Matching/Assets.h"
#include "Matching/FactProfile.h"
#include "Support/Error.h"
#include <numeric>

using namespace sceneheard;

namespace {
const std::filesystem::path assets = SCENEHEARD_TEST_ASSETS;
} // namespace

TEST_CASE("Facts alone tell most of what the training made of well-known films", "[facts profile]") {
    const auto expected = FactProfile::load(assets / factProfileFile);
    const auto catalogue = Catalogue::open(assets / catalogueFile);
    REQUIRE(expected.id() == catalogue->spaceId());
    const auto& columns = catalogue->columns();
    double error = 0, size = 0;
    FilmVector sum = FilmVector::Zero();
    int count = 0;
    for (int i = 0; i < catalogue->size(); i += 7) {
        const auto at = static_cast<std::size_t>(i);
        if (columns.votes[at] < 100)
            continue;
        const auto profile = expected(catalogue->film(i), {});
        FilmVector told, trained;
        for (int d = 0; d < vectorDims; ++d) {
            const auto entry = static_cast<std::size_t>(d);
            told[d] = profile.scale * static_cast<float>(profile.vector[entry]);
            trained[d] = columns.vectorScale[at] * static_cast<float>(columns.vectors[at * vectorDims + entry]);
        }
        error += (told - trained).squaredNorm();
        size += trained.squaredNorm();
        sum += trained;
        ++count;
    }
    REQUIRE(count > 500);
    const double variance = size - sum.squaredNorm() / count;
    INFO("share of the variance: " << 1 - error / variance);
    CHECK(error < 0.5 * variance);
}

TEST_CASE("Odd facts give a profile too", "[facts profile]") {
    const auto expected = FactProfile::load(assets / factProfileFile);
    for (const Film& film : {Film{}, Film{"x", 1870, ~0u, 65535, 0, "", 2'000'000'000, 10},
                             Film{"x", 2100, 0, 1, 0, "", 0, 0, "", "xx"}}) {
        const auto profile = expected(film, std::vector<std::string>(1000, "love"));
        CHECK(profile.scale > 0);
        CHECK(profile.scale < 1);
    }
}

TEST_CASE("A model of film facts that is missing or damaged is refused by name", "[facts profile]") {
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(FactProfile::load(folder / "facts.json"), ContainsSubstring("facts.json"));
    const auto good = bytesOf(assets / factProfileFile);
    CHECK_THROWS_AS(FactProfile::load(folder.write("cut.json", good.substr(0, good.size() / 2))), Error);
    CHECK_THROWS_AS(FactProfile::load(assets / filmSpaceFile), Error);
    auto fewer = good; // a language less than the weights are for
    fewer.replace(fewer.find("\"en\","), 5, "     ");
    CHECK_THROWS_AS(FactProfile::load(folder.write("fewer.json", fewer)), Error);
}
