#pragma once
#include "Decoding/DecodingThread.h"

namespace sceneheard {

/// A decoder for these bytes, by FFmpeg, and by mpg123 or libsndfile for the little that it does not know. Throws
/// Error, a sentence without the file's name, where none knows such sound.
std::unique_ptr<AudioDecoder> decodeAny(std::unique_ptr<ByteSource> source);

/// The same for a file, a FIFO, or "-" for the standard input. Throws Error, naming the file and the remedy.
DecodingThread::Open anyOpener(const std::filesystem::path& file);

} // namespace sceneheard
