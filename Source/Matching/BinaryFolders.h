#pragma once
#include <filesystem>
#include <vector>

namespace sceneheard {

/// The folder of the file that this code is in, a program or a plugin's library, however it was called: where the
/// system loaded it from, and, where that is a link, then where it lies. Nothing where the system does not tell.
std::vector<std::filesystem::path> binaryFolders();

/// The folders named sceneheard among those that the system keeps programs' data in, for a program or a plugin that was
/// moved away from what it was installed with. Unix: $XDG_DATA_HOME and $XDG_DATA_DIRS, or what the XDG base directory
/// specification 0.8 says for where they are not set; else nothing.
std::vector<std::filesystem::path> dataFolders();

} // namespace sceneheard
