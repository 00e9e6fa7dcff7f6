#include "Capture/Capture.h"
#include "Support/Error.h"

namespace sceneheard {

std::unique_ptr<Capture> systemCapture() {
    throw Error(
        "What this system plays cannot be heard yet, only Linux's PulseAudio and PipeWire; give SceneHeard files, "
        "or use its plugin.");
}

} // namespace sceneheard
