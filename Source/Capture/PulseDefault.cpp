#include "Capture/PulseDefault.h"
#include <utility>

namespace sceneheard {

void PulseDefault::ask(pa_mainloop_api* api, std::function<void(const std::string&)> told) {
    stop();
    tell = std::move(told);
    const auto onState = [](pa_context* changing, void* user) {
        auto& self = *static_cast<PulseDefault*>(user);
        if (self.context.get() == changing) // not while it is being made
            self.changed();
    };
    context = pulseContext(api, onState, this);
}

void PulseDefault::changed() {
    if (pa_context_get_state(context.get()) == PA_CONTEXT_READY)
        forget(pa_context_get_server_info(context.get(), onServer, this));
}

void PulseDefault::onServer(pa_context*, const pa_server_info* server, void* user) {
    auto& self = *static_cast<PulseDefault*>(user);
    if (server != nullptr && server->default_sink_name != nullptr)
        self.tell(server->default_sink_name);
    self.stop();
}

} // namespace sceneheard
