#include "Tray/TrayMenu.h"
#include "Interface/Style/TrayText.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

TrayMenu trayMenu(const std::string& playing, bool paused) {
    constexpr std::int32_t title = 100, firstLine = 101, secondLine = 102;
    const auto line = [](TrayAction action, const Text& label) {
        return TrayMenuLine{static_cast<std::int32_t>(action), words(label).toStdString()};
    };
    TrayMenu menu;
    if (!playing.empty()) {
        menu.push_back({title, playing, false});
        menu.push_back({firstLine, ""});
    }
    menu.push_back(line(TrayAction::pause, paused ? tray_text::goOn : tray_text::pause));
    menu.push_back(line(TrayAction::tonight, tray_text::tonightsFilms));
    menu.push_back(line(TrayAction::history, tray_text::history));
    menu.push_back(line(TrayAction::settings, tray_text::settings));
    menu.push_back({secondLine, ""});
    menu.push_back(line(TrayAction::quit, tray_text::quit));
    return menu;
}

} // namespace sceneheard
