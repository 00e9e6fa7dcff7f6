#pragma once
#include "Listening/Listener.h"
#include <atomic>
#include <juce_core/juce_core.h>
#include <thread>

namespace sceneheard {

class AudioFile;

/// Hears a sound file from beginning to end on a thread of its own, much faster than it plays, exactly as a host's
/// music is heard. Message thread.
class FileHearing {
public:
    /// Begins at once. A file that cannot be read shows as problem().
    FileHearing(std::unique_ptr<Listener> listener, const juce::File& file);
    /// Stops within some tenths of a second.
    ~FileHearing();

    juce::String name() const { return file.getFileName(); }
    /// Whether the whole file was heard, or cannot be.
    bool done() const;
    /// Why it cannot be heard, in a sentence; empty: it can.
    juce::String problem() const;
    /// The cue so far; never null.
    std::shared_ptr<const CueCurve> cue() const { return listener->snapshot()->cue; }

private:
    void hear(const AudioFile& audio);

    const std::unique_ptr<Listener> listener;
    const juce::File file;
    std::atomic<bool> stopping{false}, pushed{false};
    std::atomic<double> seconds{0}; ///< that were pushed
    mutable std::mutex mutex;
    juce::String failure;
    std::thread thread; // last, so that all the above outlives it
};

} // namespace sceneheard
