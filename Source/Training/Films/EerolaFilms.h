#pragma once
#include "Mood/MoodModel.h"
#include "Training/Data/FilmSources.h"
#include <array>
#include <iosfwd>

namespace sceneheard {

/// How people heard a film's music: means over its excerpts, on Eerola & Vuoskoski's (2011) scales of 1 to 9.
struct RatedFilm {
    std::size_t film = 0;         ///< index into the films given
    int excerpts = 0;             ///< at least one
    std::array<double, 3> mean{}; ///< valence, energy, tension
};

/// Reads `data`/eerola: excerpts of film scores by album. Each album is taken for the best-known film of its title that
/// was released before the study; albums of no film in the catalogue (series, compilations, concert works) are left
/// out. Throws Error where a table is missing or lacks a column.
/// @return  one entry a film, by its index
std::vector<RatedFilm> readRatedFilms(const std::filesystem::path& data, const std::vector<SourceFilm>& films);

/// Prints how far the mood that a film is expected to have goes with how people heard its score, beside the mood of all
/// music expected of the film, songs too. None of these films' tracks is learned from, and no rating.
void evaluateRatedFilms(const std::filesystem::path& data, const MoodModel& moods, std::ostream& out);

} // namespace sceneheard
