#pragma once
#include <string_view>

namespace sceneheard {

/// Whether a text is host:port, port 1..65535, the host a name or an IP address.
bool isHostAndPort(std::string_view address);

} // namespace sceneheard
