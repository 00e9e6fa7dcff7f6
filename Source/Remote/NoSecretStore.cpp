#include "Remote/SecretStore.h"
#include "Support/Error.h"

namespace sceneheard {

std::string keptKey(const std::string&) { return {}; }

void keepKey(const std::string&, const std::string&) {
    throw Error("Keys are not kept on this system; give that of an index by SCENEHEARD_INDEX_KEY, TMDb's by "
                "SCENEHEARD_TMDB_KEY.");
}

bool forgetKey(const std::string&) { return false; }

} // namespace sceneheard
