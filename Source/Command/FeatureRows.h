#pragma once
#include "Decoding/CsvFile.h"
#include "Mood/Mood.h"

namespace sceneheard {

/// Throws Error where a table lacks one of the columns that Spotify's track features have, or has no row.
/// @param name  of the table, for the complaint
void requireFeatures(const CsvFile& table, const std::string& name);

/// The track features in a row, in Spotify's units. Throws Error naming a field that is no number, or not on its scale.
Scales featureRow(const CsvFile& table, std::size_t row);

} // namespace sceneheard
