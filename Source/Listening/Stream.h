#pragma once
#include "Listening/SampleRing.h"
#include "Listening/Snapshot.h"
#include "Signal/FeatureExtractor.h"
#include <memory>
#include <mutex>

namespace sceneheard {

/// The sound of one host connection: its format, and the ring that carries it.
struct SoundSource {
    SoundSource(double sampleRate, int channels, std::size_t frames)
        : rate(sampleRate)
        , ring(channels, frames) {}

    const double rate; ///< Hz
    SampleRing ring;
};

/// What a Listener and the analysis thread share; see ThreadContract.h.
struct Stream {
    // Atomic: any thread.
    std::atomic<SampleRing*> ring{nullptr}; ///< source->ring, for the audio thread
    std::atomic<unsigned> resets{0};
    std::atomic<float> adventure{0.5f};
    std::atomic<Window> window{Window::seconds10};
    std::atomic<bool> frozen{false};
    std::atomic<float> hostTempo{0.0f}; ///< beats a minute; 0: the host gives none

    // Under the mutex: message and analysis thread.
    std::mutex mutex;
    std::shared_ptr<SoundSource> source;
    std::shared_ptr<const Filter> filter = std::make_shared<const Filter>();
    std::shared_ptr<const Snapshot> newest = std::make_shared<const Snapshot>();
};

} // namespace sceneheard
