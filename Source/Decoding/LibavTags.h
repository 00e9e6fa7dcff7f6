#pragma once
#include "Decoding/AudioDecoder.h"
struct AVFormatContext;

namespace sceneheard {

/// What an opened file says of itself and of one of its streams, with its embedded picture.
SoundTags libavTags(const AVFormatContext& input, int stream);

} // namespace sceneheard
