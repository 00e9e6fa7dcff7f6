#pragma once
#include "Interface/Style/Text.h"

/// Texts of what a person keeps and sets for themselves.
namespace sceneheard::text {

inline constexpr Text keepMoodAs{"Keep the mood of now as {0}"};
inline constexpr Text aimAtKept{"Aim at the kept mood {0}; F2 names it, delete forgets it"};
inline constexpr Text keepInstead{"Keep the mood of now instead"}, forgetMood{"Forget it"}, nameIt{"Name it…"};
inline constexpr Text keptName{"Name of the kept mood"};
inline constexpr Text motion{"Motion"}, motionLess{"less", "motion"}, motionFull{"full", "motion"};

/// A stretch of the timeline that a person marked.
inline constexpr Text sectionIs{"Section of {0} s: {1}"}, sectionLength{"section {0} s"}, likeTheRest{"as the rest"};
inline constexpr Text sectionHelp{"; shift and drag, or [ and ] at the present, mark a section, L takes it away"};

} // namespace sceneheard::text
