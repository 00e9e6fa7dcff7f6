#pragma once
#include "Mood/MoodModel.h"
#include "Signal/Music.h"
#include <filesystem>
#include <vector>

namespace sceneheard {

/// The mood at one moment of a piece.
struct CurvePoint {
    double seconds = 0;
    Mood mood;
};

/// What a whole file sounds like.
struct Heard {
    double seconds = 0;
    Impression impression;
    Music music;
    std::vector<CurvePoint> curve; ///< of the ten seconds before each moment
};

/// Hears an audio file from start to end. Throws Error, naming the file and the remedy, when it cannot be read, is
/// shorter than a tenth of a second, is silent, or holds samples that are not finite.
/// @param every  seconds between the curve's points; 0: no curve
Heard hearFile(const std::filesystem::path& file, const MoodModel& model, double every = 0);

} // namespace sceneheard
