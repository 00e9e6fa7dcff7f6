#pragma once
#include "Training/Data/LabelledClips.h"

namespace sceneheard {

/// How many mel frames there are of a second.
inline constexpr double melFrameRate = FeatureExtractor::analysisRate / FeatureExtractor::hopSize / 2;

/// What a network gets that is given no features: levels in dB of MelBands, each the mean of two hops, relative to the
/// loudest of the sound and held within 70 dB below it, so that volume does not count.
/// @param mono  at FeatureExtractor::analysisRate
/// @return      MelBands::count x frames; no frame where the sound is shorter than one
Eigen::MatrixXf melFrames(std::span<const float> mono);

/// Fills every clip's `mel` from `data`/audio, on all cores. Throws Error naming a file that is missing.
void readMelFrames(const std::filesystem::path& data, std::vector<LabelledClip>& clips, std::ostream& progress);

} // namespace sceneheard
