#pragma once
#include "Decoding/AudioDecoder.h"
#include "Decoding/CoverPicture.h"
#include "Importing/CueTracks.h"
#include "Matching/Matcher.h"
#include "Signal/Features/Music.h"
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sceneheard {

/// The mood at one moment of a piece.
struct CurvePoint {
    double seconds = 0;
    Mood mood;
};

/// What a whole file, or a track of it, sounds like.
struct Analysis {
    double seconds = 0;
    std::string warning; ///< what of the file could not be decoded, in a sentence; empty: nothing
    SoundTags tags;      ///< of the file, but for the cover; a track's title and artist are those of its cue sheet
    CoverPicture cover;
    Impression impression;
    Music music;
    std::vector<CurvePoint> curve; ///< of the ten seconds before each moment
};

/// Analyses an audio file from start to end, or to its last good sound. Throws Error, naming the file and the remedy, when
/// it cannot be read, is shorter than a tenth of a second, is silent, or holds samples that are not finite.
/// @param file   a file, a FIFO, or "-" for the standard input
/// @param every  seconds between the curve's points; 0: no curve
Analysis analyseFile(const std::filesystem::path& file, std::shared_ptr<const Matcher> matcher, double every = 0);

/// What was analysed, or why it was not.
struct AnalysisOutcome {
    Analysis analysis;
    std::string error; ///< a sentence with the file's name and the remedy; empty: it was analysed
};

/// Analyses tracks of one file, each as a piece of its own, the file being read once.
/// @param tracks  in the file's order, none of which begins before the one ahead has ended
/// @return        one a track
std::vector<AnalysisOutcome> analyseTracks(const std::filesystem::path& file, std::span<const CueTrack> tracks,
                                       const std::shared_ptr<const Matcher>& matcher, double every = 0);

/// "album.flac", or of a track "album.flac, track 3", for a sentence
std::string pieceName(const std::filesystem::path& file, const CueTrack& track);

} // namespace sceneheard
