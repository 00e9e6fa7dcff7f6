#include "Training/Baselines/MelFrames.h"
#include "Decoding/AudioFile.h"
#include "Signal/Input/Resampler.h"
#include "Signal/Spectrum/MelBands.h"
#include "Signal/Spectrum/Spectrum.h"

namespace sceneheard {

namespace {
constexpr float rangeDb = 70.0f;
constexpr int blockSize = 4096;
constexpr auto frameSize = FeatureExtractor::frameSize, hopSize = FeatureExtractor::hopSize;

std::vector<float> monoOf(const std::filesystem::path& path) {
    const AudioFile file(path);
    Resampler resampler(file.sampleRate(), FeatureExtractor::analysisRate, blockSize);
    std::vector<float> mixed, mono;
    const auto take = [&](std::span<const float> samples) { mono.insert(mono.end(), samples.begin(), samples.end()); };
    file.read(
        [&](std::span<const float* const> channels, int samples) {
            mixed.assign(static_cast<std::size_t>(samples), 0.0f);
            for (const float* channel : channels)
                for (std::size_t i = 0; i < mixed.size(); ++i)
                    mixed[i] += channel[i] / static_cast<float>(channels.size());
            take(resampler.convert(mixed));
            return true;
        },
        blockSize);
    take(resampler.finish());
    return mono;
}
} // namespace

Eigen::MatrixXf melFrames(std::span<const float> mono) {
    Spectrum spectrum(frameSize, FeatureExtractor::analysisRate);
    MelBands mel(spectrum.binWidth(), frameSize / 2 + 1);
    const auto size = static_cast<Eigen::Index>(mono.size());
    const Eigen::Index frames = size < frameSize + hopSize ? 0 : ((size - frameSize) / hopSize + 1) / 2;
    Eigen::MatrixXf hops(MelBands::count, 2 * frames);
    for (Eigen::Index hop = 0; hop < hops.cols(); ++hop) {
        spectrum.analyse(mono.subspan(static_cast<std::size_t>(hop * hopSize), frameSize));
        hops.col(hop) = mel.measure(spectrum.power());
    }
    if (frames == 0)
        return hops;
    hops = (hops.array() - hops.maxCoeff()).max(-rangeDb);
    return 0.5f * (hops(Eigen::all, Eigen::seqN(0, frames, 2)) + hops(Eigen::all, Eigen::seqN(1, frames, 2)));
}

void readMelFrames(const std::filesystem::path& data, std::vector<LabelledClip>& clips, std::ostream& progress) {
    forEachClip(clips, progress,
                [&](LabelledClip& clip) { clip.mel = melFrames(monoOf(data / "audio" / (clip.audio + ".ogg"))); });
}

} // namespace sceneheard
