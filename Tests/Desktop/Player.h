#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <sdbus-c++/sdbus-c++.h>

/// A media player on the session's bus that says what the test wants, in MPRIS's form or any other.
class Player {
public:
    using Properties = std::map<std::string, sdbus::Variant>;
    static constexpr auto interface = "org.mpris.MediaPlayer2.Player";

    /// @param name  behind "org.mpris.MediaPlayer2."
    /// @param says  what it says of itself at first, "PlaybackStatus" and others
    explicit Player(const std::string& name, Properties says = {})
        : said(std::move(says))
        , connection(sdbus::createSessionBusConnection("org.mpris.MediaPlayer2." + name))
        , object(sdbus::createObject(*connection, "/org/mpris/MediaPlayer2")) {
        object->registerProperty("Identity").onInterface("org.mpris.MediaPlayer2").withGetter([name] {
            return "The " + name;
        });
        for (const auto& [property, value] : said)
            object->registerProperty(
                interface, property, value.peekValueType(),
                [this, key = property](sdbus::PropertyGetReply& reply) {
                    std::lock_guard lock(mutex);
                    ++asked;
                    // A property's own type stands in the message without a variant around it.
                    write(reply, said.at(key));
                },
                sdbus::Flags());
        object->finishRegistration();
        connection->enterEventLoopAsync();
    }
    ~Player() { connection->leaveEventLoop(); }

    /// Says something else from now on, and tells so. The types must be those of the beginning.
    void say(const Properties& changed, bool tell = true) {
        {
            std::lock_guard lock(mutex);
            for (const auto& [property, value] : changed)
                said[property] = value;
        }
        if (tell)
            send(interface, changed);
    }
    /// A PropertiesChanged with any arguments.
    template <typename... Arguments>
    void send(const Arguments&... arguments) {
        auto signal = object->createSignal("org.freedesktop.DBus.Properties", "PropertiesChanged");
        (put(signal, arguments), ...);
        object->emitSignal(signal);
    }

    /// How often it was asked for something.
    int questions() const {
        std::lock_guard lock(mutex);
        return asked;
    }

private:
    static void put(sdbus::Message& message, const char* text) { message << text; }
    static void put(sdbus::Message& message, const auto& value) { message << value; }

    static void write(sdbus::Message& reply, const sdbus::Variant& value) {
        const auto type = value.peekValueType();
        if (type == "s")
            reply << value.get<std::string>();
        else if (type == "a{sv}")
            reply << value.get<Properties>();
        else if (type == "x")
            reply << value.get<std::int64_t>();
        else if (type == "d")
            reply << value.get<double>();
        else if (type == "i")
            reply << value.get<std::int32_t>();
    }

    mutable std::mutex mutex;
    Properties said;
    int asked = 0;
    std::unique_ptr<sdbus::IConnection> connection;
    std::unique_ptr<sdbus::IObject> object;
};

/// What a well-behaved player says of a track.
inline sdbus::Variant trackSaid(const std::string& title, const std::string& artist,
                                const Player::Properties& more = {}) {
    Player::Properties metadata{
        {"mpris:trackid", sdbus::ObjectPath("/track/" + std::to_string(std::hash<std::string>()(title)))},
        {"xesam:title", title},
        {"xesam:artist", std::vector<std::string>{artist}},
        {"mpris:length", std::int64_t{200'000'000}}};
    for (const auto& [name, value] : more)
        metadata[name] = value;
    return metadata;
}

/// Such a player that plays it.
inline Player::Properties playing(const sdbus::Variant& track, double seconds = 0) {
    return {{"PlaybackStatus", std::string("Playing")},
            {"Metadata", track},
            {"Position", static_cast<std::int64_t>(seconds * 1e6)},
            {"Rate", 1.0}};
}
