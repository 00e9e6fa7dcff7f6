#pragma once
#include "Capture/PulseHandles.h"
#include <functional>

namespace sceneheard {

/// Asks which output is the default one, on a connection made for the question: PipeWire (seen with 0.3.65) may go on
/// telling an older connection, and all that asks through it, of the default output of before.
class PulseDefault {
public:
    /// Asks; what was asked before and has no answer yet is given up. Without an answer nothing is told.
    /// @param told  called on the loop's thread with the output's name; may throw nothing
    void ask(pa_mainloop_api* api, std::function<void(const std::string& name)> told);
    /// Gives up, and lets go of the connection. On the loop's thread, or when that has ended.
    void stop() { context.reset(); }

private:
    void changed();
    static void onServer(pa_context*, const pa_server_info* server, void* user);

    std::function<void(const std::string&)> tell;
    Pulse<pa_context> context;
};

} // namespace sceneheard
