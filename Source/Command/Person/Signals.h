#pragma once

namespace sceneheard {

/// For a command that runs until it is stopped: from now on Ctrl-C, and a request to end or a terminal that closes, are
/// only noted. What the caller had ignored stays ignored, as nohup wants it.
void noteSignals();
/// Whether such a signal came.
bool signalCame();

} // namespace sceneheard
