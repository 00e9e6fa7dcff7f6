#pragma once
#include "Capture/Capture.h"

namespace sceneheard {

/// What sound can be taken from, by a connection of its own: outputs first, each by its own words. Throws Error where
/// no sound server answers within three seconds.
std::vector<CaptureSource> pulseSources();

} // namespace sceneheard
