#include "Capture/PulseCapture.h"
#include "Capture/PulseSources.h"
#include "Support/Error.h"
#include <new>
#include <pulse/thread-mainloop.h>
#include <utility>

namespace sceneheard {

namespace {
constexpr std::uint64_t retryConnection = 1000, retrySource = 200; // milliseconds
// PipeWire at times does not open a stream, or does not tell that another output is the default one, see PulseDefault.
constexpr std::uint64_t opensWithin = 3000, looksAgain = 5000;
constexpr unsigned looksToAsk = 3; // not always, for a server tells a new connection of all that it has
// How much sound comes at once; more in silence, when nobody waits for it and each piece would cost time.
constexpr double fragmentSeconds = 0.1, restingSeconds = 0.5;

constexpr auto noServer = "No sound server answers (PulseAudio or PipeWire); it is looked for every second.";
constexpr auto noOutput = "This computer has no sound output at the moment; plug one in or switch it on.";

// Nothing may be thrown through PulseAudio; what needs memory that there is not is tried again at the next event.
template <typename Work>
void quietly(Work work) noexcept {
    try {
        work();
    } catch (...) {
    }
}

pa_buffer_attr pieces(const pa_sample_spec& format, double seconds) {
    pa_buffer_attr buffer{};
    buffer.maxlength = buffer.tlength = buffer.prebuf = buffer.minreq = static_cast<std::uint32_t>(-1);
    buffer.fragsize = static_cast<std::uint32_t>(format.rate * seconds) * format.channels * sizeof(float);
    return buffer;
}
} // namespace

PulseCapture::PulseCapture() = default;

PulseCapture::~PulseCapture() {
    if (loop == nullptr)
        return;
    pa_threaded_mainloop_stop(loop.get());
    if (timer != nullptr)
        pa_threaded_mainloop_get_api(loop.get())->time_free(timer);
    afresh.stop();
    stream.reset();
    context.reset();
    loop.reset();
}

void PulseCapture::start(const std::string& source, CaptureClient& client) {
    wanted = source;
    sound.emplace(client);
    loop.reset(pa_threaded_mainloop_new());
    if (loop == nullptr)
        throw std::bad_alloc();
    pa_threaded_mainloop_set_name(loop.get(), "Capture");
    connect();
    if (pa_threaded_mainloop_start(loop.get()) < 0)
        throw Error("The computer's sound cannot be taken: no thread can be started; close other programs.");
}

CaptureState PulseCapture::state() const {
    std::lock_guard lock(mutex);
    auto now = told;
    now.silent = !sound || sound->silent();
    now.peak = sound ? sound->peak() : 0.0f;
    return now;
}

std::vector<CaptureSource> PulseCapture::sources() { return pulseSources(); }

void PulseCapture::connect() {
    stream.reset();
    open_.reset();
    const auto changed = [](pa_context* changing, void* user) {
        auto& self = *static_cast<PulseCapture*>(user);
        if (self.context.get() == changing) // not while it is being made
            quietly([&] { self.contextChanged(); });
    };
    context = pulseContext(pa_threaded_mainloop_get_api(loop.get()), changed, this);
    if (context == nullptr) {
        lose(noServer);
        later(retryConnection);
    }
}

void PulseCapture::contextChanged() {
    const auto now = pa_context_get_state(context.get());
    if (!PA_CONTEXT_IS_GOOD(now)) {
        lose(noServer);
        return later(retryConnection);
    }
    if (now != PA_CONTEXT_READY)
        return;
    const auto changed = [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* user) {
        quietly([&] { static_cast<PulseCapture*>(user)->find(); });
    };
    pa_context_set_subscribe_callback(context.get(), changed, this);
    const auto mask = PA_SUBSCRIPTION_MASK_SERVER | PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SOURCE;
    forget(pa_context_subscribe(context.get(), static_cast<pa_subscription_mask_t>(mask), nullptr, nullptr));
    find();
}

void PulseCapture::find() {
    if (context == nullptr || pa_context_get_state(context.get()) != PA_CONTEXT_READY)
        return;
    if (wanted.empty()) {
        forget(pa_context_get_server_info(context.get(), onServer, this));
    } else {
        found.reset();
        forget(pa_context_get_source_info_list(context.get(), onSource, this));
    }
}

void PulseCapture::onServer(pa_context*, const pa_server_info* server, void* user) {
    auto& self = *static_cast<PulseCapture*>(user);
    quietly([&] {
        if (server == nullptr || server->default_sink_name == nullptr)
            return self.lose(noOutput);
        self.output = server->default_sink_name;
        forget(pa_context_get_sink_info_by_name(self.context.get(), server->default_sink_name, onSink, user));
    });
}

void PulseCapture::onSink(pa_context*, const pa_sink_info* sink, int end, void* user) {
    auto& self = *static_cast<PulseCapture*>(user);
    quietly([&] {
        if (end < 0)
            self.lose(noOutput);
        else if (sink != nullptr && sink->monitor_source_name != nullptr)
            self.use({pulseText(sink->monitor_source_name), pulseText(sink->description), sink->sample_spec,
                      sink->channel_map, sink->mute != 0});
    });
}

void PulseCapture::onSource(pa_context*, const pa_source_info* source, int end, void* user) {
    auto& self = *static_cast<PulseCapture*>(user);
    quietly([&] {
        if (source != nullptr && !self.found &&
            (self.wanted == pulseText(source->name) || self.wanted == pulseText(source->description) ||
             self.wanted + ".monitor" == pulseText(source->name)))
            self.found = {pulseText(source->name), pulseText(source->description), source->sample_spec,
                          source->channel_map, source->mute != 0};
        if (end == 0)
            return;
        if (self.found)
            self.use(*self.found);
        else
            self.lose("There is no sound source \"" + self.wanted +
                      "\" at the moment; `sceneheard listen --sources` names those that there are.");
    });
}

void PulseCapture::use(const Target& target) {
    const bool same = stream != nullptr && open_ && open_->source == target.source &&
                      open_->format.rate == target.format.rate && open_->format.channels == target.format.channels;
    if (!same)
        open(target);
    std::lock_guard lock(mutex);
    told.muted = target.muted;
    if (stream != nullptr)
        told.source = target.description;
}

void PulseCapture::open(const Target& target) {
    stream.reset();
    open_ = target;
    {
        std::lock_guard lock(mutex);
        told.connected = false;
    }
    pa_sample_spec format = target.format;
    format.format = PA_SAMPLE_FLOAT32NE;
    stream.reset(pa_stream_new(context.get(), "What is heard", &format, &target.places));
    if (stream == nullptr) {
        lose("The sound of " + target.description +
             " cannot be taken: " + pa_strerror(pa_context_errno(context.get())) + ".");
        return later(retryConnection);
    }
    const auto changed = [](pa_stream*, void* user) {
        quietly([&] { static_cast<PulseCapture*>(user)->streamChanged(); });
    };
    const auto readable = [](pa_stream*, std::size_t, void* user) {
        quietly([&] { static_cast<PulseCapture*>(user)->read(); });
    };
    pa_stream_set_state_callback(stream.get(), changed, this);
    pa_stream_set_read_callback(stream.get(), readable, this);
    const auto buffer = pieces(format, fragmentSeconds);
    rests = false;
    const auto flags = PA_STREAM_DONT_MOVE | PA_STREAM_DONT_INHIBIT_AUTO_SUSPEND | PA_STREAM_ADJUST_LATENCY;
    if (pa_stream_connect_record(stream.get(), target.source.c_str(), &buffer, static_cast<pa_stream_flags_t>(flags)) <
        0) {
        stream.reset();
        return later(retrySource);
    }
    later(opensWithin);
}

void PulseCapture::streamChanged() {
    const auto now = pa_stream_get_state(stream.get());
    if (now == PA_STREAM_READY) {
        const auto* const format = pa_stream_get_sample_spec(stream.get());
        sound->begin(format->rate, format->channels);
        std::lock_guard lock(mutex);
        told.connected = true;
        told.source = open_->description;
        told.rate = format->rate;
        told.channels = format->channels;
        told.problem.clear();
    } else if (!PA_STREAM_IS_GOOD(now)) {
        // The output went away, or sleeps and does not wake; it is looked for again, the default output may be another.
        open_.reset();
        later(retrySource);
        std::lock_guard lock(mutex);
        told.connected = false;
    }
}

void PulseCapture::read() {
    const void* bytes = nullptr;
    std::size_t length = 0;
    while (pa_stream_readable_size(stream.get()) > 0 && pa_stream_peek(stream.get(), &bytes, &length) == 0 &&
           length > 0) {
        const auto frame = pa_frame_size(pa_stream_get_sample_spec(stream.get()));
        sound->take(static_cast<const float*>(bytes), length / frame);
        pa_stream_drop(stream.get());
    }
    setPace(sound->withholds());
}

void PulseCapture::setPace(bool resting) {
    if (std::exchange(rests, resting) == resting)
        return;
    const auto buffer = pieces(*pa_stream_get_sample_spec(stream.get()), resting ? restingSeconds : fragmentSeconds);
    forget(pa_stream_set_buffer_attr(stream.get(), &buffer, nullptr, nullptr));
}

void PulseCapture::lose(const std::string& why) {
    stream.reset();
    open_.reset();
    std::lock_guard lock(mutex);
    told = {};
    told.problem = why;
}

void PulseCapture::later(std::uint64_t milliseconds) {
    auto* const api = pa_threaded_mainloop_get_api(loop.get());
    timeval when{};
    pa_timeval_add(pa_gettimeofday(&when), milliseconds * PA_USEC_PER_MSEC);
    const auto came = [](pa_mainloop_api*, pa_time_event*, const timeval*, void* user) {
        quietly([&] { static_cast<PulseCapture*>(user)->timeCame(); });
    };
    if (timer == nullptr)
        timer = api->time_new(api, &when, came, this);
    else
        api->time_restart(timer, &when);
}

// Where nothing is heard, perhaps because the server has not told that the sound goes elsewhere now.
void PulseCapture::lookAfresh() {
    afresh.ask(pa_threaded_mainloop_get_api(loop.get()), [this](const std::string& name) {
        if (name != output)
            quietly([&] { connect(); });
    });
}

void PulseCapture::timeCame() {
    if (context != nullptr && pa_context_get_state(context.get()) == PA_CONTEXT_READY) {
        if (stream != nullptr && pa_stream_get_state(stream.get()) == PA_STREAM_CREATING) {
            stream.reset();
            open_.reset();
        }
        later(looksAgain);
        if (wanted.empty() && sound->silent() && ++silentLooks % looksToAsk == 0)
            lookAfresh();
        find();
    } else if (context == nullptr || !PA_CONTEXT_IS_GOOD(pa_context_get_state(context.get())))
        connect();
}

} // namespace sceneheard
