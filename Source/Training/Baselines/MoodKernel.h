#pragma once
#include "Training/Moods/MoodLearning.h"

namespace sceneheard {

/// Baselines with a Gaussian kernel of the standardised features, each set by itself: kernel ridge regression
/// (Saunders, Gammerman & Vovk 1998), and ridge regression on 1024 random Fourier features that come near it (Rahimi &
/// Recht 2007). Quadrants are learned as 0 or 1.
MoodPredictor learnKernelRidge(const std::vector<const LabelledClip*>& clips);
MoodPredictor learnFourierFeatures(const std::vector<const LabelledClip*>& clips);

} // namespace sceneheard
