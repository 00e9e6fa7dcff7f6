#pragma once
#include "Matching/FilmMood.h"
#include "Training/Data/FilmTones.h"

namespace sceneheard {

/// Learns how a film's tone becomes a mood. Valence and energy weigh the quadrants by their sides, tension is the tense
/// one's; the other axes weigh them as estimates of music do.
/// @param tones      films x 4, told without what was said of them; the standard deviations are their errors
/// @param films      of the same films; those with some votes give the distribution of films
/// @param music      music at large
/// @param filmMusic  music of films: the distribution that films' moods are brought to
FilmMoodNumbers learnFilmMoods(const Matrix& tones, const std::vector<SourceFilm>& films, const ToneWords& words,
                               const std::vector<Impression>& music, const std::vector<Impression>& filmMusic);

/// The tone of a row as FilmMoodNumbers takes it.
Quadrants quadrantsAt(const Matrix& tones, std::size_t row);

} // namespace sceneheard
