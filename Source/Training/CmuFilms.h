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

/// The countries' codes, ISO 3166-1 alpha-2: of states that are no more, their largest successor's. Names that are no
/// country's are passed over.
std::vector<std::string> countryCodes(const std::vector<std::string>& countries);

/// The language that a film was made in, ISO 639-1: its only one, or that of several which is its countries' own; ""
/// where that leaves none or more than one.
std::string originalLanguage(const std::vector<std::string>& languages, const std::vector<std::string>& countries);

} // namespace sceneheard
