#pragma once
#include "Films/Film.h"
#include <filesystem>
#include <span>
#include <vector>

namespace sceneheard {

/// The films' facts as readable text, for people and for version control: UTF-8, tab-separated, a header line
/// `title year genres runtime tmdb imdb votes rating original language countries`, genres and countries joined by "|",
/// one film a line. Tabs and line ends in
/// titles become spaces. Throws Error when the file cannot be written.
void writeFacts(std::span<const Film> films, const std::filesystem::path& file);

/// Throws Error, naming the line, when the file is missing or a line is not as writeFacts() writes it: eleven fields,
/// a title, year (see isFilmYear()), known genres, runtime 0..65535, ids and votes not negative, rating 0..10, language
/// and countries of two letters.
std::vector<Film> readFacts(const std::filesystem::path& file);

} // namespace sceneheard
