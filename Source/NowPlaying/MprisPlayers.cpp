#include "NowPlaying/MprisPlayers.h"
#include "NowPlaying/MprisValues.h"
#include "Support/Text.h"
#include <algorithm>
#include <array>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace sceneheard {

namespace {
constexpr auto busName = "org.freedesktop.DBus", busPath = "/org/freedesktop/DBus";
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties";
constexpr auto playerPath = "/org/mpris/MediaPlayer2", playerInterface = "org.mpris.MediaPlayer2.Player";
constexpr std::string_view prefix = "org.mpris.MediaPlayer2.";

constexpr std::chrono::seconds answerWithin{3};
// Not all tell when something changes.
constexpr std::chrono::seconds againWhilePlaying{4}, againOtherwise{20};
constexpr std::chrono::milliseconds longestSleep{1000}, longestAlone{10000}; // with players, and without
constexpr int maxAtOnce = 200; // messages; a player that never stops sending holds up nothing else
constexpr std::chrono::seconds betweenBuses{1};

// A player's name: what follows the prefix, without the number of its window.
std::string nameOf(const std::string& bus) {
    const auto name = std::string_view(bus).substr(prefix.size());
    return shortened(name.substr(0, name.find(".instance")), maxMetadataBytes);
}

// playerctl's daemon repeats what another player says.
bool isPlayer(const std::string& bus) {
    return bus.starts_with(prefix) && bus.size() > prefix.size() && nameOf(bus) != "playerctld";
}

// Whatever a message makes of itself: nothing leaves a callback, which C calls.
template <typename Work>
void quietly(Work work) noexcept {
    try {
        work();
    } catch (...) {
    }
}

double secondsIn(const MetadataValue& microseconds) {
    const auto* const whole = std::get_if<std::int64_t>(&microseconds);
    return whole != nullptr ? std::clamp(static_cast<double>(*whole) / 1e6, 0.0, 7.0 * 86400) : 0;
}
} // namespace

MprisPlayers::MprisPlayers(const PlayerRules& rules)
    : players(rules)
    , wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , thread([this] { run(); }) {}

MprisPlayers::~MprisPlayers() {
    {
        std::lock_guard lock(mutex);
        stopping = true;
    }
    eventfd_write(wake, 1);
    thread.join();
    close(wake);
}

std::optional<Track> MprisPlayers::track() const {
    std::lock_guard lock(mutex);
    return players.playing(Clock::now());
}

std::string MprisPlayers::problem() const {
    std::lock_guard lock(mutex);
    return trouble;
}

void MprisPlayers::run() {
    for (bool ends = false; !ends;) {
        quietly([&] { serve(); });
        known.clear();
        daemon.reset();
        connection.reset();
        {
            std::lock_guard lock(mutex);
            players.clear();
            trouble = "Players cannot be asked what they play: there is no session bus (D-Bus).";
            ends = stopping;
        }
        pollfd ended{wake, POLLIN, 0};
        if (!ends)
            poll(&ended, 1, std::chrono::milliseconds(betweenBuses).count());
    }
}

// Until the bus goes away, which throws, or it is to end.
void MprisPlayers::serve() {
    connection = sdbus::createSessionBusConnection();
    daemon = sdbus::createProxy(*connection, busName, busPath);
    daemon->registerSignalHandler(busName, "NameOwnerChanged", [this](sdbus::Signal& signal) {
        quietly([&] {
            std::string name, before, after;
            signal >> name >> before >> after;
            if (!isPlayer(name))
                return;
            remove(name);
            if (!after.empty())
                add(name, after);
        });
    });
    daemon->finishRegistration();
    auto names = daemon->createMethodCall(busName, "ListNames");
    daemon->callMethod(
        names,
        [this](sdbus::MethodReply& reply, const sdbus::Error* error) {
            quietly([&] {
                std::vector<std::string> all;
                if (error == nullptr)
                    reply >> all;
                for (const auto& name : all)
                    if (isPlayer(name))
                        askOwner(name);
            });
        },
        answerWithin);
    {
        std::lock_guard lock(mutex);
        trouble.clear();
    }
    for (;;) {
        int read = 0;
        while (read < maxAtOnce && connection->processPendingRequest())
            ++read;
        askPlayersAgain();
        const auto wanted = connection->getEventLoopPollData();
        std::array<pollfd, 2> files{{{wanted.fd, wanted.events, 0}, {wake, POLLIN, 0}}};
        const auto until = wanted.getPollTimeout(); // below 0: there is no hurry
        const auto longest = static_cast<int>((known.empty() ? longestAlone : longestSleep).count());
        poll(files.data(), files.size(), until < 0 ? longest : std::min(longest, until));
        if ((files[1].revents & POLLIN) != 0)
            return;
    }
}

