#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Fuzz/EntryPoints.h"
#include "Fuzz/Mutations.h"
#include "Fuzz/SmallSounds.h"
#include "Importing/Exports.h"

TEST_CASE("Thousands of damaged tables give films or a reason, never a crash", "[fuzz]") {
    replay(std::string(tmdbHeader) + tmdbRow(1, "A \"\"quoted\"\" One") + tmdbRow(2, "Zwölf"), 4000, fuzzImport);
    replay("movieId,title,genres\n1,\"Matrix, The (1999)\",Action|Sci-Fi\n2,A (B) (2000),Drama\n3,C (1990),War\n", 4000,
           fuzzImport);
}

TEST_CASE("Thousands of damaged catalogues open or are refused, never a crash", "[fuzz]") {
    const TemporaryFolder folder;
    replay(bytesOf(SmallCatalogue(20).write(folder)), 1500, fuzzOpen);
}

TEST_CASE("Thousands of damaged sound files are heard or refused, never a crash", "[fuzz]") {
    const TemporaryFolder folder;
    for (const auto& [name, bytes] : smallSounds(folder)) {
        INFO(name);
        replay(bytes, 150, fuzzDecode);
    }
}
