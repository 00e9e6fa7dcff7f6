#pragma once
#include "Catch.h"
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <random>
#include <string>

namespace sceneheard {

/// Random choices of one try, the same for the same seed. What <random>'s distributions make of an engine differs from
/// one library to another, so that there are none here.
class Choices {
public:
    explicit Choices(std::uint32_t seed)
        : engine(seed) {}

    /// A whole number from `least` to `most`, both included.
    int number(int least, int most) {
        return least + static_cast<int>(engine() % static_cast<std::uint32_t>(most - least + 1));
    }
    /// From 0 to before 1.
    double share() { return engine() / 4294967296.0; }
    bool chance(double share) { return this->share() < share; }

private:
    std::mt19937 engine;
};

/// Tries a property with so many seeds, from 1 on. A failure tells its seed; SCENEHEARD_SEED=n tries that one alone.
inline void trySeeds(int count, const std::function<void(Choices&)>& property) {
    const char* const alone = std::getenv("SCENEHEARD_SEED");
    const auto first = alone != nullptr ? static_cast<std::uint32_t>(std::strtoul(alone, nullptr, 10)) : 1;
    const auto last = alone != nullptr ? first : static_cast<std::uint32_t>(count);
    for (auto seed = first; seed <= last; ++seed) {
        INFO("SCENEHEARD_SEED=" << seed);
        Choices choices(seed);
        property(choices);
    }
}

} // namespace sceneheard
