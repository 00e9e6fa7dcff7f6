#pragma once
#include "Desktop/Child.h"
#include "Folder.h"

/// A session's message bus (D-Bus) of the test's own. While the object lives, programs and this process find it and no
/// other.
class MessageBus {
public:
    static bool installed() { return ::installed("dbus-daemon"); }

    MessageBus() {
        setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + socket()).c_str(), 1);
        start();
    }

    /// Runs it again after stop().
    void start() {
        daemon = Child({"dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=unix:path=" + socket()});
        waitUntil([&] { return std::filesystem::exists(socket()); });
    }
    /// Ends it at once, as a crash would.
    void stop() {
        daemon.end(SIGKILL);
        std::error_code ignored;
        std::filesystem::remove(socket(), ignored);
    }

private:
    std::string socket() const { return (folder / "bus").string(); }

    TemporaryFolder folder;
    Child daemon;
};
