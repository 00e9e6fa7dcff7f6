#pragma once
#include "Training/Data/LabelledClips.h"
#include <iosfwd>

namespace sceneheard {

/// Prints how well films are found by sound alone: clips of film music, estimated by mood models that know no clip of
/// that film, matched by a film space that knows no track of any of these films.
/// @param data  the folder of labelled data; throws Error where a table of it is missing
void evaluateClipFilms(const std::filesystem::path& data, const std::vector<LabelledClip>& clips, std::ostream& out);

} // namespace sceneheard
