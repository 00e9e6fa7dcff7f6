#pragma once
#include "Training/Moods/MoodFolds.h"

namespace sceneheard {

/// How well the mood of film music is estimated, beyond what moodFigures() tells. The spread is the standard deviation
/// of the estimates over that of what people said, in the units of each: 1 where film music differs as much for the
/// model as for people.
struct ScoreFigures {
    std::array<double, 3> excerptR{}, excerptSpread{}; ///< score excerpts: valence, energy, tension
    std::array<double, 2> clipSpread{};                ///< film clips with two raters or more: valence, energy
    double tensionR = 0, darkR = 0; ///< listeners' tense less calm words with tension, and with valence turned round
    double contradicted = 0;        ///< share of clips whose likeliest quadrant lies elsewhere than valence and energy
};
/// @param estimated  on the scale of moods
ScoreFigures scoreFigures(const std::vector<LabelledClip>& clips, const Unseen& estimated, std::size_t window);

} // namespace sceneheard
