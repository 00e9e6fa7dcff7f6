#include "Signal/Tonal/Key.h"
#include <array>

namespace sceneheard {

std::string Key::name() const {
    static constexpr std::array major{"C",      "D flat", "D",      "E flat", "E",      "F",
                                      "G flat", "G",      "A flat", "A",      "B flat", "B"};
    static constexpr std::array minorNames{"C",       "C sharp", "D",       "E flat", "E",      "F",
                                           "F sharp", "G",       "G sharp", "A",      "B flat", "B"};
    const auto index = static_cast<std::size_t>(((tonic % 12) + 12) % 12);
    return std::string(minor ? minorNames[index] : major[index]) + (minor ? " minor" : " major");
}

} // namespace sceneheard
