#pragma once
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Prints how well films are found by the music they use, over ten folds grouped by film, each figure beside a
/// baseline.
void evaluateFilms(const std::filesystem::path& data, std::ostream& out);

} // namespace sceneheard
