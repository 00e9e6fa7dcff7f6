#include "Command/PieceAnalysis.h"
#include "Command/Report.h"
#include "Decoding/ByteSource.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <optional>

namespace sceneheard {

namespace {
/// Tracks of one file, which is read past them.
class Tracks {
public:
    Tracks(const std::filesystem::path& path, std::span<const CueTrack> all, std::shared_ptr<const Matcher> models,
           double curveStep)
        : file(path)
        , tracks(all)
        , matcher(std::move(models))
        , every(curveStep)
        , outcomes(all.size()) {}

    std::vector<AnalysisOutcome> analyse() {
        std::string failure;
        try {
            const AudioFile audio(file);
            try {
                audio.read([&](auto channels, int samples) { return take(audio, channels, samples); });
            } catch (const std::exception& e) { // what came before it is analysed
                failure = e.what();
            }
            if (begun && failure.empty())
                end();
            tellOfFile(audio);
        } catch (const std::exception& e) {
            failure = e.what();
        }
        for (; current < tracks.size(); ++current)
            outcomes[current].error = failure.empty() ? pieceName(file, tracks[current]) + ": begins at " +
                                                            clockTime(tracks[current].from) +
                                                            ", where its file has ended; mend the cue sheet"
                                                      : failure;
        return std::move(outcomes);
    }

private:
    // Hands samples of the file to the tracks that they belong to. @return false behind the last of them
    bool take(const AudioFile& audio, std::span<const float* const> channels, int samples) {
        const auto frameOf = [&](double seconds) -> std::int64_t { return std::llround(seconds * audio.sampleRate()); };
        int at = 0;
        while (at < samples && current < tracks.size()) {
            const auto& track = tracks[current];
            const auto begin = frameOf(track.from) - position, behind = frameOf(track.to) - position;
            if (begin >= samples)
                break;
            at = std::max(at, static_cast<int>(std::max(begin, std::int64_t{0})));
            const bool last = track.to > 0 && behind <= samples;
            const int until = last ? static_cast<int>(behind) : samples;
            push(audio, channels, at, until - at);
            at = until;
            if (last)
                end();
        }
        position += samples;
        return current < tracks.size();
    }
    template <typename Work>
    void guarded(const Work& work) {
        try {
            work();
        } catch (const Error& e) {
            outcomes[current].error = e.what();
            piece.reset();
        }
    }
    void push(const AudioFile& audio, std::span<const float* const> channels, int begin, int samples) {
        begun = true;
        guarded([&] {
            if (!outcomes[current].error.empty())
                return;
            if (!piece)
                piece.emplace(pieceName(file, tracks[current]), audio, matcher, every);
            piece->push(channels, begin, samples);
        });
    }
    void end() {
        guarded([&] {
            if (piece)
                outcomes[current].analysis = piece->finish();
        });
        piece.reset();
        begun = false;
        ++current;
    }
    // What a damaged file lacks may lie in any of its tracks.
    void tellOfFile(const AudioFile& audio) {
        const auto missing = audio.warning();
        auto tags = audio.tags();
        const auto cover = coverPicture(tags.cover);
        tags.cover = {};
        for (std::size_t i = 0; i < current; ++i) {
            auto& analysis = outcomes[i].analysis;
            analysis.warning = missing.empty() ? "" : "its file " + missing;
            analysis.tags = tags;
            analysis.cover = cover;
            analysis.tags.title = tracks[i].title;
            analysis.tags.lyrics = {};
            if (!tracks[i].artist.empty())
                analysis.tags.artist = tracks[i].artist;
        }
    }

    const std::filesystem::path file;
    const std::span<const CueTrack> tracks;
    const std::shared_ptr<const Matcher> matcher;
    const double every;
    std::vector<AnalysisOutcome> outcomes;
    std::size_t current = 0;           ///< the track that is analysed, or waited for
    std::int64_t position = 0;         ///< in the file, of samples taken
    bool begun = false;                ///< that track
    std::optional<PieceAnalysis> piece; ///< of it; none where it has failed
};
} // namespace

std::vector<AnalysisOutcome> analyseTracks(const std::filesystem::path& file, std::span<const CueTrack> tracks,
                                       const std::shared_ptr<const Matcher>& matcher, double every) {
    return Tracks(file, tracks, matcher, every).analyse();
}

std::string pieceName(const std::filesystem::path& file, const CueTrack& track) {
    return sourceName(file) + ", track " + std::to_string(track.number);
}

} // namespace sceneheard
