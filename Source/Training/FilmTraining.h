#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Learns film profiles and the map from music to films from `data`, and writes below `assets`: Catalogue/films.tsv,
/// Catalogue/profiles.bin and Models/matching.json, which belong together. Throws Error.
void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets, std::ostream& progress);

} // namespace sceneheard
