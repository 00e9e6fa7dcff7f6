#pragma once
#include "Training/Moods/MoodFolds.h"

namespace sceneheard {

/// The scale of moods: what models that had not learned from them said of whole clips of Emotify, Panda and film music,
/// the three sets counted equally.
MoodScale learnMoodScale(const std::vector<LabelledClip>& clips, const Unseen& unseen);

/// The same with the axes on the scale.
Unseen onScale(Unseen unseen, const MoodScale& scale);

/// What people said, brought to the scale: the place that is estimated of as large a share of the same clips as what
/// they said has among what they said (equipercentile linking, Kolen & Brennan 2014).
/// @param estimated  of the same clips, on the scale
Vector linked(const Vector& truth, const Vector& estimated);

/// Mean and standard deviation of each axis over the clips that the scale is learned from.
/// @return 2 x axisCount
Matrix usualMoods(const std::vector<LabelledClip>& clips, const Unseen& estimated);

/// MoodNumbers::filmMusic. @param estimated  on the scale
Eigen::MatrixXf filmMusicOf(const std::vector<LabelledClip>& clips, const Unseen& estimated);

} // namespace sceneheard
