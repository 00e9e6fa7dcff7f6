#pragma once
#include "Training/LabelledClips.h"
#include <iosfwd>

namespace sceneheard {

/// Learns the mood model that ships: the joint ensemble, the standard deviations of what it says by window (from
/// held-out folds), the way from Spotify's scales to moods, and what is usual.
MoodNumbers trainMood(const std::vector<LabelledClip>& clips);

/// Prints how well the model does on clips it has not learned from, ten folds grouped by song or film, over whole
/// clips, 10 s and 3 s, beside the baseline and chance; then how honest its standard deviations are.
void evaluateMood(const std::vector<LabelledClip>& clips, std::ostream& out);

/// Prints what each group of features is worth: what is lost when the model learns without it. Takes minutes.
void printAblation(const std::vector<LabelledClip>& clips, std::ostream& out);

/// Prints how well other ways of learning do beside the perceptrons, on whole clips in the same folds: a line, kernel
/// ridge regression, random Fourier features, and a convolutional net on mel frames. Takes minutes.
/// @param clips  with their mel frames
void printCandidates(const std::vector<LabelledClip>& clips, std::ostream& out);

} // namespace sceneheard
