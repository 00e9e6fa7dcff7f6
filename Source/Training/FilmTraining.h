#pragma once
#include "Mood/MoodModel.h"
#include "Training/AffectLexicon.h"
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Learns film profiles and the map from music to films from `data`, and writes below `assets`: Catalogue/films.tsv,
/// Catalogue/profiles.bin, Models/matching.json and Models/facts.json, which belong together. Throws Error.
/// @param lexicon, moods  tell how a film's score feels
void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets, const AffectLexicon& lexicon,
                const MoodModel& moods, std::ostream& progress);

} // namespace sceneheard
