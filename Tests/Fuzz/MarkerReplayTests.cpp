#include "Fuzz/MarkerEntryPoint.h"
#include "Fuzz/MarkerSeeds.h"
#include "Fuzz/Mutations.h"

TEST_CASE("Thousands of damaged files of markers are read or refused, and what is read can be written",
          "[fuzz][markers]") {
    for (const auto& [name, seed] : markerSeeds())
        replay(seed, 2000, fuzzMarkers);
}
