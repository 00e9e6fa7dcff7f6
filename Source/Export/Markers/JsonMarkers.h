#pragma once
#include "Export/Markers/Marker.h"
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <span>

namespace sceneheard {

/// "markers":[seconds ...],"marker_names":["name" ...], of which one belongs to the other by its place, into an object
/// that is being written.
void putMarkers(rapidjson::Writer<rapidjson::StringBuffer>& json, std::span<const Marker> markers);

} // namespace sceneheard