void MprisPlayers::askOwner(const std::string& bus) {
    auto owner = daemon->createMethodCall(busName, "GetNameOwner");
    owner << bus;
    daemon->callMethod(
        owner,
        [this, bus](sdbus::MethodReply& reply, const sdbus::Error* error) {
            quietly([&] {
                std::string name;
                if (error != nullptr)
                    return;
                reply >> name;
                add(bus, name);
            });
        },
        answerWithin);
}

// Signals are told apart by their sender, which is a connection: those to a player's name would come from all of them.
void MprisPlayers::add(const std::string& bus, const std::string& owner) {
    if (known.size() >= Players::maxPlayers || known.contains(bus))
        return;
    auto& player = known[bus];
    player.name = player.identity = nameOf(bus);
    player.proxy = sdbus::createProxy(*connection, owner, playerPath);
    player.proxy->registerSignalHandler(propertiesInterface, "PropertiesChanged", [this, bus](sdbus::Signal& signal) {
        quietly([&] {
            std::string interface;
            Properties changed;
            signal >> interface >> changed;
            if (interface == playerInterface)
                take(bus, changed);
        });
    });
    player.proxy->registerSignalHandler(playerInterface, "Seeked", [this, bus](sdbus::Signal& signal) {
        quietly([&] {
            std::int64_t position = 0;
            signal >> position;
            known.at(bus).state.track.position = secondsIn(position);
            tell(bus, true);
        });
    });
    player.proxy->finishRegistration();
    auto identity = player.proxy->createMethodCall(propertiesInterface, "Get");
    identity << std::string("org.mpris.MediaPlayer2") << std::string("Identity");
    player.proxy->callMethod(
        identity,
        [this, bus](sdbus::MethodReply& reply, const sdbus::Error* error) {
            quietly([&] {
                sdbus::Variant value;
                if (error != nullptr || !known.contains(bus))
                    return;
                reply >> value;
                const auto told = valueOf(value);
                if (const auto* const text = std::get_if<std::string>(&told); text != nullptr && !text->empty())
                    known.at(bus).identity = *text;
                tell(bus, false);
            });
        },
        answerWithin);
    ask(bus);
}

void MprisPlayers::remove(const std::string& bus) {
    known.erase(bus);
    std::lock_guard lock(mutex);
    players.remove(bus);
}

void MprisPlayers::ask(const std::string& bus) {
    auto& player = known.at(bus);
    player.asked = Clock::now();
    auto all = player.proxy->createMethodCall(propertiesInterface, "GetAll");
    all << std::string(playerInterface);
    player.proxy->callMethod(
        all,
        [this, bus](sdbus::MethodReply& reply, const sdbus::Error* error) {
            quietly([&] {
                Properties properties;
                if (error != nullptr)
                    return;
                reply >> properties;
                take(bus, properties);
            });
        },
        answerWithin);
}

void MprisPlayers::askPlayersAgain() {
    const auto now = Clock::now();
    for (auto& [bus, player] : known)
        if (now - player.asked >= (player.state.playing ? againWhilePlaying : againOtherwise))
            ask(bus);
}

void MprisPlayers::take(const std::string& bus, const Properties& properties) {
    const auto at = known.find(bus);
    if (at == known.end())
        return;
    auto& state = at->second.state;
    bool positionTold = false;
    if (const auto status = properties.find("PlaybackStatus"); status != properties.end())
        state.playing = valueOf(status->second) == MetadataValue("Playing");
    if (const auto rate = properties.find("Rate"); rate != properties.end())
        if (const auto value = valueOf(rate->second); std::holds_alternative<double>(value))
            state.rate = std::get<double>(value);
    if (const auto data = properties.find("Metadata");
        data != properties.end() && data->second.peekValueType() == "a{sv}") {
        const auto position = state.track.position;
        state.track = trackOf(metadataOf(data->second.get<Properties>()));
        state.track.position = position;
    }
    if (const auto position = properties.find("Position"); position != properties.end()) {
        state.track.position = secondsIn(valueOf(position->second));
        positionTold = true;
    }
    tell(bus, positionTold);
}

void MprisPlayers::tell(const std::string& bus, bool positionTold) {
    auto& player = known.at(bus);
    player.state.track.player = player.identity;
    std::lock_guard lock(mutex);
    players.update(bus, player.name, player.state, positionTold, Clock::now());
}

std::unique_ptr<NowPlaying> systemNowPlaying(const PlayerRules& rules) { return std::make_unique<MprisPlayers>(rules); }

} // namespace sceneheard
