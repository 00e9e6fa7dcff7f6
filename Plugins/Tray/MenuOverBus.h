#pragma once
#include "Tray/TrayMenu.h"
#include <functional>
#include <memory>
#include <mutex>
#include <sdbus-c++/sdbus-c++.h>

namespace sceneheard {

/// A menu that a panel draws, as Canonical's com.canonical.dbusmenu has it (its interface description, version 3): one
/// level of lines.
class MenuOverBus {
public:
    /// @param chosen  called on a thread of the bus
    MenuOverBus(sdbus::IConnection& bus, const std::string& path, std::function<void(TrayAction)> chosen);

    /// Any thread.
    void set(const TrayMenu& menu);

private:
    using Properties = std::map<std::string, sdbus::Variant>;
    using Line = sdbus::Struct<std::int32_t, Properties, std::vector<sdbus::Variant>>;
    using Event = sdbus::Struct<std::int32_t, std::string, sdbus::Variant, std::uint32_t>;

    static Properties propertiesOf(const TrayMenuLine& line);
    std::pair<std::uint32_t, Line> layout();
    void happened(std::int32_t id, const std::string& event);

    const std::function<void(TrayAction)> chosen;
    std::mutex mutex;
    TrayMenu lines;
    std::uint32_t revision = 1;
    std::unique_ptr<sdbus::IObject> object; // last: it calls here
};

} // namespace sceneheard
