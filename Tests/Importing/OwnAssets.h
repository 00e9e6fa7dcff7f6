#pragma once
#include "Folder.h"
#include "Matching/Assets.h"

/// A folder of assets of its own, for builds to write into.
class OwnAssets {
public:
    OwnAssets() {
        const std::filesystem::path assets = SCENEHEARD_TEST_ASSETS;
        for (const auto* name : {sceneheard::moodModelFile, sceneheard::filmSpaceFile, sceneheard::factProfileFile,
                                 sceneheard::catalogueFile})
            std::filesystem::copy_file(assets / name, folder / name);
    }
    const std::filesystem::path& path() const { return folder.path(); }
    std::filesystem::path catalogue() const { return folder / sceneheard::catalogueFile; }
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        return folder.write(name, text);
    }

private:
    TemporaryFolder folder;
};
