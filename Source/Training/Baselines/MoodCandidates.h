#pragma once
#include "Training/Data/LabelledClips.h"
#include <iosfwd>

namespace sceneheard {

/// Prints how well other ways of learning do beside the perceptrons, on whole clips in the same folds: a line, kernel
/// ridge regression, random Fourier features, and a convolutional net on mel frames. Takes minutes.
/// @param clips  with their mel frames
void printCandidates(const std::vector<LabelledClip>& clips, std::ostream& out);

} // namespace sceneheard
