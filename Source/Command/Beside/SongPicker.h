#pragma once
#include "Importing/FeatureTable.h"

namespace sceneheard {

/// The song that a person names, in a table of theirs: "Hold On, Chord Overstreet", or its title alone. Case, accents
/// and marks are forgiven; an artist may be one of several. Throws Error, naming songs that are called nearly so, where
/// none is called so, and where songs of several artists are.
FeatureRow pickSong(FeatureTable& table, const std::string& wanted, const std::string& name);

} // namespace sceneheard
