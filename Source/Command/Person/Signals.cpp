#include "Command/Person/Signals.h"
#include <csignal>
#include <initializer_list>

namespace sceneheard {

namespace {
volatile std::sig_atomic_t came = 0;

extern "C" void note(int) { came = 1; }
} // namespace

void noteSignals() {
    for (const int signal : {
             SIGINT, SIGTERM,
#if defined(SIGHUP)
                 SIGHUP,
#endif
         })
        if (std::signal(signal, note) == SIG_IGN)
            std::signal(signal, SIG_IGN);
}

bool signalCame() { return came != 0; }

} // namespace sceneheard
