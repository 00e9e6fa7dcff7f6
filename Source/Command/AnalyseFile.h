#pragma once
#include "Decoding/AudioDecoder.h"
#include "Matching/Matcher.h"
#include "Signal/Features/Music.h"
#include <filesystem>
#include <string>
#include <vector>

namespace sceneheard {

/// The mood at one moment of a piece.
struct CurvePoint {
    double seconds = 0;
    Mood mood;
};

/// What a whole file says.
struct Analysis {
    double seconds = 0;
    std::string warning; ///< what of the file could not be decoded, in a sentence; empty: nothing
    SoundTags tags;
    Impression impression;
    Music music;
    std::vector<CurvePoint> curve; ///< of the ten seconds before each moment
};

/// Analyses an audio file from start to end, or to its last good sound. Throws Error, naming the file and the remedy,
/// when it cannot be read, is shorter than a tenth of a second, is silent, or holds samples that are not finite.
/// @param file   a file, a FIFO, or "-" for the standard input
/// @param every  seconds between the curve's points; 0: no curve
Analysis analyseFile(const std::filesystem::path& file, std::shared_ptr<const Matcher> matcher, double every = 0);

} // namespace sceneheard
