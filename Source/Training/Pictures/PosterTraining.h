#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Learns the net from all posters of `data`, and writes it with the posters' descriptors into `assets`.
void trainPictures(const std::filesystem::path& data, const std::filesystem::path& assets, std::ostream& progress);

} // namespace sceneheard
