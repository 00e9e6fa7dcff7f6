#pragma once
#include "Mood/MoodScale.h"

namespace sceneheard {

/// The moods in sessions saved before there was one scale, brought to it: how the mood model of that time estimated the
/// clips that the scale is made of.
const MoodScale& firstScale();

} // namespace sceneheard
