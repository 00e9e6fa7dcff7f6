#include "Remote/EnvironmentSettings.h"
#include <cstdlib>

namespace sceneheard {

namespace {
std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}
} // namespace

RemoteSettings environmentSettings(const std::string& address) {
    return {EngineAddress::read(address), variable("SCENEHEARD_INDEX_KEY"), variable("SCENEHEARD_INDEX_CA")};
}

} // namespace sceneheard
