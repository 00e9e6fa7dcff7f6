#pragma once
#include "Mood/MoodModel.h"
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Prints how well films are found by the music they use, over ten folds grouped by film, each figure beside a
/// baseline.
/// @param moods  tells the quadrants of tracks
void evaluateFilms(const std::filesystem::path& data, const MoodModel& moods, std::ostream& out);

} // namespace sceneheard
