#pragma once
#include "Films/FilmProfile.h"
#include <filesystem>
#include <vector>

namespace sceneheard {

/// Profiles of the films of a facts file, in its order, and the space that their vectors live in.
struct Profiles {
    std::uint64_t space = 0; ///< names the training that made the vectors; FilmSpace::id() of the map that they fit
    std::vector<FilmProfile> films;
};

/// Writes them as little-endian bytes: "SCNHPROF", u32 version 2, u32 count, u32 vectorDims, u32 audioFeatureCount, u64
/// space; for each film its scales, vector, float scale, tone and three float biases; u64 checksum() of all before.
/// Throws Error when that fails.
void writeProfiles(const Profiles& profiles, const std::filesystem::path& file);
/// Throws Error when the file is missing, damaged, or of another version.
Profiles readProfiles(const std::filesystem::path& file);

} // namespace sceneheard
