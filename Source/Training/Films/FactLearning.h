#pragma once
#include "Films/ProfilesFile.h"
#include "Matching/FactProfile.h"
#include "Training/Data/FilmSources.h"

namespace sceneheard {

/// Learns what facts alone, of those that a film table of anybody has, tell of the profiles: ridge regression over the
/// films that have them.
/// @param profiles  of these films, in their order
FactProfileNumbers learnFactProfile(const std::vector<SourceFilm>& films, const Profiles& profiles);

} // namespace sceneheard
