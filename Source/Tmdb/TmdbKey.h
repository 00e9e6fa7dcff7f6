#pragma once
#include "Tmdb/TmdbSettings.h"

namespace sceneheard {

/// environmentTmdbSettings(), where the environment has no key with the one that the desktop's store of secrets has for
/// the server that is asked. May wait, as keptKey() does. Programs only. Throws Error where SCENEHEARD_TMDB_API is no
/// address.
TmdbSettings tmdbSettings();

} // namespace sceneheard
