#pragma once
#include "Capture/CapturedSound.h"
#include "Capture/PulseDefault.h"
#include <atomic>
#include <mutex>
#include <optional>

namespace sceneheard {

/// Capture through PulseAudio's API, which PipeWire serves too. A thread of libpulse does all the work. Each source has
/// a stream of its own that is never moved to another: where an output goes away, nothing is to hear the microphone in
/// its place. An output that falls asleep because nothing plays is left to sleep.
class PulseCapture final : public Capture {
public:
    PulseCapture();
    ~PulseCapture() override;

    void start(const std::string& source, CaptureClient& client) override;
    CaptureState state() const override;
    std::vector<CaptureSource> sources() override;

private:
    /// What is to be heard now.
    struct Target {
        std::string source, description;
        pa_sample_spec format{};
        pa_channel_map places{};
        bool muted = false;
    };

    // All on libpulse's thread.
    void connect();
    void contextChanged();
    void find();
    void use(const Target& target);
    void open(const Target& target);
    void streamChanged();
    void read();
    void setPace(bool resting);
    void lose(const std::string& why);
    void later(std::uint64_t milliseconds);
    void lookAfresh();
    void timeCame();
    static void onServer(pa_context*, const pa_server_info* server, void* user);
    static void onSink(pa_context*, const pa_sink_info* sink, int end, void* user);
    static void onSource(pa_context*, const pa_source_info* source, int end, void* user);

    std::string wanted;
    std::optional<CapturedSound> sound;
    Pulse<pa_threaded_mainloop> loop; // ended first, see the destructor
    Pulse<pa_context> context;
    Pulse<pa_stream> stream;
    PulseDefault afresh;
    std::string output;       // the default one, as the context says
    unsigned silentLooks = 0; // for another default output
    pa_time_event* timer = nullptr;
    bool rests = false;                 // the stream's sound comes in long pieces
    std::optional<Target> open_, found; // of the stream; while the list of sources comes
    mutable std::mutex mutex;           // of `told`
    CaptureState told;
};

} // namespace sceneheard
