#pragma once
#include <CLI/CLI.hpp>

namespace sceneheard {

/// Adds `history import`: what was heard and seen elsewhere, from other services' files.
void addHistoryImport(CLI::App& history, int& status);

} // namespace sceneheard
