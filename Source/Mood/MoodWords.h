#pragma once
#include "Mood/MoodModel.h"
#include <string>

namespace sceneheard {

/// What sets a mood apart from that of music at large, strongest first, in up to three words: "dark, tense, solemn";
/// "unremarkable" where nothing does.
std::string moodWords(const Mood& mood, const MoodModel& model);

} // namespace sceneheard
