// The app's service beside a real sound server, message bus and player.
#include "Catch.h"
#include "Desktop/Player.h"
#include "Desktop/SoundServer.h"
#include "Matching/Assets.h"
#include "Pictures/MadePictures.h"
#include "Skip.h"
#include "Tray/TrayService.h"

using namespace sceneheard;

TEST_CASE("The app shows films that look like the cover of what plays, and none for a cover in the network",
          "[tray][cover]") {
    if (!SoundServer::installed(SoundServer::Kind::pulseAudio) || !MessageBus::installed())
        SKIP("PulseAudio, its tools or dbus-daemon are not installed");
    const SoundServer server(SoundServer::Kind::pulseAudio);
    const MessageBus bus;
    const TemporaryFolder folder;
    madePicture(folder, "testsrc2=size=300x300", "cover.jpg");
    const std::string cover = "file://" + (folder / "cover.jpg").string();
    TraySettings settings(juce::File(juce::String((folder / "tray.settings").string())));
    const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    TrayService service(matcher, settings, folder / "person.sqlite", {},
                        [&] { return std::make_shared<CoverFilms>(SCENEHEARD_TEST_ASSETS, matcher); });
    const auto until = [&](const std::function<bool()>& condition) {
        return waitUntil(
            [&] {
                service.update();
                return condition();
            },
            20);
    };
    CHECK(service.coverFilms()->empty());
    Player player("testplayer", playing(trackSaid("Tender scene", "SceneHeard", {{"mpris:artUrl", cover}})));
    auto sound = server.play(SCENEHEARD_TEST_ASSETS "/demo/tender.wav");
    REQUIRE(until([&] { return !service.coverFilms()->empty(); }));
    const auto films = service.coverFilms();
    CHECK(films->size() == CoverLine::most);
    CHECK(service.coverFilms() == films); // the same until there is something new
    for (const auto& film : *films)
        CHECK(film.film.facts.title.size() > 0);
    service.mark(films->front().film, FilmAction::reject);
    for (const auto& film : *service.coverFilms())
        CHECK(film.film.film != films->front().film.film);

    player.say({{"Metadata", trackSaid("Another", "SceneHeard",
                                       {{"mpris:artUrl", std::string("https://i.scdn.co/image/ab67616d")}})}});
    CHECK(until([&] { return service.pieceTitle() == "Another" && service.coverFilms()->empty(); }));
    CHECK(service.problem().empty());
    player.say({{"Metadata", trackSaid("Tender scene", "SceneHeard", {{"mpris:artUrl", cover}})}});
    CHECK(until([&] { return !service.coverFilms()->empty(); }));
    service.setPaused(true);
    CHECK(service.coverFilms()->empty());
}
