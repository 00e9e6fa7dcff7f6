#include "Command/Commands.h"
#include "Matching/Assets.h"
#include "Training/AffectLexicon.h"

namespace sceneheard {

std::filesystem::path commandAssets() { return findAssets(assetFolders({"assets", "../share/sceneheard"})); }

AffectLexicon affectLexicon() { return AffectLexicon(commandAssets() / AffectLexicon::fileName); }

} // namespace sceneheard
