#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace sceneheard {

/// A film of CMU's corpus (Bamman, O'Connor & Smith 2013), by its English names of things.
struct CmuFilm {
    std::string title;
    int year = 0; ///< 0 unknown
    std::vector<std::string> languages, countries, genres;
};

/// Reads the corpus's table of films. Throws Error, naming the line, when it is missing or a line is not as the corpus
/// writes it.
std::vector<CmuFilm> readCmuFilms(const std::filesystem::path& file);

} // namespace sceneheard
