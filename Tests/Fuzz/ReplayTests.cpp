#include "Catch.h"
#include "Films/SmallCatalogue.h"
#include "Fuzz/EntryPoints.h"
#include "Fuzz/SmallSounds.h"
#include "Importing/Exports.h"

namespace {
// What libFuzzer does to a file, without its eyes: flips, cuts, repeats and overwrites.
std::string mutated(std::string bytes, std::mt19937& random) {
    const auto place = [&] { return bytes.empty() ? 0 : random() % bytes.size(); };
    for (auto changes = 1 + random() % 4; changes > 0 && !bytes.empty(); --changes) {
        const auto from = place(), length = std::min<std::size_t>(1 + random() % 64, bytes.size() - from);
        switch (random() % 6) {
        case 0:
            bytes[from] = static_cast<char>(bytes[from] ^ 1 << random() % 8);
            break;
        case 1:
            bytes.resize(from);
            break;
        case 2:
            bytes.insert(place(), bytes.substr(from, length));
            break;
        case 3:
            bytes.erase(from, length);
            break;
        case 4:
            bytes.replace(from, length, length, static_cast<char>(random()));
            break;
        default:
            bytes.insert(from, 1, "\",\n\r\0\xFF\xE9'"[random() % 8]);
        }
    }
    return bytes;
}

void replay(const std::string& seed, int count, int (*entry)(const std::uint8_t*, std::size_t)) {
    std::mt19937 random(1);
    for (int i = 0; i < count; ++i) {
        const auto bytes = mutated(seed, random);
        CHECK(entry(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0);
    }
}
} // namespace

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
