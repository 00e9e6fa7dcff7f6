#pragma once
#include "Training/Moods/MoodTraining.h"

namespace sceneheard {

/// Writes the mood model's card: what it is, what it learned from and under which licences, its cross-validated figures
/// as evaluateMood() prints them, and its limits, in Markdown. Throws Error when it cannot write.
void writeMoodCard(const std::vector<LabelledClip>& clips, const std::string& figures,
                   const std::filesystem::path& file);

} // namespace sceneheard
