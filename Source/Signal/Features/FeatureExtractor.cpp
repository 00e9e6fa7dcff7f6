#include "Signal/Features/FeatureExtractor.h"
#include "Signal/Features/HopFeatures.h"
#include "Signal/Input/MonoMix.h"
#include "Signal/Input/Resampler.h"
#include "Signal/Level/Loudness.h"
#include "Signal/Rhythm/RhythmFeatures.h"
#include "Signal/Rhythm/TempoEstimator.h"
#include "Signal/Tonal/KeyEstimator.h"
#include "Signal/Tonal/TonalFeatures.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr int chunkSize = 512;   // host samples handed on at once, whatever the host's block size
constexpr int hopsPerBlock = 22; // rolling windows move in steps of .51 s
constexpr int hopsPerTonalFrame = 4;
constexpr float audibleDb = -70.0f; // frames below do not count
constexpr float loudest = 16.0f;    // beyond +24 dBFS a sample is a fault, not music

int blocksOf(Window window) {
    switch (window) {
    case Window::seconds3:
        return 6;
    case Window::seconds10:
        return 20;
    default:
        return 59;
    }
}

float cleaned(float x) { return std::isfinite(x) ? std::clamp(x, -loudest, loudest) : 0.0f; }

double analysableRate(double rate, int channels) {
    if (!(rate >= 8000.0 && rate <= 768000.0))
        throw Error("a sample rate of " + std::to_string(rate) + " Hz cannot be analysed: use 8 to 768 kHz");
    if (channels < 1 || channels > 64)
        throw Error(std::to_string(channels) + " channels cannot be analysed: use 1 to 64");
    return rate;
}
} // namespace

struct FeatureExtractor::State {
    State(double sampleRate, int channelCount)
        : rate(analysableRate(sampleRate, channelCount))
        , channels(channelCount)
        , interleaved(static_cast<std::size_t>(chunkSize * channelCount))
        , mono(chunkSize)
        , recent(2 * TonalFeatures::frameSize, 0.0f)
        , mix(sampleRate, channelCount)
        , loudness(sampleRate, channelCount)
        , resampler(sampleRate, analysisRate, chunkSize)
        , hop(frameSize, analysisRate)
        , tonal(analysisRate)
        , rhythm(analysisRate / hopSize)
        , metre(analysisRate / hopSize, analysisRate / hopSize / hopsPerTonalFrame)
        , hopRows(static_cast<int>(hop.row().size()), blocksOf(Window::seconds30))
        , tonalRows(TonalFeatures::columns, blocksOf(Window::seconds30))
        , rhythmRows(rhythm.columns(), blocksOf(Window::seconds30))
        , metreRows(TempoEstimator::columns, blocksOf(Window::seconds30))
        , features(Eigen::VectorXf::Zero(static_cast<Eigen::Index>(names().size()))) {}

    void takeChunk() {
        loudness.add({interleaved.data(), static_cast<std::size_t>(waiting * channels)});
        const auto mixed = std::span(mono).first(static_cast<std::size_t>(waiting));
        mix.mix({interleaved.data(), static_cast<std::size_t>(waiting * channels)}, mixed);
        analyse(resampler.convert(mixed));
        waiting = 0;
    }

    void analyse(std::span<const float> samples) {
        while (!samples.empty()) {
            if (pending == 0) {
                if (recentEnd == recent.size()) { // all but the oldest hop of a long frame goes to the front
                    std::copy(recent.end() - TonalFeatures::frameSize + hopSize, recent.end(), recent.begin());
                    recentEnd = TonalFeatures::frameSize - hopSize;
                }
                recentEnd += hopSize;
                pending = hopSize;
            }
            const auto run = std::min(samples.size(), static_cast<std::size_t>(pending));
            withoutDc(samples.first(run), recent.data() + recentEnd - pending);
            samples = samples.subspan(run);
            pending -= static_cast<int>(run);
            if (pending == 0)
                takeHop();
        }
    }

    // A first-order high-pass at 2 Hz.
    void withoutDc(std::span<const float> in, float* out) {
        float x = dcIn, y = dcOut;
        for (std::size_t i = 0; i < in.size(); ++i) {
            y = in[i] - x + 0.9995f * y;
            x = in[i];
            out[i] = y;
        }
        dcIn = x;
        dcOut = std::abs(y) < 1e-15f ? 0.0f : y; // in silence it would fade into denormals
    }

    std::span<const float> newest(std::size_t samples) const {
        return std::span(recent).first(recentEnd).last(samples);
    }

    void takeHop() {
        analysed = std::min(analysed + hopSize, frameSize);
        if (analysed < frameSize)
            return;
        hop.measure(newest(frameSize));
        rhythm.addHop(hop.onsets(), hop.melLevels(), newest(hopSize));
        metre.addHop(hop.onsets());
        const bool audible = hop.level() > audibleDb;
        if (audible)
            hopRows.add(hop.row());
        if (++hops % hopsPerTonalFrame == 0) {
            if (audible) {
                tonal.measure(newest(TonalFeatures::frameSize));
                tonalRows.add(tonal.row());
            }
            metre.addTonalFrame(audible ? &tonal : nullptr);
        }
        if (hops % hopsPerBlock == 0) {
            const float now = loudness.momentary();
            if (now > Loudness::silence) {
                rhythmRows.add(rhythm.closeBlock(now));
                metreRows.add(metre.closeBlock());
            }
            hopRows.closeBlock();
            tonalRows.closeBlock();
            rhythmRows.closeBlock();
            metreRows.closeBlock();
        }
    }

    static const Moments& over(RollingMoments& rows, Window window) {
        return window == Window::whole ? rows.all() : rows.last(blocksOf(window));
    }

