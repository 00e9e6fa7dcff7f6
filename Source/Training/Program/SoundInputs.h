#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Decodes the sound files of `data`/inputs, as the command line and as the window do, and prints for each the true and
/// the decoded seconds and PASS or FAIL: audio.csv tells what is true; a file of harm/ passes when it ends within ten
/// seconds, decoded or refused. Throws Error where the table is missing.
/// @return  whether all passed
bool printSoundInputs(const std::filesystem::path& data, std::ostream& out);

} // namespace sceneheard
