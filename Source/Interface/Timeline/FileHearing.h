#pragma once
#include "Decoding/DecodingThread.h"
#include "Listening/Listener.h"
#include <atomic>
#include <juce_core/juce_core.h>
#include <thread>

namespace sceneheard {

/// Hears a sound file from beginning to end, much faster than it plays, exactly as a host's music is heard. Opening,
/// decoding and hearing run on threads of their own; a decoder that is stuck is given up. Message thread.
class FileHearing {
public:
    /// Begins at once. A file that cannot be read, or is no ordinary one, shows as problem().
    FileHearing(std::unique_ptr<Listener> listener, const juce::File& file);
    /// The same with another way to open it.
    FileHearing(std::unique_ptr<Listener> listener, const juce::File& file, DecodingThread::Open open);
    /// Stops within some tenths of a second.
    ~FileHearing();

    juce::String name() const { return file.getFileName(); }
    /// Whether the whole file was heard, or cannot be.
    bool done() const;
    /// Why it cannot be heard, in a sentence; empty: it can.
    juce::String problem() const;
    /// What of it could not be heard, in a sentence, once done(); empty: nothing.
    juce::String warning() const;
    /// The cue so far; never null.
    std::shared_ptr<const CueCurve> cue() const { return listener->snapshot()->cue; }

private:
    void hear();

    const std::unique_ptr<Listener> listener;
    const juce::File file;
    std::atomic<bool> stopping{false}, pushed{false};
    std::atomic<double> seconds{0}; ///< that were pushed
    mutable std::mutex mutex;
    juce::String failure;
    DecodingThread decoding;
    std::thread thread; // last, so that all the above outlives it
};

} // namespace sceneheard
