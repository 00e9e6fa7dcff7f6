#include "Support/FileAddress.h"
#include "Support/Text.h"

namespace sceneheard {

std::optional<std::filesystem::path> fileAt(std::string_view address) {
    constexpr std::string_view scheme = "file://", here = "localhost";
    if (!sameWord(address.substr(0, scheme.size()), scheme))
        return std::nullopt;
    address.remove_prefix(scheme.size());
    if (address.starts_with(here))
        address.remove_prefix(here.size());
    if (!address.starts_with('/')) // another machine's
        return std::nullopt;
    auto plain = withoutPercents(address);
    return plain.find('\0') == plain.npos ? std::optional(std::filesystem::path(plain)) : std::nullopt;
}

} // namespace sceneheard
