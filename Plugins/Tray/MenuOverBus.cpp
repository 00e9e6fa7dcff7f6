#include "Tray/MenuOverBus.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr auto interface = "com.canonical.dbusmenu";

// A line under the pointer shows one underscore for each two.
std::string escaped(const std::string& label) {
    std::string text;
    for (const char c : label)
        text.append(c == '_' ? 2 : 1, c);
    return text;
}
} // namespace

MenuOverBus::MenuOverBus(sdbus::IConnection& bus, const std::string& path, std::function<void(TrayAction)> c)
    : chosen(std::move(c))
    , object(sdbus::createObject(bus, path)) {
    const auto constant = [&](const char* property, auto value) {
        object->registerProperty(property).onInterface(interface).withGetter([value] { return value; });
    };
    constant("Version", std::uint32_t(3));
    constant("TextDirection", std::string("ltr"));
    constant("Status", std::string("normal"));
    constant("IconThemePath", std::vector<std::string>());
    object->registerMethod("GetLayout")
        .onInterface(interface)
        .implementedAs([this](std::int32_t, std::int32_t, const std::vector<std::string>&) {
            auto [number, root] = layout();
            return std::tuple(number, root);
        });
    object->registerMethod("GetGroupProperties")
        .onInterface(interface)
        .implementedAs([this](const std::vector<std::int32_t>& ids, const std::vector<std::string>&) {
            std::lock_guard lock(mutex);
            std::vector<sdbus::Struct<std::int32_t, Properties>> found;
            for (const auto& line : lines)
                if (ids.empty() || std::ranges::find(ids, line.id) != ids.end())
                    found.emplace_back(line.id, propertiesOf(line));
            return found;
        });
    object->registerMethod("GetProperty")
        .onInterface(interface)
        .implementedAs([this](std::int32_t id, const std::string& property) {
            std::lock_guard lock(mutex);
            for (const auto& line : lines)
                if (line.id == id)
                    if (auto properties = propertiesOf(line); properties.contains(property))
                        return properties[property];
            throw sdbus::Error("org.freedesktop.DBus.Error.InvalidArgs", "There is no such line or property.");
        });
    object->registerMethod("Event").onInterface(interface).implementedAs(
        [this](std::int32_t id, const std::string& event, const sdbus::Variant&, std::uint32_t) {
            happened(id, event);
        });
    object->registerMethod("EventGroup").onInterface(interface).implementedAs([this](const std::vector<Event>& events) {
        for (const auto& event : events)
            happened(event.get<0>(), event.get<1>());
        return std::vector<std::int32_t>();
    });
    object->registerMethod("AboutToShow").onInterface(interface).implementedAs([](std::int32_t) { return false; });
    object->registerMethod("AboutToShowGroup")
        .onInterface(interface)
        .implementedAs([](const std::vector<std::int32_t>&) {
            return std::tuple(std::vector<std::int32_t>(), std::vector<std::int32_t>());
        });
    object->registerSignal("LayoutUpdated").onInterface(interface).withParameters<std::uint32_t, std::int32_t>();
    object->registerSignal("ItemsPropertiesUpdated")
        .onInterface(interface)
        .withParameters<std::vector<sdbus::Struct<std::int32_t, Properties>>,
                        std::vector<sdbus::Struct<std::int32_t, std::vector<std::string>>>>();
    object->finishRegistration();
}

void MenuOverBus::set(const TrayMenu& menu) {
    std::uint32_t number = 0;
    {
        std::lock_guard lock(mutex);
        if (menu == lines)
            return;
        lines = menu;
        number = ++revision;
    }
    object->emitSignal("LayoutUpdated").onInterface(interface).withArguments(number, std::int32_t(0));
}

MenuOverBus::Properties MenuOverBus::propertiesOf(const TrayMenuLine& line) {
    if (line.label.empty())
        return {{"type", std::string("separator")}};
    Properties properties{{"label", escaped(line.label)}};
    if (!line.enabled)
        properties["enabled"] = false;
    return properties;
}

std::pair<std::uint32_t, MenuOverBus::Line> MenuOverBus::layout() {
    std::lock_guard lock(mutex);
    std::vector<sdbus::Variant> children;
    for (const auto& line : lines)
        children.emplace_back(Line(line.id, propertiesOf(line), std::vector<sdbus::Variant>()));
    return {revision, Line(0, Properties{{"children-display", std::string("submenu")}}, children)};
}

void MenuOverBus::happened(std::int32_t id, const std::string& event) {
    if (event == "clicked" && id >= static_cast<std::int32_t>(TrayAction::pause) &&
        id <= static_cast<std::int32_t>(TrayAction::quit))
        chosen(static_cast<TrayAction>(id));
}

} // namespace sceneheard
