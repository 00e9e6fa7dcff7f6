#include "Fuzz/BesideEntryPoints.h"
#include "Fuzz/BesideSeeds.h"
#include "Fuzz/Mutations.h"

TEST_CASE("Thousands of damaged pictures, nets, posters and lyrics are read or refused, never a crash",
          "[fuzz][pictures]") {
    for (const auto& [name, seed] : besideSeeds()) {
        INFO(name);
        if (name == "picture")
            replay(seed, 700, fuzzPicture);
        else if (name == "posters")
            replay(seed, 1000, fuzzPosters);
        else if (name == "posternet")
            replay(seed, 500, fuzzPosterNet);
        else
            replay(seed, 1500, fuzzLyrics);
    }
}
