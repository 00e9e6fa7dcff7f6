#pragma once
#include "Matching/Matcher.h"

namespace sceneheard {

/// The files that every program needs beside itself.
inline constexpr auto moodModelFile = "mood.json";
inline constexpr auto filmSpaceFile = "matching.json";
inline constexpr auto factProfileFile = "facts.json"; // for imports only
inline constexpr auto catalogueFile = "films.sqlite";

/// The folder that holds the models and the catalogue: $SCENEHEARD_ASSETS where set, else the first of the candidates,
/// in their order, that holds the mood model. Throws Error naming every place looked at.
std::filesystem::path findAssets(const std::vector<std::filesystem::path>& candidates);

/// Candidates: `places` seen from each folder of the binary that this code is in, then the system's folders of data.
std::vector<std::filesystem::path> assetFolders(const std::vector<std::filesystem::path>& places);

/// Loads models and catalogue from such a folder. Throws Error naming the file at fault.
std::shared_ptr<const Matcher> loadMatcher(const std::filesystem::path& folder);

} // namespace sceneheard
