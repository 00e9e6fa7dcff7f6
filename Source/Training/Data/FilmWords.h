#pragma once
#include "Training/Data/FilmSources.h"

namespace sceneheard {

/// What more is said of each film, to learn from: nothing of it ships.
struct FilmWords {
    /// Fine genres by CMU's corpus (Bamman, O'Connor & Smith 2013) and by Wikipedia.
    std::vector<std::vector<std::string>> genres;
    /// Languages and countries, by CMU's corpus.
    std::vector<std::vector<std::string>> places;
    /// The distinct words of its article's extract, of four letters or more, in lower case.
    std::vector<std::vector<std::string>> plot;
    /// Its article's extract and its overview by TMDb, as they stand.
    std::vector<std::string> texts;
};

/// Reads `data`/catalogue for the films given, by folded title and year: one list a film, empty where nothing is said.
/// Throws Error naming a table that is missing or whose line is no JSON.
FilmWords readFilmWords(const std::filesystem::path& data, const std::vector<SourceFilm>& films);

/// The distinct words of a text, of the letters a to z, in lower case and alphabetical order.
/// @param shortest  words of fewer letters are passed over
std::vector<std::string> distinctWords(std::string_view text, std::size_t shortest);

} // namespace sceneheard
