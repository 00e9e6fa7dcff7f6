#pragma once
#include "Mood/MoodModel.h"
#include "Training/FilmFolds.h"

namespace sceneheard {

/// The axes' values of music that is known by its scales.
/// @param music  one row of scaleCount a piece
/// @return  as many rows of axisCount
Matrix moodsOf(const Matrix& music, const MoodModel& moods);

/// What the score of a film feels like, told from its vector in the film space: instrumental tracks and what is said of
/// films teach the mood of every film, and their vectors what of it they carry. Songs do not speak for scores.
/// @param affect   films x 4, see filmAffect()
/// @param vectors  films x vectorDims
/// @param tracks   those to learn from; the instrumental ones among them count
/// @param apart    films whose vectors are not learned from
/// @return  vectorDims -> axisCount
LinearFit fitScoreMood(const FilmData& data, const Matrix& affect, const MoodModel& moods, const Matrix& vectors,
                       std::vector<std::size_t> tracks, const std::vector<std::size_t>& apart = {});

} // namespace sceneheard
