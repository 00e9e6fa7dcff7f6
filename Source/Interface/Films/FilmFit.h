#pragma once
#include "Mood/Mood.h"

namespace sceneheard {

/// How near a film's expected mood is to that of the music, as a number for people: 100 is the same mood, 50 a distance
/// as between two films of one genre (the median), and each further such distance halves it. Films that suit the music
/// about equally well by Suggestion::match, which also knows genres and how well known a film is, still differ here.
/// Unlike a chance it says nothing about being right.
int fit(const Mood& music, const Mood& film);

/// The distance of two moods in valence, energy and tension: 0..1, root mean square.
float moodDistance(const Mood& a, const Mood& b);

/// The median distance of two films that share their leading genre, over those with a thousand votes or more. A test
/// holds it against the catalogue.
inline constexpr float filmsOfOneGenreApart = 0.21f;

} // namespace sceneheard
