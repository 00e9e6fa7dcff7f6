// The icon's side of the message bus, beside a real bus and a watcher as panels have one.
#include "Catch.h"
#include "Desktop/MessageBus.h"
#include "Skip.h"
#include "Tray/DesktopBus.h"
#include "Tray/StatusItem.h"
#include <atomic>

using namespace sceneheard;

namespace {
constexpr auto watcherName = "org.kde.StatusNotifierWatcher";

/// A panel's watcher.
class Watcher {
public:
    Watcher()
        : bus(sdbus::createSessionBusConnection(watcherName))
        , object(sdbus::createObject(*bus, "/StatusNotifierWatcher")) {
        object->registerMethod("RegisterStatusNotifierItem")
            .onInterface(watcherName)
            .implementedAs([this](const std::string& item) {
                std::lock_guard lock(mutex);
                items.push_back(item);
            });
        object->registerProperty("IsStatusNotifierHostRegistered").onInterface(watcherName).withGetter([] {
            return true;
        });
        object->finishRegistration();
        bus->enterEventLoopAsync();
    }
    ~Watcher() { bus->leaveEventLoop(); }

    std::string item() const {
        std::lock_guard lock(mutex);
        return items.empty() ? std::string() : items.back();
    }

private:
    mutable std::mutex mutex;
    std::vector<std::string> items;
    std::unique_ptr<sdbus::IConnection> bus;
    std::unique_ptr<sdbus::IObject> object;
};

using Properties = std::map<std::string, sdbus::Variant>;
using Line = sdbus::Struct<std::int32_t, Properties, std::vector<sdbus::Variant>>;
using Picture = sdbus::Struct<std::int32_t, std::int32_t, std::vector<std::uint8_t>>;

std::vector<std::string> labelsOf(sdbus::IProxy& menu) {
    std::uint32_t revision = 0;
    Line root;
    menu.callMethod("GetLayout")
        .onInterface("com.canonical.dbusmenu")
        .withArguments(std::int32_t(0), std::int32_t(-1), std::vector<std::string>())
        .storeResultsTo(revision, root);
    std::vector<std::string> labels;
    for (const auto& child : root.get<2>()) {
        const auto properties = child.get<Line>().get<1>();
        labels.push_back(properties.contains("label") ? properties.at("label").get<std::string>() : "");
    }
    return labels;
}
} // namespace

TEST_CASE("The icon is told to panels that come and go, drawn, and clicked", "[tray][bus]") {
    if (!MessageBus::installed())
        SKIP("dbus-daemon is not installed");
    MessageBus bus;
    DesktopBus desktop;
    REQUIRE(desktop.found() == DesktopBus::Found::first);
    std::atomic<int> shown{-1}, asked{0}, atX{0};
    StatusItem item(*desktop.connection(), {[&](TrayAction action, int x, int) {
                                                asked = static_cast<int>(action);
                                                atX = x;
                                            },
                                            [&](bool is) { shown = is ? 1 : 0; }});
    item.show(TrayState::listening, juce::Colours::white, "Near Light");
    item.setMenu(trayMenu("Near_Light", false));
    std::atomic<bool> lost{false};
    desktop.serve([&](TrayAction action) { asked = static_cast<int>(action); }, [&] { lost = true; });
    CHECK(waitUntil([&] { return shown == 0; })); // nobody watches

    const auto panel = sdbus::createSessionBusConnection();
    for (int i = 0; i < 2; ++i) {
        Watcher watcher;
        REQUIRE(waitUntil([&] { return !watcher.item().empty(); }));
        CHECK(waitUntil([&] { return shown == 1; }));
        const auto icon = sdbus::createProxy(*panel, watcher.item(), "/StatusNotifierItem");
        const std::vector<Picture> pictures = icon->getProperty("IconPixmap").onInterface("org.kde.StatusNotifierItem");
        REQUIRE(pictures.size() == 6);
        CHECK(pictures[2].get<0>() == 24);
        CHECK(pictures[2].get<2>().size() == 24 * 24 * 4);
        icon->callMethod("Activate").onInterface("org.kde.StatusNotifierItem").withArguments(700, 10);
        CHECK(waitUntil([&] { return asked == static_cast<int>(TrayAction::popup) && atX == 700; }));
        const auto menu = sdbus::createProxy(*panel, watcher.item(), "/MenuBar");
        CHECK(labelsOf(*menu)[0] == "Near__Light"); // an underscore would mark a key
        menu->callMethod("Event")
            .onInterface("com.canonical.dbusmenu")
            .withArguments(static_cast<std::int32_t>(TrayAction::history), std::string("clicked"),
                           sdbus::Variant(std::int32_t(0)), std::uint32_t(0));
        CHECK(waitUntil([&] { return asked == static_cast<int>(TrayAction::history); }));
        menu->callMethod("Event") // no line of it
            .onInterface("com.canonical.dbusmenu")
            .withArguments(std::int32_t(4711), std::string("clicked"), sdbus::Variant(std::int32_t(0)),
                           std::uint32_t(0));
        CHECK(asked == static_cast<int>(TrayAction::history));
        item.setMenu(trayMenu("", true));
        CHECK(labelsOf(*menu)[0] == "Go on");
        item.setMenu(trayMenu("Near_Light", false));
    }
    CHECK(waitUntil([&] { return shown == 0; }));

    // A second start finds the first, and asks it.
    DesktopBus second;
    CHECK(second.found() == DesktopBus::Found::another);
    CHECK(second.ask(TrayAction::settings));
    CHECK(waitUntil([&] { return asked == static_cast<int>(TrayAction::settings); }));
    CHECK(second.ask(TrayAction::popup)); // which shows the window
    CHECK(waitUntil([&] { return asked == static_cast<int>(TrayAction::tonight); }));

    bus.stop(); // as at a logout
    CHECK(waitUntil([&] { return lost.load(); }));
    desktop.stop();
}

TEST_CASE("Without a message bus the app begins all the same", "[tray][bus]") {
    setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", 1);
    DesktopBus desktop;
    CHECK(desktop.found() == DesktopBus::Found::noBus);
    CHECK(desktop.connection() == nullptr);
}
