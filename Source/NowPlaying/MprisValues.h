#pragma once
#include "NowPlaying/PlayerMetadata.h"
#include <map>
#include <sdbus-c++/sdbus-c++.h>

namespace sceneheard {

/// What D-Bus carries as metadata, whatever types it holds: what is of another kind, or too much, is left out.
Metadata metadataOf(const std::map<std::string, sdbus::Variant>& values);
/// One value of them.
MetadataValue valueOf(const sdbus::Variant& value);

} // namespace sceneheard
