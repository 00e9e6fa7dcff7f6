#pragma once
#include "Films/Catalogue.h"
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Reads the tables of features (csv/) and the watch lists (watch/) of `data`/inputs and prints for each what was read
/// and PASS or FAIL. A file that is not there fails.
/// @return  whether all passed
bool printListInputs(const std::filesystem::path& data, const Catalogue& catalogue, std::ostream& out);

} // namespace sceneheard
