#pragma once
#include "Decoding/AudioDecoder.h"
#include "Decoding/ByteSource.h"

namespace sceneheard {

/// Decodes MPEG audio by mpg123: MP3, Layer II and I, MPEG-2 and 2.5, any bit rate, free format, with tags or strange
/// bytes before, between and behind its frames. The source must be able to seek. Null where it holds no such sound; the
/// source is then left as it was.
std::unique_ptr<AudioDecoder> mpegDecoder(std::unique_ptr<ByteSource>& source);

} // namespace sceneheard
