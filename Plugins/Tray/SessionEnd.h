#pragma once
#include <functional>

namespace sceneheard {

/// Calls back on the message thread once the program is asked to end: by SIGTERM, SIGINT or SIGHUP, as a logout does,
/// or because the screen went away. One at a time.
class SessionEnd {
public:
    /// @param screenGone  X11's last word: when it returns, the program ends
    SessionEnd(std::function<void()> asked, std::function<void()> screenGone);
    ~SessionEnd();
};

} // namespace sceneheard
