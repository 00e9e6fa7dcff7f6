#include "Capture/PulseSources.h"
#include "Capture/PulseHandles.h"
#include "Support/Error.h"
#include <algorithm>
#include <chrono>

namespace sceneheard {

namespace {
constexpr std::chrono::seconds longestWait{3};

struct Asked {
    std::vector<CaptureSource> found;
    std::vector<std::pair<std::string, std::string>> outputs; // monitor's name, output's description
    int answers = 0, wanted = 2;
    bool failed = false;
};

// Nothing may be thrown through PulseAudio.
template <typename Work>
void quietly(Asked& asked, Work work) noexcept {
    try {
        work();
    } catch (...) {
        asked.failed = true;
    }
}

void onSource(pa_context*, const pa_source_info* source, int end, void* user) {
    auto& asked = *static_cast<Asked*>(user);
    quietly(asked, [&] {
        if (end != 0)
            ++asked.answers;
        else if (source != nullptr)
            asked.found.push_back(
                {pulseText(source->name), pulseText(source->description), source->monitor_of_sink != PA_INVALID_INDEX});
    });
}

void onSink(pa_context*, const pa_sink_info* sink, int end, void* user) {
    auto& asked = *static_cast<Asked*>(user);
    quietly(asked, [&] {
        if (end != 0)
            ++asked.answers;
        else if (sink != nullptr)
            asked.outputs.emplace_back(pulseText(sink->monitor_source_name), pulseText(sink->description));
    });
}

void onState(pa_context* context, void* user) {
    auto& asked = *static_cast<Asked*>(user);
    const auto state = pa_context_get_state(context);
    if (state == PA_CONTEXT_READY) {
        forget(pa_context_get_source_info_list(context, onSource, user));
        forget(pa_context_get_sink_info_list(context, onSink, user));
    }
    asked.failed |= !PA_CONTEXT_IS_GOOD(state);
}
} // namespace

std::vector<CaptureSource> pulseSources() {
    Asked asked;
    const Pulse<pa_mainloop> loop(pa_mainloop_new());
    const auto context = pulseContext(pa_mainloop_get_api(loop.get()), onState, &asked);
    const auto end = std::chrono::steady_clock::now() + longestWait;
    while (context != nullptr && !asked.failed && asked.answers < asked.wanted) {
        const auto left = std::chrono::duration_cast<std::chrono::microseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0 || pa_mainloop_prepare(loop.get(), static_cast<int>(left.count())) < 0 ||
            pa_mainloop_poll(loop.get()) < 0 || pa_mainloop_dispatch(loop.get()) < 0)
            break;
    }
    if (context == nullptr || asked.failed || asked.answers < asked.wanted)
        throw Error(
            "No sound server answers; start PulseAudio or PipeWire (pipewire-pulse), or log in to a desktop that "
            "does.");
    for (auto& source : asked.found)
        for (const auto& [monitor, description] : asked.outputs)
            if (source.name == monitor && !description.empty())
                source.description = description;
    std::ranges::stable_sort(asked.found, std::greater<>(), &CaptureSource::playing);
    return asked.found;
}

} // namespace sceneheard
