#include "Tray/DesktopBus.h"
#include <array>
#include <map>

namespace sceneheard {

namespace {
constexpr auto interface = "org.freedesktop.Application";
constexpr std::array<std::pair<const char*, TrayAction>, 5> actions{{{"pause", TrayAction::pause},
                                                                     {"tonight", TrayAction::tonight},
                                                                     {"history", TrayAction::history},
                                                                     {"settings", TrayAction::settings},
                                                                     {"quit", TrayAction::quit}}};
using PlatformData = std::map<std::string, sdbus::Variant>;
} // namespace

DesktopBus::DesktopBus() {
    try {
        bus = sdbus::createSessionBusConnection();
    } catch (const sdbus::Error&) {
        return;
    }
    try {
        bus->requestName(name);
        state = Found::first;
    } catch (const sdbus::Error&) {
        state = Found::another;
    }
}

DesktopBus::~DesktopBus() { stop(); }

void DesktopBus::stop() {
    if (!loop.joinable())
        return;
    stopping = true;
    bus->leaveEventLoop();
    loop.join();
}

bool DesktopBus::ask(TrayAction action) {
    try {
        const auto app = sdbus::createProxy(*bus, name, path);
        for (const auto& [word, known] : actions)
            if (known == action) {
                app->callMethod("ActivateAction")
                    .onInterface(interface)
                    .withArguments(std::string(word), std::vector<sdbus::Variant>(), PlatformData());
                return true;
            }
        app->callMethod("Activate").onInterface(interface).withArguments(PlatformData());
        return true;
    } catch (const sdbus::Error&) {
        return false;
    }
}

void DesktopBus::serve(std::function<void(TrayAction)> act, std::function<void()> lost) {
    if (bus == nullptr)
        return;
    object = sdbus::createObject(*bus, path);
    object->registerMethod("Activate").onInterface(interface).implementedAs([act](const PlatformData&) {
        act(TrayAction::tonight);
    });
    object->registerMethod("Open").onInterface(interface).implementedAs(
        [act](const std::vector<std::string>&, const PlatformData&) { act(TrayAction::tonight); });
    object->registerMethod("ActivateAction")
        .onInterface(interface)
        .implementedAs([act](const std::string& word, const std::vector<sdbus::Variant>&, const PlatformData&) {
            for (const auto& [known, action] : actions)
                if (word == known)
                    act(action);
        });
    object->finishRegistration();
    // Not the connection's own thread, which a bus that ends would end the program with.
    loop = std::thread([this, lost = std::move(lost)] {
        try {
            bus->enterEventLoop();
        } catch (const sdbus::Error&) {
            if (!stopping)
                lost();
        }
    });
}

} // namespace sceneheard
