#pragma once
#include "Catch.h"
#include <cstdint>
#include <random>
#include <string>

/// What libFuzzer does to a file, without its eyes: flips, cuts, repeats and overwrites.
inline std::string mutated(std::string bytes, std::mt19937& random) {
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

/// Gives `entry` so many damaged copies of `seed`, the same ones in every run.
inline void replay(const std::string& seed, int count, int (*entry)(const std::uint8_t*, std::size_t)) {
    std::mt19937 random(1);
    for (int i = 0; i < count; ++i) {
        const auto bytes = mutated(seed, random);
        CHECK(entry(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0);
    }
}
