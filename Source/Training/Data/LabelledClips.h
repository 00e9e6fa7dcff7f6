#pragma once
#include "Mood/MoodModel.h"
#include <Eigen/Core>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <limits>
#include <string>
#include <vector>

namespace sceneheard {

/// A label that a clip does not have.
inline constexpr float noLabel = std::numeric_limits<float>::quiet_NaN();

/// One labelled piece of audio and what people, or Spotify, said of it.
struct LabelledClip {
    std::string audio; ///< path below the data's audio folder, without extension: "panda/MT0000004637"; "": no sound
    std::string set;   ///< "emotify", "panda", "film" or excerptSet
    std::string group; ///< clips of one group share a song or a film and stay in one fold

    std::array<float, axisCount>
        axes{};                    ///< 0..1 or noLabel; only GEMS axes of Emotify, valence and energy of film music
    int tmdbId = 0;                ///< of the film that a film clip is from
    float raters = 0;              ///< how many people the axes come from
    float ratedTension = noLabel;  ///< 0..1, of score excerpts; not in units of Emotify's tension
    float wordedTension = noLabel; ///< -1..1, TenseWords::balance() of what listeners wrote of a film clip
    float writers = 0;             ///< how many those were
    int quadrant = -1;             ///< 0..3 for Q1..Q4, or -1
    AudioFeatures audioFeatures{}; ///< Spotify's, or noLabel
    /// What else is said of it, each with its set: "panda mood Gloomy", "film genre Drama". Learned beside the rest.
    std::vector<std::string> words;
    /// Of its last 3 s, its last 10 s, and the whole clip: one for each of modelWindows.
    std::array<Eigen::VectorXf, modelWindows.size()> features;

    Eigen::VectorXd published; ///< publishedFeatures() of the whole clip
    /// MelBands::count x frames, empty until readMelFrames(): only baselines need it.
    Eigen::MatrixXf mel;

    const Eigen::VectorXf& whole() const { return features.back(); }
};

/// Reads the labels of `data`/audio (see its README) and extracts each clip's features, on all cores. Throws Error
/// naming a file that is missing.
/// @param cache     a table of features that an earlier call wrote: read when it exists, else written; empty: none.
///                  Only good for the program that wrote it.
/// @param progress  told how far it is
std::vector<LabelledClip> readLabelledClips(const std::filesystem::path& data, const std::filesystem::path& cache,
                                            std::ostream& progress);

/// Calls `apply` for each clip, on all cores. Throws Error with what the first failure said.
void forEachClip(std::vector<LabelledClip>& clips, std::ostream& progress,
                 const std::function<void(LabelledClip&)>& apply);

} // namespace sceneheard
