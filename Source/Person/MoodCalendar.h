#pragma once
#include "Person/HeardPiece.h"
#include <span>

namespace sceneheard {

/// The music of one day, where this computer is.
struct MoodDay {
    int year = 0, month = 0, day = 0; ///< 1..12, 1..31
    double seconds = 0;               ///< of music
    std::size_t pieces = 0;
    Impression mean; ///< of its pieces, by how long each was heard

    /// "2026-11-30"
    std::string date() const;
};

/// The days on which music was heard, the oldest first. A piece belongs to the day on which it began; speech, and what
/// has no mood, does not count.
std::vector<MoodDay> moodCalendar(std::span<const HeardPiece> pieces);

/// A time where this computer is, "2026-11-30 21:04". @param seconds  since 1970
std::string localTime(std::int64_t seconds);

} // namespace sceneheard
