#include "Catch.h"
#include "FilmWorld.h"
#include "Training/Films/FactFigures.h"

using namespace sceneheard;

TEST_CASE("Films told by their facts are found by music like that of other such films") {
    const TemporaryFolder folder;
    writeWorld(folder, 400); // of fewer, facts tell little
    const FilmData data(folder.path());
    const auto figures = factFigures(data, 2);
    INFO(figures.told << ' ' << figures.known << ' ' << figures.random);
    CHECK(figures.known < 0.35); // half of the films are equally good
    CHECK(figures.known < figures.told);
    CHECK(figures.told < figures.random - 0.1); // what facts tell is cautious: nearer to the mean than what is known
    CHECK(std::abs(figures.random - 0.5) < 0.1);
}
