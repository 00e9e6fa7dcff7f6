#include "Tmdb/TmdbKey.h"
#include "Remote/SecretStore.h"
#include "Remote/ServerAddress.h"

namespace sceneheard {

TmdbSettings tmdbSettings() {
    auto settings = environmentTmdbSettings();
    if (settings.key.empty())
        settings.key = keptKey(ServerAddress::read(settings.api, {"TMDb", "SCENEHEARD_TMDB_KEY"}).host);
    return settings;
}

} // namespace sceneheard
