#include "Catch.h"
#include "Training/Pieces/MusicFigures.h"

using namespace sceneheard;

TEST_CASE("A tempo counts within 4%, and in another metre only for the second accuracy") {
    CHECK(sameTempo(100, 104));
    CHECK(sameTempo(103.9, 100));
    CHECK_FALSE(sameTempo(104.1, 100));
    CHECK_FALSE(sameTempo(200, 100));
    CHECK_FALSE(sameTempo(0, 100));
    for (const double estimated : {100.0, 200.0, 50.0, 300.0, 33.4})
        CHECK(sameTempoButMetre(estimated, 100));
    for (const double estimated : {150.0, 66.7, 125.0, 0.0})
        CHECK_FALSE(sameTempoButMetre(estimated, 100));
}

TEST_CASE("Keys near the written one count in part") {
    const auto key = [](int tonic, bool minor) { return Key{tonic, minor, 0, 0}; };
    CHECK(keyScore(key(0, false), key(0, false)) == 1);
    CHECK(keyScore(key(7, false), key(0, false)) == 0.5);
    CHECK(keyScore(key(5, false), key(0, false)) == 0);
    CHECK(keyScore(key(4, true), key(9, true)) == 0.5);
    CHECK(keyScore(key(9, true), key(0, false)) == 0.3);
    CHECK(keyScore(key(0, false), key(9, true)) == 0.3);
    CHECK(keyScore(key(0, true), key(0, false)) == 0.2);
    CHECK(keyScore(key(1, true), key(0, false)) == 0);
}
