#pragma once
#include "Training/Films/FilmFolds.h"
#include <iosfwd>

namespace sceneheard {

/// How well films are found whose place in the space is told by their facts alone, as that of an imported film is: mean
/// over tracks of the share of other films that score higher, 0 best.
struct FactFigures {
    double told = 0;   ///< the true film
    double known = 0;  ///< the true film placed by all that is known of it, as the bundled ones are
    double random = 0; ///< another film so told, drawn at random: .5 where they stand no higher than others
};

/// Asked of films that neither the space nor the model of facts has learned from, among all films with tracks, the
/// others placed by all that is known of them.
/// @param folds  how many of the data's folds are asked, 1..FilmData::foldCount; each takes seconds
FactFigures factFigures(const FilmData& data, int folds);

/// Prints them. Throws Error where a table is missing.
void evaluateFacts(const std::filesystem::path& data, std::ostream& out);

} // namespace sceneheard