    double rate;
    int channels;
    long long taken = 0;                  ///< host samples a channel
    int waiting = 0;                      ///< of them in `interleaved`
    std::vector<float> interleaved, mono; ///< as it came, and the sum of its channels
    std::vector<float> recent;            ///< the last analysed samples, up to recentEnd
    std::size_t recentEnd = TonalFeatures::frameSize;
    int pending = 0;  ///< how many of the current hop are missing
    int analysed = 0; ///< samples so far, counted up to one frame
    long long hops = 0;
    float dcIn = 0, dcOut = 0;

    MonoMix mix;
    Loudness loudness;
    Resampler resampler;
    HopFeatures hop;
    TonalFeatures tonal;
    RhythmFeatures rhythm;
    TempoEstimator metre;
    RollingMoments hopRows, tonalRows, rhythmRows, metreRows;
    Eigen::VectorXf features; ///< the last that were asked for
};

FeatureExtractor::FeatureExtractor(double sampleRate, int channels)
    : state(std::make_unique<State>(sampleRate, channels)) {}
FeatureExtractor::~FeatureExtractor() = default;
FeatureExtractor::FeatureExtractor(FeatureExtractor&&) noexcept = default;

void FeatureExtractor::process(std::span<const float* const> channels, int samples) {
    auto& s = *state;
    const int count = std::min(s.channels, static_cast<int>(channels.size()));
    for (int done = 0; done < samples;) {
        const int run = std::min(samples - done, chunkSize - s.waiting);
        float* const frames = s.interleaved.data() + s.waiting * s.channels;
        float* const mono = s.mono.data() + s.waiting;
        std::fill_n(mono, run, 0.0f);
        for (int c = 0; c < s.channels; ++c) {
            const float* const in = c < count ? channels[static_cast<std::size_t>(c)] + done : nullptr;
            for (int i = 0; i < run; ++i) {
                const float x = in != nullptr ? cleaned(in[i]) : 0.0f;
                frames[i * s.channels + c] = x;
                mono[i] += x;
            }
        }
        done += run;
        s.waiting += run;
        if (s.waiting == chunkSize)
            s.takeChunk();
    }
    s.taken += std::max(0, samples);
}

void FeatureExtractor::finish() {
    if (state->waiting > 0)
        state->takeChunk();
    state->analyse(state->resampler.finish());
}

void FeatureExtractor::reset() {
    auto& s = *state;
    s.taken = 0;
    s.waiting = 0;
    s.pending = 0;
    s.analysed = 0;
    s.hops = 0;
    s.dcIn = s.dcOut = 0;
    std::fill(s.recent.begin(), s.recent.end(), 0.0f);
    s.mix.reset();
    s.loudness.reset();
    s.resampler.reset();
    s.hop.reset();
    s.tonal.reset();
    s.rhythm.reset();
    s.metre.reset();
    s.hopRows.clear();
    s.tonalRows.clear();
    s.rhythmRows.clear();
    s.metreRows.clear();
}

double FeatureExtractor::seconds(Window window) const {
    constexpr double blockSeconds = hopsPerBlock * hopSize / analysisRate;
    return window == Window::whole ? seconds() : std::min(seconds(), blocksOf(window) * blockSeconds);
}

double FeatureExtractor::seconds() const { return static_cast<double>(state->taken) / state->rate; }

bool FeatureExtractor::audible(Window window) const { return State::over(state->hopRows, window).count() > 0; }

const std::vector<std::string>& FeatureExtractor::names() {
    static const auto list = [] {
        std::vector<std::string> n;
        for (const auto& name : HopFeatures::names())
            if (name != "level") // comes last, apart from what no volume knob changes
                n.push_back(name);
        for (const auto* kind : {"_sd", "_change"})
            for (const auto& name : HopFeatures::names())
                n.push_back(name + kind);
        for (const auto* part : {&TonalFeatures::names(), &RhythmFeatures::names()})
            n.insert(n.end(), part->begin(), part->end());
        n.push_back("level");
        return n;
    }();
    return list;
}

const Eigen::VectorXf& FeatureExtractor::features(Window window) const {
    const auto& hopRows = State::over(state->hopRows, window);
    auto& result = state->features;
    if (hopRows.count() == 0)
        return result.setZero();
    const auto n = static_cast<Eigen::Index>(HopFeatures::names().size());
    const auto mean = hopRows.mean().cast<float>();
    const auto sd = hopRows.sd().cast<float>();
    const auto tonal = TonalFeatures::summary(State::over(state->tonalRows, window));
    const auto rhythm = state->rhythm.summary(State::over(state->rhythmRows, window));
    result << mean.segment(1, n - 1), sd.head(n), mean.tail(n), tonal, rhythm, mean.head(1);
    return result;
}

Music FeatureExtractor::music(Window window) const {
    Music music;
    const auto& rhythmRows = State::over(state->rhythmRows, window);
    const auto tempo = TempoEstimator::estimate(State::over(state->metreRows, window));
    music.tempoBpm = tempo.bpm;
    music.tempoConfidence = tempo.confidence;
    music.alternativeBpm = tempo.alternativeBpm;
    music.pulseClarity = state->rhythm.tempo(rhythmRows).pulseClarity;
    music.key = estimateKey(State::over(state->tonalRows, window).mean().head<12>().cast<float>()).key;
    music.loudnessLufs =
        window == Window::whole ? state->loudness.integrated() : state->loudness.integrated(seconds(window));
    music.loudnessRange = state->loudness.range();
    return music;
}

float FeatureExtractor::loudness() const { return state->loudness.momentary(); }

} // namespace sceneheard
