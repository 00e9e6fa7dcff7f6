#pragma once
#include "Tray/TrayMenu.h"
#include <atomic>
#include <functional>
#include <memory>
#include <sdbus-c++/sdbus-c++.h>
#include <thread>

namespace sceneheard {

/// The app on the session's message bus: only one runs in a session, and whoever starts another, or the desktop, asks
/// this one to show itself (org.freedesktop.Application of the Desktop Entry Specification).
class DesktopBus {
public:
    static constexpr auto name = "org.sceneheard.SceneHeard", path = "/org/sceneheard/SceneHeard";

    enum class Found { first, another, noBus };

    /// Looks for a bus, and whether the app is there already.
    DesktopBus();
    ~DesktopBus();

    Found found() const { return state; }
    /// Asks the app that is there for this. @return whether it did
    bool ask(TrayAction action);
    /// Serves from now on what is registered on the connection.
    /// @param act   called on a thread of the bus; @param lost  the same, once, when the bus ends before stop()
    void serve(std::function<void(TrayAction)> act, std::function<void()> lost);
    /// Calls nothing back any more.
    void stop();
    /// Null without a bus. Objects on it must end before this.
    sdbus::IConnection* connection() { return bus.get(); }

private:
    std::unique_ptr<sdbus::IConnection> bus;
    std::unique_ptr<sdbus::IObject> object;
    Found state = Found::noBus;
    std::atomic<bool> stopping{false};
    std::thread loop;
};

} // namespace sceneheard
