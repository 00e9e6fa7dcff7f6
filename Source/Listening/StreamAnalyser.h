#pragma once
#include "Listening/Stream.h"
#include <chrono>

namespace sceneheard {

/// One stream's analysis: from its ring to its snapshots. Analysis thread only.
class StreamAnalyser {
public:
    using Clock = std::chrono::steady_clock;
    /// Snapshots follow each other no faster than this while music plays; a changed setting is answered at once.
    static constexpr std::chrono::milliseconds interval{250};
    /// Less music than this since the last silence says nothing about its mood.
    static constexpr double leastSeconds = 2.0;

    /// Takes what waits in the ring, at most half a second of it so that other streams get their turn.
    /// @return whether more is waiting
    bool listen(Stream& stream);

    /// Publishes a snapshot when one is due. @param matcher  null while there is none: then mood and films are unknown
    /// @param problem  why there is none, for the person; "" while it loads
    void publish(Stream& stream, const Matcher* matcher, const std::string& problem, Clock::time_point now);

private:
    struct Settings {
        Window window = Window::seconds10;
        float adventure = 0.5f;
        std::shared_ptr<const Filter> filter;
        bool operator==(const Settings&) const = default;
    };

    void adopt(std::shared_ptr<SoundSource> next);
    void forget();
    void hear(const Matcher& matcher);
    void search(const Matcher& matcher, bool afresh);

    std::shared_ptr<SoundSource> source;
    std::unique_ptr<FeatureExtractor> extractor;
    std::string formatProblem;
    std::vector<float> block;
    std::vector<float*> blockChannels;
    std::vector<const float*> input; // the same, to be read
    unsigned resetsSeen = 0;
    bool heardMore = false; // since the last snapshot
    double soundSince = 0;  // seconds of the stream at which the last silence ended
    double searchedAt = 0;  // seconds of the stream
    const Matcher* matcherSeen = nullptr;
    std::string problemSeen;
    Settings used;
    Snapshot next; // the last one published, to be brought up to date
    Clock::time_point published{};
};

} // namespace sceneheard
