#pragma once
#include "Listening/Snapshot.h"
#include "Listening/ThreadContract.h"
#include "Signal/Features/FeatureExtractor.h"
#include <memory>

namespace sceneheard {

class AnalysisService;
struct Stream;

/// A client's end of a stream: of a plugin in a host, or of one capture. Takes sound from the audio thread, gives the
/// newest Snapshot to the message thread; the work is done by the process's AnalysisService.
class StreamClient {
public:
    /// Cheap: nothing runs before the first prepare().
    explicit StreamClient(std::shared_ptr<AnalysisService> service);
    ~StreamClient();
    StreamClient(const StreamClient&) = delete;
    StreamClient& operator=(const StreamClient&) = delete;

    /// Message thread, never while push() runs (hosts promise so for prepareToPlay). Sets the format of the sound, and
    /// starts listening afresh when it changed. A rate or channel count that cannot be analysed shows as the snapshot's
    /// problem. @param rate in Hz
    void prepare(double rate, int channels);

    /// Audio thread. Takes sound; before prepare() it is ignored. @param time  of its first sample
    void push(const float* const* channels, int channelCount, int samples,
              const HostTime& time = {}) noexcept SCENEHEARD_REALTIME;
    /// The audio thread of an offline render: as push(), but waits for room, so that nothing is dropped however fast
    /// the host is. Gives up, and drops, when the analysis takes nothing for ten seconds.
    void pushWaiting(const float* const* channels, int channelCount, int samples, const HostTime& time = {}) noexcept;
    /// Any thread, after the last sound. What a resampler still holds is analysed, and a snapshot is told that is
    /// `complete`. What is pushed before the next reset() is not analysed.
    void finish() noexcept;
    /// Any thread. Begins a new cue with the next sound that is pushed: forgets the music so far. Not for a transport's
    /// start or jump: those show in the times that push() is given, and are one cue on the host's timeline.
    /// @return  Snapshot::resets of what is known of it; more than in what was known before, but may come round to 0
    unsigned reset() noexcept SCENEHEARD_REALTIME;
    /// Message thread. Goes on with a cue of another session: its points are shown, and stay where they are not played
    /// again.
    void restore(std::shared_ptr<const CueCurve> cue);
    /// Any thread but the audio thread. The cue so far, or the one just restored. Never null.
    std::shared_ptr<const CueCurve> cue() const;

    /// Any thread. 0 safe bets .. 1 deep cuts; clamped, not a number counts as 0.5.
    void setAdventure(float adventure) noexcept SCENEHEARD_REALTIME;
    /// Any thread. The stretch of music that mood and films are about.
    void setWindow(Window window) noexcept SCENEHEARD_REALTIME;
    /// Any thread. While frozen the mood stays, and what plays is not analysed.
    void setFrozen(bool frozen) noexcept SCENEHEARD_REALTIME;
    /// Any thread. What the host tells of its music; its tempo is shown instead of the one estimated. Values that make
    /// no sense count as not told: tempos outside 10..1000, bars of more than 64 beats, 1000 frames a second.
    void setHost(const HostFacts& facts) noexcept SCENEHEARD_REALTIME;
    /// Any thread. Whether two seconds of silence end a cue, so that the next sound begins another; never where the
    /// host has a timeline. Off unless set.
    void setCuesEndInSilence(bool end) noexcept SCENEHEARD_REALTIME;
    /// Any thread. Whether the cue's curve is written. It is unless set otherwise.
    void setKeepsCue(bool keeps) noexcept SCENEHEARD_REALTIME;
    /// Message thread. Which films may be suggested.
    void setFilter(const Filter& filter);
    /// Message thread. What the words of the music tell: films are sought with both, see withWords(), and `now` stays
    /// the sound's. @param words  null: nothing
    void setWords(std::shared_ptr<const WordsMood> words);
    /// Message thread. These films are told beside those suggested. @param films  null: none
    void setPinned(std::shared_ptr<const FilmSet> films);
    /// Any thread. How much the analysis does for this stream; reading changes nothing of it. Nothing unless set.
    void setWanted(Wanted wanted) noexcept SCENEHEARD_REALTIME;

    /// Message thread. The newest knowledge; never null, and the same pointer until there is something new. Its films
    /// are searched while they are wanted.
    std::shared_ptr<const Snapshot> snapshot() const;

private:
    std::shared_ptr<AnalysisService> service;
    std::shared_ptr<Stream> stream;
};

} // namespace sceneheard
