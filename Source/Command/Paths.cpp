#include "Command/Commands.h"
#include "Matching/Assets.h"
#include "Training/AffectLexicon.h"
#include <juce_core/juce_core.h>

namespace sceneheard {

std::filesystem::path commandAssets() {
    const std::filesystem::path program(
        juce::File::getSpecialLocation(juce::File::currentExecutableFile).getFullPathName().toStdString());
    const auto folder = program.parent_path();
    return findAssets({folder / "assets", folder.parent_path() / "share" / "sceneheard"});
}

AffectLexicon affectLexicon() { return AffectLexicon(commandAssets() / AffectLexicon::fileName); }

} // namespace sceneheard
