#pragma once
#include <filesystem>
#include <optional>
#include <string_view>

namespace sceneheard {

/// The file of an address such as "file:///home/a%20song.flac" (RFC 8089). Nothing for any other address, and for a
/// file of another machine.
std::optional<std::filesystem::path> fileAt(std::string_view address);

} // namespace sceneheard
