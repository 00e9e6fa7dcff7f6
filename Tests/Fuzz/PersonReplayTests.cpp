#include "Catch.h"
#include "Fuzz/Mutations.h"
#include "Fuzz/PersonEntryPoints.h"
#include "Fuzz/PersonSeeds.h"

TEST_CASE("Thousands of odd metadata, listens and impressions keep their promises", "[fuzz]") {
    auto seeds = personSeeds();
    replay(seeds["metadata"], 4000, fuzzMetadata);
    replay(seeds["listens"], 4000, fuzzListens);
    replay(seeds["impression"], 4000, fuzzImpression);
}
