#include "../Interface/Hands.h"
#include "Catch.h"
#include "Desktop/Child.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Tray/Autostart.h"
#include "Tray/LoopTimer.h"
#include "Tray/TrayIndex.h"
#include "Tray/TrayMenu.h"
#include "Tray/TrayPictures.h"
#include "Tray/TraySettings.h"
#include <fstream>

using namespace sceneheard;

namespace {
juce::File fileOf(const std::filesystem::path& path) { return juce::File(juce::String(path.string())); }

std::string textIn(const std::filesystem::path& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}
} // namespace

TEST_CASE("The app's settings are the same after a start", "[tray]") {
    const juce::ScopedJuceInitialiser_GUI messages; // that settings are saved by
    const TemporaryFolder folder;
    const auto file = fileOf(folder / "deep" / "tray.settings");
    {
        TraySettings settings(file);
        CHECK(settings.source().empty());
        CHECK_FALSE(settings.paused());
        CHECK(settings.theme() == Theme::dark);
        settings.setSource("Kopfhörer.monitor");
        settings.setPaused(true);
        settings.setPlayers({{"vlc", "Spotify"}, {"firefox"}, {"youtube.com"}});
        settings.setTheme(Theme::light);
        settings.setOnLightPanel(true);
        settings.setFilmList("/home/a b/films.csv");
        settings.setWindow("10 20 1000 600");
    }
    TraySettings settings(file);
    CHECK(settings.source() == "Kopfhörer.monitor");
    CHECK(settings.paused());
    const auto rules = settings.players();
    CHECK(rules.allowed == std::vector<std::string>{"vlc", "Spotify"});
    CHECK(rules.ignored == std::vector<std::string>{"firefox"});
    CHECK(rules.ignoredAddresses == std::vector<std::string>{"youtube.com"});
    CHECK(settings.theme() == Theme::light);
    CHECK(settings.onLightPanel());
    CHECK(settings.filmList() == "/home/a b/films.csv");
    CHECK(settings.window() == "10 20 1000 600");
}

TEST_CASE("Damaged settings count as none, and long lists are cut", "[tray]") {
    const TemporaryFolder folder;
    const auto file = fileOf(folder / "tray.settings");
    file.replaceWithText("<?xml version=\"1.0\"?><PROPERTIES><VALUE name=\"source\" val=\"x");
    CHECK(TraySettings(file).source().empty());
    CHECK(TraySettings::listOf(" vlc ,, Spotify\n") == std::vector<std::string>{"vlc", "Spotify"});
    CHECK(TraySettings::listOf(juce::String::repeatedString("a,", 1000)).size() == TraySettings::maxRules);
    CHECK(TraySettings::listOf(juce::String::repeatedString("a", 1000))[0].size() == TraySettings::maxText);
}

TEST_CASE("The desktop starts the app with the session while that is asked for", "[tray]") {
    const TemporaryFolder folder;
    Autostart autostart(folder / "autostart");
    CHECK_FALSE(autostart.isOn());
    autostart.set(false, "/usr/bin/sceneheard-tray"); // nothing to remove
    autostart.set(true, "/home/a b/50%/$x/sceneheard-tray");
    CHECK(autostart.isOn());
    const auto entry = folder / "autostart" / "sceneheard-tray.desktop";
    CHECK(textIn(entry).find("Exec=\"/home/a b/50%%/\\\\$x/sceneheard-tray\" --background\n") != std::string::npos);
    std::ofstream(entry, std::ios::app) << "Hidden=true\n"; // as a desktop's settings switch it off
    CHECK_FALSE(autostart.isOn());
    autostart.set(true, "/usr/bin/sceneheard-tray");
    CHECK(autostart.isOn());
    autostart.set(false, "/usr/bin/sceneheard-tray");
    CHECK_FALSE(std::filesystem::exists(entry));
    std::ofstream(folder / "file") << "no folder";
    CHECK_THROWS_AS(Autostart(folder / "file").set(true, "/usr/bin/sceneheard-tray"), Error);
}

TEST_CASE("The menu tells what plays, and what can be done", "[tray]") {
    const auto silent = trayMenu("", false), playing = trayMenu("Near Light – Ólafur Arnalds", true);
    CHECK(silent.front().label == "Pause");
    CHECK(silent.back().label == "Quit");
    REQUIRE(playing.size() == silent.size() + 2);
    CHECK(playing[0].label == "Near Light – Ólafur Arnalds");
    CHECK_FALSE(playing[0].enabled);
    CHECK(playing[2].label == "Go on");
    CHECK(playing[2].id == static_cast<int>(TrayAction::pause));
}

TEST_CASE("The icons of the three states differ, in the panel's colour alone", "[tray]") {
    std::vector<double> ink;
    for (const auto state : {TrayState::listening, TrayState::paused, TrayState::silent}) {
        const auto picture = trayPicture(state, 24, juce::Colours::white);
        double sum = 0;
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 24; ++x) {
                const auto colour = picture.getPixelAt(x, y);
                sum += colour.getFloatAlpha();
                if (colour.getAlpha() > 100)
                    CHECK(colour.getRed() > 250);
            }
        CHECK(picture.getPixelAt(0, 0).getAlpha() == 0);
        ink.push_back(sum);
    }
    CHECK(ink[0] > ink[1]);
    CHECK(ink[1] > ink[2]);
    CHECK(ink[2] > 40);
}

TEST_CASE("The app's timer calls while it is there, as often as it was last told", "[tray]") {
    const juce::ScopedJuceInitialiser_GUI messages;
    int calls = 0, seldom = 0;
    auto timer = std::make_unique<LoopTimer>([&] { ++calls; });
    LoopTimer slow([&] { ++seldom; });
    timer->start(10);
    slow.start(10);
    slow.start(3600000);
    int before = 0;
    hands::runMessages(400, {[&] {
                                 before = calls;
                                 timer.reset();
                             },
                             [&] { CHECK(calls == before); }});
    CHECK(before > 1);
    CHECK(before < 400); // not without a pause
    CHECK(seldom <= 1);
}

TEST_CASE("No index is asked before a person switches one on, and an address that will not do is told", "[tray]") {
    const juce::ScopedJuceInitialiser_GUI messages;
    const TemporaryFolder folder;
    const auto file = fileOf(folder / "tray.settings");
    {
        TraySettings settings(file);
        TrayIndex index(settings);
        CHECK(index.told().isEmpty());
        index.set(true, "http://films.example.org");
        CHECK(waitUntil([&] { return index.told().contains("https"); }, 10));
        index.set(true, "http://127.0.0.1:1");
        CHECK(waitUntil([&] { return index.told() == "It is asked as soon as music plays."; }, 10));
        index.set(false, "http://127.0.0.1:1");
        CHECK(index.told().isEmpty());
    }
    const TraySettings kept(file);
    CHECK(kept.index() == "http://127.0.0.1:1");
    CHECK_FALSE(kept.asksIndex());
}
