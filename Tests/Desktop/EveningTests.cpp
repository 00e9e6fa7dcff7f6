// A calm and a loud evening on one computer: real sound server, message bus and players, and what listens to them.
#include "Catch.h"
#include "Command/Program.h"
#include "Desktop/Player.h"
#include "Desktop/SoundServer.h"
#include "Films/Catalogue.h"
#include "Matching/Assets.h"
#include "Person/Taste.h"
#include "Scrobbling/MusicListener.h"
#include "Skip.h"
#include "Training/Films/ShownLists.h"

using namespace sceneheard;

namespace {
using Playlist = std::vector<std::filesystem::path>;
constexpr double heardOfEach = 25; // seconds

// The music of one evening: files of $SCENEHEARD_EVENINGS/calm or /loud where that is set, else scenes of the demo
// score.
Playlist evening(const std::string& name, const Playlist& scenes) {
    const auto* const given = std::getenv("SCENEHEARD_EVENINGS");
    if (given == nullptr)
        return scenes;
    Playlist files;
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(given) / name))
        files.push_back(file.path());
    std::ranges::sort(files);
    return files;
}

/// Plays them one after the other, each told by a player, to what listens, and returns what it kept.
std::vector<HeardPiece> heard(const Playlist& files, const SoundServer& server,
                              const std::shared_ptr<const Matcher>& matcher) {
    const TemporaryFolder folder;
    const PersonalFilms films(matcher, {}, {});
    MusicListener listener(
        matcher, films,
        {.source = "", .players = {}, .filter = {}, .films = 5, .history = folder / "person.sqlite", .paused = false});
    Player player("evening", playing(trackSaid("", "")));
    std::vector<std::vector<FilmId>> shown;
    for (const auto& file : files) {
        const auto title = file.stem().string();
        player.say({{"Metadata", trackSaid(title, "SceneHeard")}});
        const auto sound = server.play(file);
        const auto update = [&] {
            listener.update(Scrobbler::Clock::now());
            return listener.pieces().any() && listener.pieces().piece().title == title &&
                   listener.pieces().piece().seconds >= heardOfEach - 5;
        };
        CHECK(waitUntil(update, 2 * heardOfEach));
        CHECK(listener.pieces().piece().title == title); // the right line of what plays
        shown.push_back(listener.pieces().piece().films);
    }
    for (std::size_t i = 1; i < shown.size(); ++i)
        CHECK(shown[i] != shown[i - 1]); // films change with the track
    listener.end();
    auto kept = History(folder / "person.sqlite").pieces(); // as another start of the program would see it
    CHECK(kept.size() == files.size());
    return kept;
}
} // namespace

TEST_CASE("Tonight's films of a calm and of a loud evening differ in their tone", "[evening][long]") {
    if (!SoundServer::installed(SoundServer::Kind::pulseAudio) || !MessageBus::installed())
        SKIP("PulseAudio, its tools or dbus-daemon are not installed");
    const SoundServer server(SoundServer::Kind::pulseAudio);
    const MessageBus bus;
    const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    const auto& catalogue = matcher->catalogue();
    const std::array evenings{evening("calm", {demoScene("tender")}),
                              evening("loud", {demoScene("tense"), demoScene("triumphant")})};
    ShownLists lists;
    for (const auto& files : evenings) {
        const auto now = unixTime();
        auto query = queryOf(heard(files, server, matcher), Period::evening, now + 60);
        REQUIRE(query);
        query->top = 20;
        auto& list = lists.emplace_back();
        for (const auto& film : PersonalFilms(matcher, {}, {}).suggest(*query))
            list.push_back(catalogue.rowOf(film.film));
        REQUIRE(list.size() == 20);
    }
    // The measure of `sceneheard evaluate --only shown`: the mean share of a tone in what was shown.
    Matrix tones = Matrix::Zero(catalogue.size(), 4);
    for (const auto& list : lists)
        for (const int row : list) {
            const auto tone = catalogue.tone(row);
            for (int q = 0; q < 4; ++q)
                tones(row, q) = tone[static_cast<std::size_t>(q)];
        }
    const auto share = [&](int whose, std::initializer_list<int> quadrants) {
        double sum = 0;
        for (const int q : quadrants)
            sum += toneShare(lists, tones, {0, 1}, whose, q);
        return sum;
    };
    const auto calm = share(0, {2, 3}), calmOfLoud = share(1, {2, 3}); // sombre and serene: below the usual energy
    WARN("sombre or serene: " << calm << " of a calm evening's films, " << calmOfLoud << " of a loud one's");
    CHECK(calm > calmOfLoud + 0.1);
    CHECK(lists[0] != lists[1]);
}
