#include "Fuzz/BesideEntryPoints.h"
#include "Fuzz/BesideSeeds.h"
#include "Fuzz/Mutations.h"

TEST_CASE("Damaged pictures, nets, posters and lyrics are read or refused, never a crash", "[fuzz][pictures]") {
    for (const auto& [name, seed] : besideSeeds()) {
        INFO(name);
        if (name == "picture")
            replay(seed, 200, fuzzPicture);
        else if (name == "posters")
            replay(seed, 400, fuzzPosters);
        else if (name == "posternet")
            replay(seed, 150, fuzzPosterNet);
        else
            replay(seed, 600, fuzzLyrics);
    }
}
