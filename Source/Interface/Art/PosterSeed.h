#pragma once
#include <cstdint>
#include <string_view>

namespace sceneheard {

/// Numbers that look random and are the same for the same text on every computer: FNV-1a of the text, stepped by
/// splitmix64 (Steele, Lea & Flood 2014).
class PosterSeed {
public:
    explicit constexpr PosterSeed(std::string_view text) {
        for (const auto letter : text)
            state = (state ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
    }

    constexpr std::uint64_t next() {
        state += 0x9e3779b97f4a7c15u;
        auto z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// In low..high, evenly.
    constexpr float between(float low, float high) {
        return low + (high - low) * static_cast<float>(static_cast<double>(next() >> 11) * 0x1p-53);
    }
    /// 0..count - 1. @param count  > 0
    constexpr int pick(int count) { return static_cast<int>((next() >> 11) % static_cast<std::uint64_t>(count)); }

private:
    std::uint64_t state = 0xcbf29ce484222325u;
};

} // namespace sceneheard
