#pragma once
#include "Tray/MenuOverBus.h"
#include "Tray/TrayPictures.h"
#include <mutex>

namespace sceneheard {

/// The icon where the desktop takes StatusNotifierItems over D-Bus (freedesktop.org's draft, as KDE has it), which most
/// do. It is told to the desktop's watcher, and again to each that comes later.
class StatusItem {
public:
    /// What a person does with it; called on a thread of the bus. Places are pixels of the screen.
    struct Client {
        std::function<void(TrayAction, int x, int y)> act;
        std::function<void(bool)> shown; ///< whether some panel shows it, whenever that changes
    };

    /// @param bus  must outlive it
    StatusItem(sdbus::IConnection& bus, Client client);
    ~StatusItem();

    /// Message thread.
    void show(TrayState state, juce::Colour colour, const std::string& tip);
    void setMenu(const TrayMenu& menu) { lines.set(menu); }

private:
    // Pixels in the order alpha, red, green, blue; width and height before them.
    using Picture = sdbus::Struct<std::int32_t, std::int32_t, std::vector<std::uint8_t>>;
    using Tip = sdbus::Struct<std::string, std::vector<Picture>, std::string, std::string>;

    void describe();
    void tellWatcher();
    void askForHost();

    sdbus::IConnection& bus;
    const Client client;
    const std::string name;
    std::mutex mutex; // of what is shown
    std::vector<Picture> pictures;
    std::string title;
    std::unique_ptr<sdbus::IObject> object;
    MenuOverBus lines;
    std::unique_ptr<sdbus::IProxy> daemon, watcher; // last: they call here
};

} // namespace sceneheard
