#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// The first location of each track of an XSPF playlist (xspf.org), in its order; empty for a track without one. Throws
/// Error, a sentence without the file's name, where it is not well-formed XML.
std::vector<std::string> xspfLocations(std::string_view text);

} // namespace sceneheard
