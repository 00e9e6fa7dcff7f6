#pragma once
#include "Films/Catalogue.h"
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Asks the catalogue for the titles of `data`/inputs/titles.csv as `sceneheard film` does, and prints for each what
/// was found and PASS or FAIL: the film of its id, and none where it has no id. Throws Error where the table is
/// missing.
/// @return  whether all passed
bool printTitleInputs(const std::filesystem::path& data, const Catalogue& catalogue, std::ostream& out);

} // namespace sceneheard
