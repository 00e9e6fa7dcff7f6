#pragma once
#include "Training/Data/LabelledClips.h"

namespace sceneheard {

inline constexpr std::string_view excerptSet = "excerpt";

/// The 110 film-score excerpts of Eerola & Vuoskoski (2011), whose valence, energy and tension 116 people rated and of
/// which only some published features are known: as clips without sound, grouped by film. Their features are those
/// expected of a clip with such published features, told by ridge regression from the clips whose sound is there.
/// @param measured  clips with their published features
/// Throws Error naming a table that is missing or does not fit the others.
std::vector<LabelledClip> readScoreExcerpts(const std::filesystem::path& data,
                                            const std::vector<LabelledClip>& measured);

} // namespace sceneheard
