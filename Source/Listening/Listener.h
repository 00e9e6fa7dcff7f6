#pragma once
#include "Listening/Snapshot.h"
#include "Listening/ThreadContract.h"
#include "Signal/FeatureExtractor.h"
#include <memory>

namespace sceneheard {

class AnalysisService;
struct Stream;

/// One listening instance: a plugin in a host, or one capture. Takes sound from the audio thread, gives the newest
/// Snapshot to the message thread; the work is done by the process's AnalysisService.
class Listener {
public:
    /// Cheap: nothing runs before the first prepare().
    explicit Listener(std::shared_ptr<AnalysisService> service);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// Message thread, never while push() runs (hosts promise so for prepareToPlay). Sets the format of the sound, and
    /// starts listening afresh when it changed. A rate or channel count that cannot be analysed shows as the snapshot's
    /// problem. @param rate in Hz
    void prepare(double rate, int channels);

    /// Audio thread. Takes sound; before prepare() it is ignored.
    void push(const float* const* channels, int channelCount, int samples) noexcept SCENEHEARD_REALTIME;
    /// Any thread. Forgets the music so far, as when the transport starts or the track changes.
    void reset() noexcept SCENEHEARD_REALTIME;

    /// Any thread. 0 safe bets .. 1 deep cuts; clamped, not a number counts as 0.5.
    void setAdventure(float adventure) noexcept SCENEHEARD_REALTIME;
    /// Any thread. The stretch of music that mood and films are about.
    void setWindow(Window window) noexcept SCENEHEARD_REALTIME;
    /// Any thread. While frozen the mood stays, and what plays is not heard.
    void setFrozen(bool frozen) noexcept SCENEHEARD_REALTIME;
    /// Any thread. The tempo that the host plays at, beats a minute; it is shown instead of the one heard. Values
    /// outside 10..1000, or no number: the host gives none.
    void setHostTempo(double bpm) noexcept SCENEHEARD_REALTIME;
    /// Message thread. Which films may be suggested.
    void setFilter(const Filter& filter);

    /// Message thread. The newest knowledge; never null, and the same pointer until there is something new.
    std::shared_ptr<const Snapshot> snapshot() const;

private:
    std::shared_ptr<AnalysisService> service;
    std::shared_ptr<Stream> stream;
};

} // namespace sceneheard
