#pragma once
#include "Remote/RemoteIndex.h"
#include <string>

namespace sceneheard {

/// What an index's address means, with the key that $SCENEHEARD_INDEX_KEY tells, else the one that the desktop's store
/// of secrets has for its host, and the file of certificates that $SCENEHEARD_INDEX_CA names. May wait, as keptKey()
/// does. Programs only. Throws Error where one of them will not do.
RemoteSettings indexSettings(const std::string& address);

} // namespace sceneheard
