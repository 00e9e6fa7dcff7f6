#include "Command/Hear.h"
#include "Command/PieceHearing.h"
#include "Decoding/ByteSource.h"

namespace sceneheard {

Heard hearFile(const std::filesystem::path& file, std::shared_ptr<const Matcher> matcher, double every) {
    const AudioFile audio(file);
    PieceHearing piece(sourceName(file), audio, std::move(matcher), every);
    audio.read([&](std::span<const float* const> channels, int samples) {
        piece.push(channels, 0, samples);
        return true;
    });
    auto heard = piece.finish();
    heard.warning = audio.warning();
    heard.tags = audio.tags();
    heard.cover = coverPicture(heard.tags.cover);
    heard.tags.cover = {};
    return heard;
}

} // namespace sceneheard
