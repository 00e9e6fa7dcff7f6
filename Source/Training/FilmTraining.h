#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Learns film profiles and the map from music to films from `data`, and writes below `assets`: Catalogue/films.tsv,
/// Catalogue/profiles.bin, Models/matching.json and Models/facts.json, which belong together. Throws Error.
void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets, std::ostream& progress);

/// Prints how well films are found by the music they use, over ten folds grouped by film, each figure beside a
/// baseline.
void evaluateFilms(const std::filesystem::path& data, std::ostream& out);

} // namespace sceneheard
