#include "Command/AnalyseFile.h"
#include "Command/PieceAnalysis.h"
#include "Decoding/ByteSource.h"

namespace sceneheard {

Analysis analyseFile(const std::filesystem::path& file, std::shared_ptr<const Matcher> matcher, double every) {
    const AudioFile audio(file);
    PieceAnalysis piece(sourceName(file), audio, std::move(matcher), every);
    audio.read([&](std::span<const float* const> channels, int samples) {
        piece.push(channels, 0, samples);
        return true;
    });
    auto analysis = piece.finish();
    analysis.warning = audio.warning();
    analysis.tags = audio.tags();
    analysis.cover = coverPicture(analysis.tags.cover);
    analysis.tags.cover = {};
    return analysis;
}

} // namespace sceneheard
