#include "Tray/StatusItem.h"
#include "Interface/Style/TrayText.h"
#include <unistd.h>

namespace sceneheard {

namespace {
constexpr auto interface = "org.kde.StatusNotifierItem", path = "/StatusNotifierItem", menuPath = "/MenuBar";
constexpr auto watcherName = "org.kde.StatusNotifierWatcher", watcherPath = "/StatusNotifierWatcher";
constexpr std::array sizes{16, 22, 24, 32, 48, 64};

std::vector<std::uint8_t> bytesOf(const juce::Image& image) {
    std::vector<std::uint8_t> bytes;
    const juce::Image::BitmapData pixels(image, juce::Image::BitmapData::readOnly);
    for (int y = 0; y < image.getHeight(); ++y)
        for (int x = 0; x < image.getWidth(); ++x) {
            const auto colour = pixels.getPixelColour(x, y);
            bytes.insert(bytes.end(), {colour.getAlpha(), colour.getRed(), colour.getGreen(), colour.getBlue()});
        }
    return bytes;
}
} // namespace

StatusItem::StatusItem(sdbus::IConnection& b, Client c)
    : bus(b)
    , client(std::move(c))
    , name("org.kde.StatusNotifierItem-" + std::to_string(getpid()) + "-1")
    , object(sdbus::createObject(bus, path))
    , lines(bus, menuPath, [this](TrayAction action) { client.act(action, 0, 0); }) {
    describe();
    bus.requestName(name);
    daemon = sdbus::createProxy(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus");
    daemon->uponSignal("NameOwnerChanged")
        .onInterface("org.freedesktop.DBus")
        .call([this](const std::string& who, const std::string&, const std::string& owner) {
            if (who != watcherName)
                return;
            owner.empty() ? client.shown(false) : tellWatcher();
        });
    daemon->finishRegistration();
    watcher = sdbus::createProxy(bus, watcherName, watcherPath);
    for (const auto* signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        watcher->uponSignal(signal).onInterface(watcherName).call([this] { askForHost(); });
    watcher->finishRegistration();
    tellWatcher();
}

StatusItem::~StatusItem() {
    watcher.reset();
    daemon.reset();
}

void StatusItem::describe() {
    const auto constant = [&](const char* property, auto value) {
        object->registerProperty(property).onInterface(interface).withGetter([value] { return value; });
    };
    constant("Category", std::string("ApplicationStatus"));
    constant("Id", std::string("sceneheard"));
    constant("Title", std::string(text::product.english));
    constant("Status", std::string("Active"));
    constant("WindowId", std::int32_t(0));
    constant("ItemIsMenu", false);
    constant("Menu", sdbus::ObjectPath(menuPath));
    for (const auto* icon : {"IconName", "OverlayIconName", "AttentionIconName", "AttentionMovieName", "IconThemePath"})
        constant(icon, std::string());
    for (const auto* icon : {"OverlayIconPixmap", "AttentionIconPixmap"})
        constant(icon, std::vector<Picture>());
    object->registerProperty("IconPixmap").onInterface(interface).withGetter([this] {
        std::lock_guard lock(mutex);
        return pictures;
    });
    object->registerProperty("ToolTip").onInterface(interface).withGetter([this] {
        std::lock_guard lock(mutex);
        return Tip(std::string(), std::vector<Picture>(), text::product.english, title);
    });
    const auto asked = [this](TrayAction action) {
        return [this, action](std::int32_t x, std::int32_t y) { client.act(action, x, y); };
    };
    object->registerMethod("Activate").onInterface(interface).implementedAs(asked(TrayAction::popup));
    object->registerMethod("SecondaryActivate").onInterface(interface).implementedAs(asked(TrayAction::pause));
    object->registerMethod("ContextMenu").onInterface(interface).implementedAs(asked(TrayAction::menu));
    object->registerMethod("Scroll").onInterface(interface).implementedAs([](std::int32_t, const std::string&) {});
    for (const auto* signal : {"NewIcon", "NewToolTip", "NewTitle"})
        object->registerSignal(signal).onInterface(interface);
    object->registerSignal("NewStatus").onInterface(interface).withParameters<std::string>();
    object->finishRegistration();
}

void StatusItem::tellWatcher() {
    watcher->callMethodAsync("RegisterStatusNotifierItem")
        .onInterface(watcherName)
        .withArguments(name)
        .uponReplyInvoke([this](const sdbus::Error* error) { error != nullptr ? client.shown(false) : askForHost(); });
}

void StatusItem::askForHost() {
    watcher->callMethodAsync("Get")
        .onInterface("org.freedesktop.DBus.Properties")
        .withArguments(std::string(watcherName), std::string("IsStatusNotifierHostRegistered"))
        .uponReplyInvoke([this](const sdbus::Error* error, const sdbus::Variant& value) {
            client.shown(error == nullptr && value.containsValueOfType<bool>() && value.get<bool>());
        });
}

void StatusItem::show(TrayState state, juce::Colour colour, const std::string& tip) {
    std::vector<Picture> drawn;
    for (const int size : sizes)
        drawn.emplace_back(size, size, bytesOf(trayPicture(state, size, colour)));
    {
        std::lock_guard lock(mutex);
        pictures = std::move(drawn);
        title = tip;
    }
    for (const auto* signal : {"NewIcon", "NewToolTip"})
        object->emitSignal(signal).onInterface(interface);
}

} // namespace sceneheard
