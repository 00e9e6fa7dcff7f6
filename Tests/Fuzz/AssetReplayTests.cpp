#include "Catch.h"
#include "Fuzz/AssetEntryPoints.h"
#include "Fuzz/AssetSeeds.h"
#include "Fuzz/Mutations.h"
#include "Matching/FilmSpace.h"
#include "Support/Error.h"

using namespace sceneheard;

TEST_CASE("What the fuzzing starts from is whole", "[fuzz]") {
    const TemporaryFolder folder;
    auto seeds = assetSeeds();
    CHECK_NOTHROW(MoodModel::load(folder.write("mood", seeds["mood"])));
    CHECK_NOTHROW(FilmSpace::load(folder.write("space", seeds["space"])));
    CHECK_NOTHROW(FactProfile::load(folder.write("facts", seeds["facts"])));
}

TEST_CASE("Thousands of damaged models keep their promises or are refused, never a crash", "[fuzz]") {
    auto seeds = assetSeeds();
    replay(seeds["mood"], 2000, fuzzMood);
    replay(seeds["space"], 2000, fuzzSpace);
    replay(seeds["facts"], 2000, fuzzFacts);
}

TEST_CASE("Thousands of damaged word lists, tables of features, watch lists and playlists are read or refused",
          "[fuzz]") {
    auto seeds = assetSeeds();
    replay(seeds["lexicon"], 4000, fuzzLexicon);
    replay(seeds["features"], 4000, fuzzFeatures);
    replay(seeds["onlylist"], 4000, fuzzOnlyList);
    replay(seeds["playlist"], 4000, fuzzPlaylist);
}

TEST_CASE("A model whose numbers are possible but whose answers are not is refused", "[fuzz]") {
    auto space = smallSpace();
    space.basis.rootSd[0] = 1e-30f;
    CHECK_THROWS_AS(FilmSpace(space), Error);
    space = smallSpace();
    space.filmCovariance *= 1e36f;
    CHECK_THROWS_AS(FilmSpace(space), Error);
    space = smallSpace();
    space.basis.genres.names.clear();
    space.basis.genres.net.layers.back() = {Eigen::MatrixXf(0, space.basis.genres.net.inputs()), Eigen::VectorXf(0)};
    space.basis.rootMean.resize(0);
    space.basis.rootSd.resize(0);
    CHECK_THROWS_AS(FilmSpace(space), Error);
    FilmProfile profile;
    std::array<float, vectorDims> tiny{};
    tiny[0] = 1e-44f;
    quantise(tiny, profile);
    CHECK(profile.vector[0] == 0);
}
