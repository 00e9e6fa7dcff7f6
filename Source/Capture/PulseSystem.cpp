#include "Capture/PulseCapture.h"

namespace sceneheard {

std::unique_ptr<Capture> systemCapture() { return std::make_unique<PulseCapture>(); }

} // namespace sceneheard
