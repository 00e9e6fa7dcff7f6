#pragma once
#include "Mood/Mood.h"

namespace sceneheard {

/// What people call music that is high, and low, on each axis; "" where the absence of a feeling is no mood of its own.
inline constexpr std::array<std::array<const char*, 2>, axisCount> axisWords{{{"bright", "dark"},
                                                                              {"energetic", "quiet"},
                                                                              {"tense", "relaxed"},
                                                                              {"full of wonder", ""},
                                                                              {"solemn", ""},
                                                                              {"tender", ""},
                                                                              {"nostalgic", ""},
                                                                              {"calm", "restless"},
                                                                              {"powerful", ""},
                                                                              {"joyful", ""},
                                                                              {"sad", ""}}};

} // namespace sceneheard
