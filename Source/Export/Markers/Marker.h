#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sceneheard {

namespace limits {
inline constexpr std::size_t markerNameBytes = 120; ///< 200 of them fit into a session
}

/// A named moment of the cue.
struct Marker {
    double seconds = 0; ///< on the cue's timeline, at most limits::cueSeconds from 0
    std::string name;   ///< as markerName() leaves it; empty: it has none

    bool operator==(const Marker&) const = default;
};

/// Somebody's text as a marker's name: one line of valid UTF-8 without blanks around it, of at most
/// limits::markerNameBytes. Line ends, control characters and what turns the direction of writing become blanks; bytes
/// that are no UTF-8 become U+FFFD; a longer name is cut between letters.
std::string markerName(std::string_view text);

} // namespace sceneheard
