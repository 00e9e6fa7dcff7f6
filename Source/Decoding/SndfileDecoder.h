#pragma once
#include "Decoding/AudioDecoder.h"
#include "Decoding/ByteSource.h"

namespace sceneheard {

/// Decodes by libsndfile: WAV, RF64, W64, AIFF, AU, CAF, FLAC, Ogg (Vorbis, Opus, FLAC) and their like, PCM or
/// compressed; a chained Ogg link by link. The source must be able to seek. Null where libsndfile knows no such file;
/// the source is then left as it was.
std::unique_ptr<AudioDecoder> sndfileDecoder(std::unique_ptr<ByteSource>& source);

} // namespace sceneheard
