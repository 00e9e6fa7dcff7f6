#pragma once
#include <string>

namespace sceneheard {

/// Whether a file that a person gave may hold markers, by its first bytes: a MIDI file, or text of any encoding, which
/// no sound is. False for what is no ordinary file. @param path  UTF-8
bool holdsMarkers(const std::string& path);

} // namespace sceneheard
