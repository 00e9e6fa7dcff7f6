#include "Catch.h"
#include "Fuzz/Mutations.h"
#include "Fuzz/SessionEntryPoints.h"
#include "Fuzz/SessionSeeds.h"

namespace {
void replayAll(const std::vector<std::string>& seeds, int count, int (*entry)(const std::uint8_t*, std::size_t)) {
    for (const auto& seed : seeds)
        replay(seed, count, entry);
}
} // namespace

TEST_CASE("Thousands of damaged states are refused, or keep every limit", "[fuzz][state]") {
    replayAll(seeds::states(), 4000, fuzzState);
}

TEST_CASE("Thousands of damaged curves are refused, or are curves", "[fuzz][state]") {
    replayAll(seeds::cues(), 1500, fuzzCue);
}

TEST_CASE("Thousands of damaged watch lists name films or none", "[fuzz]") {
    replayAll(seeds::watchLists(), 3000, fuzzWatchList);
}
