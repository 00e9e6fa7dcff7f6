#include "Decoding/AnyFormats.h"
#include "Decoding/LibavDecoder.h"
#include "Decoding/WindowFormats.h"
#include "Support/Error.h"

namespace sceneheard {

std::unique_ptr<AudioDecoder> decodeAny(std::unique_ptr<ByteSource> source) {
    try {
        return libavDecoder(source);
    } catch (const Error&) {
        if (source->size() < 0)
            throw;
        if (auto decoder = decodeWithoutFfmpeg(source))
            return decoder;
        throw;
    }
}

DecodingThread::Open anyOpener(const std::filesystem::path& file) {
    return [file](const std::shared_ptr<DecodingWatch>& watch) {
        auto source = openSource(file, Sources::pipesToo, watch);
        try {
            return decodeAny(std::move(source));
        } catch (const Error& e) {
            throw Error(sourceName(file) + ": " + e.what());
        }
    };
}

} // namespace sceneheard
