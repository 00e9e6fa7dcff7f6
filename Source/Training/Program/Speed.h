#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Analyses a hundred labelled clips on one core as `sceneheard analyse` does, decoding included, and prints how many
/// times faster than they play that was, and the most memory this process has held so far.
void printSpeed(const std::filesystem::path& data, std::ostream& out);

} // namespace sceneheard
