#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Fuzz/EntryPoints.h"
#include "Fuzz/ImportSeeds.h"
#include "Fuzz/Mutations.h"
#include "Fuzz/SmallSounds.h"

TEST_CASE("Thousands of damaged tables give films or a reason, never a crash", "[fuzz]") {
    for (const auto& [name, seed] : importSeeds()) {
        INFO(name);
        replay(seed, 1500, fuzzImport);
    }
}

TEST_CASE("Thousands of damaged catalogues open or are refused, never a crash", "[fuzz]") {
    const TemporaryFolder folder;
    replay(bytesOf(SmallCatalogue(20).write(folder)), 1500, fuzzOpen);
}

TEST_CASE("Thousands of damaged sound files are decoded or refused, never a crash", "[fuzz]") {
    const TemporaryFolder folder;
    for (const auto& [name, bytes] : smallSounds(folder)) {
        INFO(name);
        replay(bytes, 150, fuzzDecode);
    }
}
