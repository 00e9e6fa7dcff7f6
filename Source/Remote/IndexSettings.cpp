#include "Remote/IndexSettings.h"
#include "Remote/EnvironmentSettings.h"
#include "Remote/SecretStore.h"

namespace sceneheard {

RemoteSettings indexSettings(const std::string& address) {
    auto settings = environmentSettings(address);
    if (settings.key.empty())
        settings.key = keptKey(settings.address.host);
    return settings;
}

} // namespace sceneheard
