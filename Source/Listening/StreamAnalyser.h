#pragma once
#include "Listening/CueRecorder.h"
#include "Listening/Stream.h"
#include "Listening/SuggestedFilms.h"
#include <chrono>
#include <optional>

namespace sceneheard {

/// One stream's analysis: from its ring to its snapshots. Analysis thread only.
class StreamAnalyser {
public:
    using Clock = std::chrono::steady_clock;
    /// How often a stream is attended to. A changed setting is answered at once, whatever the pace.
    struct Pace {
        /// Snapshots follow each other no faster than this once the mood is known.
        std::chrono::milliseconds interval;
        /// Sound is analysed in pieces of this length: that costs less the less often its memory has to come into the
        /// caches.
        std::chrono::milliseconds piece;
        /// Seconds of music between two searches.
        double search;
    };
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Pace watched{Milliseconds{250}, Milliseconds{0}, 1};
    static constexpr Pace seldom{Milliseconds{2000}, Milliseconds{500}, 4};
    static constexpr Pace unwatched{Milliseconds{2000}, Milliseconds{200}, 1};
    static constexpr Pace paceOf(Wanted wanted) {
        return wanted == Wanted::nothing ? unwatched : wanted == Wanted::seldom ? seldom : watched;
    }

    /// @param matcher  null where there is none: then mood and films stay unknown
    /// @param problem  why there is none, for the person
    /// @param search   what ranks films; null: the matcher's catalogue
    explicit StreamAnalyser(std::shared_ptr<const Matcher> matcher = nullptr, std::string problem = {},
                            std::unique_ptr<FilmSearch> search = nullptr);

    /// Whether listen() should be called, `pause` after the last time.
    bool due(const Stream& stream, Clock::duration pause) const;

    /// How much sound its ring was given so far; grows while there is some.
    std::size_t written() const { return source ? source->ring.written() : 0; }

    /// Takes what waits in the ring, at most half a second of it so that other streams get their turn.
    /// @return whether more is waiting
    bool listen(Stream& stream);

    /// Publishes a snapshot when one is due.
    void publish(Stream& stream, Clock::time_point now);

    /// The mood over a window now, silence or not. Throws Error before any sound, and without models.
    Impression impression(Window window) const;

    /// After an exception left one of the two: tells `why` in a snapshot. The next listen() begins afresh and goes on
    /// with the cue.
    void recover(Stream& stream, const std::string& why);

private:
    struct Settings {
        Window window = Window::seconds10;
        float adventure = 0.5f;
        std::shared_ptr<const Filter> filter;
        std::shared_ptr<const WordsMood> words;
        bool operator==(const Settings&) const = default;
    };

    // Where the sound is in time. The curve's kind says whose timeline counts.
    bool byHost() const;
    bool rolling() const;
    double clock() const; // seconds since the source's beginning
    double position() const;

    void adopt(std::shared_ptr<SoundSource> sound);
    void resume(std::shared_ptr<const CueCurve> cue);
    void forget();
    void beginCue();
    void jump();
    void follow(const TimeMark& now);
    void placeTick();
    void tick(bool cuesEndInSilence);
    void skip(std::optional<unsigned> resets = {});
    bool analyseSlice(bool cuesEndInSilence);

    void measure(const Stream& stream);
    void updateMood();
    void suggest(bool wantedAgain, bool otherPins);

    const std::shared_ptr<const Matcher> matcher;
    const std::string problem;
    std::optional<SuggestedFilms> suggested; // where there is a matcher

    std::shared_ptr<SoundSource> source;
    std::unique_ptr<FeatureExtractor> extractor;
    std::string formatProblem;
    std::vector<float> block;
    std::vector<float*> blockChannels;
    std::vector<const float*> input; // the same, to be read
    unsigned resetsSeen = 0;

    CueRecorder recorder;
    TimeMark mark;                  // where the sound of now is in time
    double origin = 0;              // the clock's second at which the cue is at 0, where the host gives no time
    std::size_t tickFrame = 0;      // at which the next half second is complete
    double tickSeconds = 0;         // where that is on the timeline
    std::size_t analysedFrames = 0; // since the cue began
    bool skipped = false;           // whether sound went by that was not analysed
    bool keepsCue = true;
    bool inOnePiece = true; // whether the extractor analysed all of the cue, and nothing else
    bool finished = false;  // whether the sound is at its end

    bool analysedMore = false;        // since the last snapshot
    std::optional<double> searchedAt; // next.seconds
    bool afresh = true;               // whether other films were asked for since
    Settings used;
    std::shared_ptr<const FilmSet> pinned;
    Wanted wanted = Wanted::nothing;
    Snapshot next; // the last one told, to be brought up to date; its number is the stream's
    Clock::time_point published{};
    bool answered = false; // whether a snapshot tells what is known
};

} // namespace sceneheard
