#include "Catch.h"
#include "DemoScene.h"
#include "EditorWindow.h"
#include "Folder.h"
#include "HostedPlugin.h"
#include "Remote/LocalServer.h"

using namespace sceneheard;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {
// What the person's settings say of the index, as any window writes it.
void keep(const std::string& text) {
    const auto folder = std::filesystem::path(std::getenv("XDG_CONFIG_HOME")) / "SceneHeard";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "index.txt") << text;
}

// Plays four seconds of a scene, and lets the plugin do something about it until this holds, at most for 20 s.
template <typename Condition>
bool playedUntil(const Host& host, HostedPlugin& plugin, Condition holds) {
    const auto music = demoScene("tense");
    const auto end = Clock::now() + 20s;
    for (int start = 0; Clock::now() < end && !holds(); start = (start + 512) % (4 * 44100)) {
        juce::AudioBuffer<float> block(plugin.channels(), 512);
        block.clear();
        for (int c = 0; c < 2; ++c)
            block.copyFrom(c, 0, music, c, start, 512);
        REQUIRE(plugin.passes(block));
        if (start / 512 % 43 == 0) // half a second
            host.messages.settle(50);
    }
    return holds();
}

std::size_t entriesOf(const char* folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

template <typename Condition>
bool soon(Condition holds) {
    const auto end = Clock::now() + 5s;
    while (!holds() && Clock::now() < end)
        std::this_thread::sleep_for(5ms);
    return holds();
}

bool hasLibcurl() {
    std::ifstream maps("/proc/self/maps");
    return std::string(std::istreambuf_iterator<char>(maps), {}).find("libcurl") != std::string::npos;
}
} // namespace

TEST_CASE("In a host the index is asked that the person switched on, and no library of it is there before",
          "[hosts][remote]") {
    LocalServer server([](const auto&, auto& connection) { return connection.send(httpAnswer(500, "{}")); });
    const bool before = hasLibcurl();
    for (const auto format : formats) {
        INFO(Host::bundle(format).getFullPathName());
        const auto asked = server.requests();
        for (const auto& said : {"off\n" + server.address() + "\n", "on\n" + server.address() + "/\x01\n",
                                 std::string("on\nhttp://films.example.org\n"), std::string()}) {
            keep(said);
            Host host;
            const auto plugin = host.load(format);
            plugin->prepare(44100, 512);
            const EditorWindow window(host.messages, **plugin);
            const auto end = Clock::now() + 1500ms;
            playedUntil(host, *plugin, [&] { return Clock::now() > end; });
            CHECK(server.requests() == asked);
            if (said.starts_with("off") && format == formats.front())
                CHECK(hasLibcurl() == before);
        }
        keep("on\n" + server.address() + "\n");
        {
            Host host;
            const auto plugin = host.load(format);
            plugin->prepare(44100, 512);
            const EditorWindow window(host.messages, **plugin);
            CHECK(playedUntil(host, *plugin, [&] { return server.requests() > asked; }));
            CHECK(plugin->ownState().toString().indexOf("127.0.0.1") < 0); // no session tells it
        }
        CHECK(soon([&] { return server.open() == 0; }));
        CHECK_FALSE(Host::mapped(Host::bundle(format)));
    }
    keep("");
}

TEST_CASE("A plugin that is unloaded while an index is asked leaves no thread, connection or library",
          "[hosts][remote][long]") {
    LocalServer server([](const auto&, auto& connection) { return connection.peerGone(20000) && false; });
    keep("on\n" + server.address() + "\n");
    for (const auto format : formats) {
        INFO(Host::bundle(format).getFullPathName());
        std::size_t threads = 0, files = 0;
        for (int round = 0; round < 100; ++round) { // two hundred in both formats
            {
                Host host;
                const auto plugin = host.load(format);
                plugin->prepare(44100, 512);
                const EditorWindow window(host.messages, **plugin);
                REQUIRE(playedUntil(host, *plugin, [&] { return server.open() == 1; }));
            }
            CHECK_FALSE(Host::mapped(Host::bundle(format)));
            REQUIRE(soon([&] { return server.open() == 0; }));
            if (round == 0) { // what libraries keep from their first use
                threads = entriesOf("/proc/self/task");
                files = entriesOf("/proc/self/fd");
            }
            CHECK(soon([&] { return entriesOf("/proc/self/task") <= threads; }));
            CHECK(soon([&] { return entriesOf("/proc/self/fd") <= files; }));
        }
    }
    keep("");
}
