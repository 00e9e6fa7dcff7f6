#pragma once
#include "Mood/Mood.h"
#include <array>

/// Every word that the window shows, in English, UTF-8.
namespace sceneheard::text {

inline constexpr auto product = "SceneHeard";
inline constexpr auto filmsHeading = "Films that live here";
inline constexpr auto settled = "settled ";
inline constexpr auto localOnly = "local only";

inline constexpr auto waiting = "waiting for sound";
inline constexpr auto listening = "listening";
inline constexpr auto silent = "silent";
inline constexpr auto frozen = "frozen";
inline constexpr auto missedSound = "some sound was missed";
inline constexpr auto incomplete = "films cannot be shown";
inline constexpr auto playSomething = "Play some music.\nIts mood and its films appear after two seconds.";

inline constexpr auto safeBets = "safe bets";
inline constexpr auto deepCuts = "deep cuts";
inline constexpr auto adventure = "Safe bets to deep cuts";
inline constexpr auto windows = std::array{"3 s", "10 s", "30 s", "whole cue"};
inline constexpr auto windowTitle = "Stretch of music";
inline constexpr auto freeze = "Freeze";

inline constexpr auto valence = "valence";
inline constexpr auto energy = "energy";
inline constexpr auto tension = "tension";
inline constexpr auto timelineTitle = "The last two minutes: valence, energy, tension";
inline constexpr auto compassTitle = "Mood compass";

/// The four quadrants Q1..Q4 of the compass.
inline constexpr auto quadrants = std::array{"triumphant", "tense", "sombre", "serene"};
/// An axis as an adjective, in the order of Axis.
inline constexpr std::array<const char*, axisCount> axes{"bright",   "energetic", "tense",     "full of wonder",
                                                         "solemn",   "tender",    "nostalgic", "peaceful",
                                                         "powerful", "joyful",    "sad"};
/// The nine GEMS axes as short words, in the order in which AxisBars shows them.
inline constexpr std::array<const char*, 9> bars{"wonder",   "solemn", "tender", "nostalgic", "peaceful",
                                                 "powerful", "joyful", "tense",  "sad"};
inline constexpr auto barsTitle = "What listeners are expected to feel";
inline constexpr auto ordinaryMood = "an ordinary mix of moods";
inline constexpr auto hours = " h ";
inline constexpr auto minutes = " min";
inline constexpr auto separator = " · ";
inline constexpr auto minus = "−";

inline constexpr auto audioSettings = "Audio settings…";
inline constexpr auto noInput = "No sound input is open. Choose one in the audio settings.";
inline constexpr auto hearing = "Hearing ";

} // namespace sceneheard::text
