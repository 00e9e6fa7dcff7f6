#include "Export/HostAndPort.h"
#include <algorithm>
#include <charconv>

namespace sceneheard {

bool isHostAndPort(std::string_view address) {
    const auto colon = address.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 255)
        return false;
    const auto host = address.substr(0, colon), digits = address.substr(colon + 1);
    int port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return error == std::errc() && end == digits.data() + digits.size() && port >= 1 && port <= 65535 &&
           std::all_of(host.begin(), host.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("-._:[]").find(c) != std::string_view::npos;
           });
}

} // namespace sceneheard
