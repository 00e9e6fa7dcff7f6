#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Learns film profiles and the map from music to films from `data`, and writes them below `assets`. Throws Error.
void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets, std::ostream& progress);

/// Prints how well films are found by the music they use, over folds grouped by film.
void evaluateFilms(const std::filesystem::path& data, std::ostream& out);

} // namespace sceneheard
