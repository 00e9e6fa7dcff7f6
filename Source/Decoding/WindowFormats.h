#pragma once
#include "Decoding/DecodingThread.h"

namespace sceneheard {

/// A decoder for these bytes, which can seek, by libsndfile or mpg123: small enough for a plugin, whose host may have
/// an FFmpeg of another version. Throws Error, a sentence without the file's name, where they know no such sound.
std::unique_ptr<AudioDecoder> decodeForWindow(std::unique_ptr<ByteSource> source);

/// The same; null where they know no such sound. The source is then left as it was.
std::unique_ptr<AudioDecoder> decodeWithoutFfmpeg(std::unique_ptr<ByteSource>& source);

/// The same for a file: a regular one only. Throws Error, naming the file and the remedy.
DecodingThread::Open windowOpener(const std::filesystem::path& file);

} // namespace sceneheard
