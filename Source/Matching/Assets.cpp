#include "Matching/Assets.h"
#include "Matching/BinaryFolders.h"
#include "Support/Error.h"
#include <cstdlib>

namespace sceneheard {

std::filesystem::path findAssets(const std::vector<std::filesystem::path>& candidates) {
    std::vector<std::filesystem::path> places;
    if (const char* set = std::getenv("SCENEHEARD_ASSETS"); set != nullptr && *set != '\0')
        places.emplace_back(set);
    else
        places = candidates;
    std::string looked;
    for (const auto& place : places) {
        std::error_code error;
        if (std::filesystem::is_regular_file(place / moodModelFile, error))
            return place;
        looked += (looked.empty() ? "" : ", ") + place.string();
    }
    throw Error("The models and the film catalogue were not found in " + (looked.empty() ? "any folder" : looked) +
                "; set SCENEHEARD_ASSETS to the folder that holds " + moodModelFile + ".");
}

std::vector<std::filesystem::path> assetFolders(const std::vector<std::filesystem::path>& places) {
    std::vector<std::filesystem::path> folders;
    for (const auto& binary : binaryFolders())
        for (const auto& place : places)
            folders.push_back((binary / place).lexically_normal());
    for (const auto& folder : dataFolders())
        folders.push_back(folder);
    return folders;
}

std::shared_ptr<const Matcher> loadMatcher(const std::filesystem::path& folder) {
    return std::make_shared<Matcher>(Catalogue::open(folder / catalogueFile), MoodModel::load(folder / moodModelFile),
                                     folder / filmSpaceFile);
}

} // namespace sceneheard
