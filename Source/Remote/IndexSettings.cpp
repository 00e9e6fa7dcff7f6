#include "Remote/IndexSettings.h"
#include "Remote/SecretStore.h"
#include <cstdlib>

namespace sceneheard {

namespace {
std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}
} // namespace

RemoteSettings indexSettings(const std::string& address) {
    const auto index = EngineAddress::read(address);
    auto key = variable("SCENEHEARD_INDEX_KEY");
    if (key.empty())
        key = keptKey(index.host);
    return {index, key, variable("SCENEHEARD_INDEX_CA")};
}

} // namespace sceneheard
