#pragma once
#include "Remote/EngineClient.h"

namespace sceneheard {

/// What an index's address means, with the key that $SCENEHEARD_INDEX_KEY tells and the file of certificates that
/// $SCENEHEARD_INDEX_CA names: all that a plugin goes by, as the desktop's store of secrets is for programs alone
/// (IndexSettings.h). Throws Error where the address will not do.
RemoteSettings environmentSettings(const std::string& address);

} // namespace sceneheard
