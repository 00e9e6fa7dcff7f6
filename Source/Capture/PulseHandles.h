#pragma once
#include <memory>
#include <pulse/pulseaudio.h>
#include <string>

namespace sceneheard {

/// PulseAudio's objects, let go of in the way that each wants.
struct PulseDeleter {
    void operator()(pa_mainloop* loop) const { pa_mainloop_free(loop); }
    void operator()(pa_threaded_mainloop* loop) const { pa_threaded_mainloop_free(loop); }
    void operator()(pa_proplist* properties) const { pa_proplist_free(properties); }
    void operator()(pa_context* context) const {
        pa_context_set_state_callback(context, nullptr, nullptr);
        pa_context_set_subscribe_callback(context, nullptr, nullptr);
        pa_context_disconnect(context);
        pa_context_unref(context);
    }
    void operator()(pa_stream* stream) const {
        pa_stream_set_state_callback(stream, nullptr, nullptr);
        pa_stream_set_read_callback(stream, nullptr, nullptr);
        pa_stream_disconnect(stream);
        pa_stream_unref(stream);
    }
};
template <typename Object>
using Pulse = std::unique_ptr<Object, PulseDeleter>;

/// A connection to the sound server that is about to be made: a server that is not there is not started. `changed` may
/// be called before this returns. @return  null where there is no memory or no server
inline Pulse<pa_context> pulseContext(pa_mainloop_api* api, pa_context_notify_cb_t changed, void* user) {
    const Pulse<pa_proplist> properties(pa_proplist_new());
    pa_proplist_sets(properties.get(), PA_PROP_APPLICATION_NAME, "SceneHeard");
    pa_proplist_sets(properties.get(), PA_PROP_APPLICATION_ID, "org.sceneheard.SceneHeard");
    Pulse<pa_context> context(pa_context_new_with_proplist(api, nullptr, properties.get()));
    if (context == nullptr)
        return nullptr;
    pa_context_set_state_callback(context.get(), changed, user);
    if (pa_context_connect(context.get(), nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
        return nullptr;
    return context;
}

/// What PulseAudio says, which may be nothing.
inline std::string pulseText(const char* words) { return words != nullptr ? words : ""; }

/// The answer comes to the callback; the operation itself is of no interest.
inline void forget(pa_operation* operation) {
    if (operation != nullptr)
        pa_operation_unref(operation);
}

} // namespace sceneheard
