#pragma once
#include "Decoding/AudioDecoder.h"
#include "Decoding/ByteSource.h"

namespace sceneheard {

/// Decodes by FFmpeg: MP3 and its kin, AAC, ALAC, Vorbis, Opus, FLAC, WMA, WavPack, Musepack, TTA, Monkey's Audio, DSD,
/// AC-3, PCM and ADPCM, in WAV, RF64, W64, AIFF, AU, CAF, Ogg, MP4, MOV, Matroska, WebM, ASF and AVI.
/// Throws Error, a sentence without the file's name, where it is none of these or holds not one sample; the source then
/// stays where it was read to.
std::unique_ptr<AudioDecoder> libavDecoder(std::unique_ptr<ByteSource>& source);

} // namespace sceneheard
