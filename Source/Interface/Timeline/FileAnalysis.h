#pragma once
#include "Decoding/DecodingThread.h"
#include "Listening/StreamClient.h"
#include <atomic>
#include <juce_core/juce_core.h>
#include <thread>

namespace sceneheard {

/// Analyses a sound file from beginning to end, much faster than it plays, exactly as a host's music is analysed.
/// Opening, decoding and analysing run on threads of their own; a decoder that is stuck is given up. Message thread.
class FileAnalysis {
public:
    /// Begins at once. A file that cannot be read, or is no ordinary one, shows as problem().
    FileAnalysis(std::unique_ptr<StreamClient> client, const juce::File& file);
    /// The same with another way to open it.
    FileAnalysis(std::unique_ptr<StreamClient> client, const juce::File& file, DecodingThread::Open open);
    /// Stops within some tenths of a second.
    ~FileAnalysis();

    juce::String name() const { return file.getFileName(); }
    /// Whether the whole file was analysed, or cannot be.
    bool done() const;
    /// Why it cannot be analysed, in a sentence; empty: it can.
    juce::String problem() const;
    /// What of it could not be analysed, in a sentence, once done(); empty: nothing.
    juce::String warning() const;
    /// The cue so far; never null.
    std::shared_ptr<const CueCurve> cue() const { return client->snapshot()->cue; }

private:
    void analyse();

    const std::unique_ptr<StreamClient> client;
    const juce::File file;
    std::atomic<bool> stopping{false}, pushed{false};
    std::atomic<double> seconds{0}; ///< that were pushed
    mutable std::mutex mutex;
    juce::String failure;
    DecodingThread decoding;
    std::thread thread; // last, so that all the above outlives it
};

} // namespace sceneheard
