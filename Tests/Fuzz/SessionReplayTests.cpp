#include "Catch.h"
#include "Fuzz/SessionEntryPoints.h"
#include "Fuzz/SessionSeeds.h"
#include <random>

namespace {
constexpr std::string_view scraps[]{"{",
                                    "}",
                                    "[",
                                    "]",
                                    "\"",
                                    "\\u0000",
                                    "\\ud800",
                                    ":",
                                    ",",
                                    "null",
                                    "-1e999",
                                    "1e400",
                                    "1e308",
                                    "-1e308 ",
                                    " ",
                                    "tmdb:",
                                    "imdb:tt",
                                    "\"format\":\"SceneHeard\"",
                                    "\xff",
                                    "\xf0\x9f\x98\x80",
                                    "\"ui\":{",
                                    "\"parameters\":{",
                                    "\"cue\":",
                                    "true",
                                    "\n",
                                    "99999999999",
                                    "\"markers\":\"",
                                    "\"width\":\"",
                                    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["};

std::string mutated(std::string bytes, std::mt19937& random) {
    const auto place = [&] { return random() % (bytes.size() + 1); };
    for (auto changes = 1 + random() % 4; changes > 0; --changes) {
        const auto from = place(), length = std::min<std::size_t>(1 + random() % 64, bytes.size() - from);
        switch (random() % 7) {
        case 0:
            if (length > 0)
                bytes[from] = static_cast<char>(bytes[from] ^ 1 << random() % 8);
            break;
        case 1:
            if (random() % 4 == 0)
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
            bytes.insert(from, scraps[random() % std::size(scraps)]);
        }
    }
    return bytes;
}

void replay(const std::vector<std::string>& seeds, int count, int (*entry)(const std::uint8_t*, std::size_t)) {
    std::mt19937 random(1);
    for (const auto& seed : seeds)
        for (int i = 0; i < count; ++i) {
            const auto bytes = i == 0 ? seed : mutated(seed, random);
            REQUIRE(entry(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0);
        }
}
} // namespace

TEST_CASE("Thousands of damaged states are refused, or keep every limit", "[fuzz][state]") {
    replay(seeds::states(), 4000, fuzzState);
}

TEST_CASE("Thousands of damaged curves are refused, or are curves", "[fuzz][state]") {
    replay(seeds::cues(), 1500, fuzzCue);
}

TEST_CASE("Thousands of damaged watch lists name films or none", "[fuzz]") {
    replay(seeds::watchLists(), 3000, fuzzWatchList);
}
