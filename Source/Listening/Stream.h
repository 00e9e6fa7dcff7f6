#pragma once
#include "Listening/Snapshot.h"
#include "Listening/SoundSource.h"
#include "Signal/Features/FeatureExtractor.h"
#include <memory>
#include <mutex>

namespace sceneheard {

/// What a StreamClient and the analysis thread share; see ThreadContract.h.
struct Stream {
    // Atomic: any thread. What the audio thread reads and writes has a cache line of its own.
    alignas(64) Atomic<SoundSource*> playing{nullptr}; ///< source.get(), for the audio thread
    // HostFacts, one by one: that two of them are from two blocks does no harm.
    Atomic<float> hostTempo{0}, frameRate{0};
    Atomic<int> beatsPerBar{0}, beatUnit{0};
    Atomic<double> timecodeStart{0};
    Atomic<HostLoop> loop{HostLoop{}};
    alignas(64) Atomic<unsigned> resets{0};
    Atomic<float> adventure{0.5f};
    Atomic<Window> window{Window::seconds10};
    Atomic<bool> frozen{false};
    Atomic<bool> cuesEndInSilence{false};
    Atomic<bool> keepsCue{true};
    Atomic<bool> ended{false};
    Atomic<Wanted> wanted{Wanted::nothing};

    // Under the mutex: message and analysis thread.
    std::mutex mutex;
    std::shared_ptr<SoundSource> source;
    std::shared_ptr<const Filter> filter = std::make_shared<const Filter>();
    std::shared_ptr<const FilmSet> pinned;    ///< null: none
    std::shared_ptr<const WordsMood> words;   ///< null: none
    std::shared_ptr<const CueCurve> restored; ///< a cue to go on with, until the analysis takes it
    std::shared_ptr<const Snapshot> newest = std::make_shared<const Snapshot>();

    // Either takes the mutex and gives the next number; nothing else changes `newest`.
    /// Tells what is known now; its own number does not count.
    /// @param analysed  the source it is about: where the stream has another by now, nothing is told
    void tell(const Snapshot& snapshot, const SoundSource* analysed);
    /// Tells once more what was known, with a problem.
    void tellProblem(const std::string& why);
};

} // namespace sceneheard
