#pragma once
#include "Tray/TrayMenu.h"
#include "Tray/TrayPictures.h"
#include <functional>
#include <memory>

namespace sceneheard {

/// The icon in a system tray of X11 (freedesktop.org's System Tray Protocol and XEmbed), for desktops that take no
/// StatusNotifierItem: a plain window that the tray takes in. A tray that ends or comes is followed. Message thread.
class DockedIcon {
public:
    /// What a person does with it. Places are pixels of the screen.
    struct Client {
        std::function<void(TrayAction, int x, int y)> act;
        std::function<void(bool)> shown; ///< whether a tray has it, whenever that changes
    };

    explicit DockedIcon(Client client);
    ~DockedIcon();

    void show(TrayState state, juce::Colour colour, const std::string& tip);

private:
    class Connection;
    std::unique_ptr<Connection> connection; // null without a screen of X11
};

} // namespace sceneheard
