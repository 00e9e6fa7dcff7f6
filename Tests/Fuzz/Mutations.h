#pragma once
#include "Catch.h"
#include <cstdint>
#include <random>
#include <string>

/// What libFuzzer does to a file, without its eyes: flips, cuts, repeats and overwrites, and scraps of what tables,
/// lists and JSON are written in.
inline std::string mutated(std::string bytes, std::mt19937& random) {
    using namespace std::string_view_literals;
    static constexpr std::string_view scraps[]{"\""sv,
                                               ","sv,
                                               "\n"sv,
                                               "\r"sv,
                                               "\0"sv,
                                               "\xFF"sv,
                                               "\xE9"sv,
                                               "'"sv,
                                               " "sv,
                                               "{"sv,
                                               "}"sv,
                                               "["sv,
                                               "]"sv,
                                               ":"sv,
                                               "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["sv,
                                               "\\u0000"sv,
                                               "\\ud800"sv,
                                               "\xF0\x9F\x98\x80"sv,
                                               "null"sv,
                                               "true"sv,
                                               "-1e999"sv,
                                               "1e400"sv,
                                               "1e308"sv,
                                               "-1e308 "sv,
                                               "99999999999"sv,
                                               "tmdb:"sv,
                                               "imdb:tt"sv,
                                               "\"format\":\"SceneHeard\""sv,
                                               "\"ui\":{"sv,
                                               "\"parameters\":{"sv,
                                               "\"cue\":"sv,
                                               "\"markers\":\""sv,
                                               "\"width\":\""sv};
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

/// Gives `entry` the seed and so many damaged copies of it, the same ones in every run.
inline void replay(const std::string& seed, int count, int (*entry)(const std::uint8_t*, std::size_t)) {
    std::mt19937 random(1);
    for (int i = 0; i <= count; ++i) {
        const auto bytes = i == 0 ? seed : mutated(seed, random);
        CHECK(entry(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0);
    }
}
