#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace sceneheard {

/// What a person may ask of the app, by its menu, its icon or the desktop.
enum class TrayAction : std::int32_t { popup = 1, pause, tonight, history, settings, quit, menu };

/// One line of the menu.
struct TrayMenuLine {
    std::int32_t id = 0; ///< a TrayAction, or another number where nothing is to be chosen
    std::string label;   ///< UTF-8; empty: a line between others
    bool enabled = true;

    bool operator==(const TrayMenuLine&) const = default;
};
using TrayMenu = std::vector<TrayMenuLine>;

/// The menu: what plays, then what can be done. @param playing  a line, or empty
TrayMenu trayMenu(const std::string& playing, bool paused);

} // namespace sceneheard
