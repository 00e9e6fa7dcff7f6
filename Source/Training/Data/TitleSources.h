#pragma once
#include "Films/OtherTitles.h"
#include <filesystem>
#include <iosfwd>
#include <span>

namespace sceneheard {

/// The rows of `data`/catalogue/other_titles.csv.gz about these films, in the table's order: original titles and others
/// that each film is known by, none twice. Facts that may ship. Throws Error where the table cannot be read.
std::vector<TitleRow> readTitleSources(const std::filesystem::path& data, std::span<const Film> films);

/// Writes them to `file`. Where the data has no such table, that is said to `progress` and the file stays as it is.
/// Throws Error.
void writeTitlesOf(const std::filesystem::path& data, std::span<const Film> films, const std::filesystem::path& file,
                   std::ostream& progress);

} // namespace sceneheard
