#pragma once
#include "Training/Moods/MoodFolds.h"
#include <iosfwd>

namespace sceneheard {

/// Learns the mood model that ships: the joint ensemble, the standard deviations of what it says by window (from
/// held-out folds), the way from audio features to moods, the scale
/// of moods, and what is usual.
/// @param unseen  what the ensemble says of these clips in folds, by unseenMoods()
MoodNumbers trainMood(const std::vector<LabelledClip>& clips, const Unseen& unseen);

/// What the ensemble that ships says of clips it has not learned from, in ten folds, as the learners say it (the axes
/// not on the scale). Takes minutes.
Unseen unseenMoods(const std::vector<LabelledClip>& clips);

/// Prints how well the model does on clips it has not learned from, ten folds grouped by song or film, over whole
/// clips, 10 s and 3 s, beside the baseline and chance; then how honest its standard deviations are.
void evaluateMood(const std::vector<LabelledClip>& clips, const Unseen& unseen, std::ostream& out);

/// Prints what each group of features is worth: what is lost when the model learns without it. Takes minutes.
void printAblation(const std::vector<LabelledClip>& clips, std::ostream& out);

} // namespace sceneheard
