#pragma once
#include "Mood/MoodModel.h"
#include "Training/LabelledClips.h"
#include <iosfwd>

namespace sceneheard {

/// Learns the mood model: ridge regression for the axes and Spotify's scales, multinomial logistic regression for the
/// quadrants, penalties chosen inside the clips given. Valence and energy learn from the film clips' ratings, weighted
/// by the square root of their raters, and with less weight from Panda's quadrants.
MoodNumbers trainMood(const std::vector<LabelledClip>& clips);

/// How well that goes on clips that were not learned from: ten folds grouped by song or film.
struct MoodFigures {
    std::array<double, axisCount> axisR{}; ///< Pearson; valence and energy over film clips with two raters or more
    double emotifyMeanR = 0;               ///< over the nine GEMS scales
    double quadrantF1 = 0;                 ///< macro F1 on Panda's quadrants
    std::array<double, scaleCount> scaleR{};
    double scalesMeanR = 0; ///< over valence, energy, danceability, acousticness, instrumentalness
};
MoodFigures evaluateMood(const std::vector<LabelledClip>& clips);

/// Prints the figures, each beside what chance reaches.
void printMoodFigures(const MoodFigures& figures, std::ostream& out);

} // namespace sceneheard
