#include "Command/Commands.h"
#include "Matching/Assets.h"

namespace sceneheard {

std::filesystem::path commandAssets() { return findAssets(assetFolders({"assets", "../share/sceneheard"})); }

} // namespace sceneheard
