#pragma once
#include "Mood/MoodModel.h"
#include "Training/Data/LabelledClips.h"
#include <filesystem>
#include <iosfwd>
#include <memory>

namespace sceneheard {

/// Prints how good the lists are that a person sees: the films of a query over the whole catalogue, by the search that
/// ships, for music and films that no model saw. Clips are estimated by models that know no clip of the same song or
/// film; no track of any clip's film, and no word that was said of the films' tones, was learned from; the prices of
/// films were set by clips of other folds than those asked for. Then the same for film-track pairs by their scales,
/// three folds of ten. Beside: the best known films, and films drawn by how well known they are.
/// @param data  the folder of labelled data; throws Error where a table of it is missing
void evaluateShown(const std::filesystem::path& data, const std::vector<LabelledClip>& clips,
                   std::shared_ptr<const MoodModel> moods, std::ostream& out);

} // namespace sceneheard
