#include "Catch.h"
#include "Desktop/Child.h"
#include "Folder.h"
#include "Listening/Session.h"
#include "Matching/BuiltMatcher.h"
#include "Scrobbling/Scrobbler.h"
#include "Words/Lexicon.h"
#include "Words/Songs.h"
#include <cmath>

using namespace sceneheard;

namespace {
constexpr std::int64_t epoch = 1'800'000'000;

/// A computer that plays what the test wants, ten times as fast as it would take.
class Playing {
public:
    explicit Playing(History* history, std::set<FilmId> rejected = {})
        : personal(matcher(), {}, std::move(rejected))
        , session(std::make_shared<AnalysisService>([] { return matcher(); }))
        , scrobbler(session.music(), personal, 5, history, 1, &words) {
        session.wantAlways(Wanted::films);
        session.music().prepare(22050, 1);
        capture.connected = true;
        capture.source = "Speakers";
    }

    /// @param hz  of a chord that beats; 0: silence, of which the capture gives nothing
    void play(double seconds, double hz, const std::optional<Track>& track = {}) {
        for (double t = 0; t < seconds; t += .25, time += .25) {
            capture.silent = hz == 0;
            if (hz > 0) {
                std::vector<float> wave(22050 / 4);
                for (auto& x : wave) {
                    const auto at = static_cast<double>(frames++) / 22050;
                    x = static_cast<float>(.2 * (std::sin(6.2832 * hz * at) + std::sin(6.2832 * 1.25 * hz * at)) *
                                           (.6 + .4 * std::sin(12 * at)));
                }
                const float* const channels[] = {wave.data()};
                session.music().pushWaiting(channels, 1, static_cast<int>(wave.size()));
                pushed += .25;
                if (std::fmod(t, 1) < .1) // as if it had time to be heard
                    waitUntil(
                        [&] { // what was told of the piece before does not count
                            const auto heard = session.music().snapshot()->seconds;
                            return heard > pushed - 1.5 && heard < pushed + .5;
                        },
                        10);
            }
            auto told = track;
            if (told)
                told->position += t;
            const auto before = scrobbler.number();
            const bool any = scrobbler.any();
            scrobbler.update(told, capture, epoch + static_cast<std::int64_t>(time),
                             Scrobbler::Clock::time_point(std::chrono::milliseconds(std::llround(time * 1000))));
            if (scrobbler.number() != before || any != scrobbler.any())
                pushed = 0;
        }
    }
    void end() { scrobbler.end(); }

    static std::shared_ptr<const Matcher> matcher() {
        static const auto loaded = loadMatcher(SCENEHEARD_TEST_ASSETS);
        return loaded;
    }

    CaptureState capture;
    PersonalFilms personal;
    Session session;
    TrackWords words{[] { return shippedLexicon(); }};
    Scrobbler scrobbler;
    double time = 0;

private:
    std::size_t frames = 0;
    double pushed = 0; // seconds of the piece
};

Track trackOf(const std::string& title, double position = 0) {
    Track track;
    track.player = "Player";
    track.title = title;
    track.artist = "Artist";
    track.position = position;
    return track;
}

std::vector<std::string> oldestFirst(History& history) {
    std::vector<std::string> titles;
    for (const auto& piece : history.pieces())
        titles.insert(titles.begin(), piece.title);
    return titles;
}
using Titles = std::vector<std::string>;
} // namespace

TEST_CASE("Each track is a piece, with its mood and films", "[scrobbling]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    Playing computer(&history);
    computer.play(3, 0);
    CHECK_FALSE(computer.scrobbler.any());
    computer.play(18, 220, trackOf("One"));
    CHECK(computer.scrobbler.piece().title == "One");
    CHECK(computer.scrobbler.piece().music);
    CHECK(computer.scrobbler.films().size() == 5);
    CHECK(computer.scrobbler.piece().films.size() == 5);
    computer.play(18, 330, trackOf("Two"));
    computer.play(4, 440, trackOf("Too short"));
    auto talk = trackOf("Talk");
    talk.speech = true;
    computer.play(18, 110, talk);
    computer.play(20, 0);
    computer.play(12, 110, talk); // it goes on after a pause
    computer.end();
    CHECK(oldestFirst(history) == Titles{"One", "Two", "Talk"});
    const auto pieces = history.pieces();
    CHECK(pieces[0].speech);
    CHECK(pieces[0].seconds == Approx(28).margin(5));
    CHECK(pieces[1].seconds == Approx(16).margin(4));
    CHECK(pieces[2].began == epoch + 3);
    CHECK(pieces[2].player == "Player");
    CHECK(pieces[2].films.size() == 5);
    REQUIRE(pieces[2].music);
    CHECK(pieces[2].music->mood.sd[0] > 0);
}

TEST_CASE("A track that is played again is another piece", "[scrobbling]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    Playing computer(&history);
    computer.play(18, 220, trackOf("Loop", 40));
    computer.play(18, 220, trackOf("Loop"));
    computer.end();
    CHECK(oldestFirst(history) == Titles{"Loop", "Loop"});
}

TEST_CASE("Without a player that tells, silence parts pieces", "[scrobbling]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    Playing computer(&history);
    computer.play(18, 220);
    computer.play(.75, 0); // a rest
    computer.play(12, 220);
    computer.play(3, 0);
    computer.play(18, 330);
    computer.play(18, 440, trackOf("Told"));
    computer.play(1, 440); // the player's word comes late
    computer.play(20, 220);
    computer.end();
    CHECK(oldestFirst(history) == Titles{"", "", "Told", ""});
    const auto pieces = history.pieces();
    CHECK(pieces[3].player == "Speakers");
    CHECK(pieces[3].seconds == Approx(28).margin(5));
}

TEST_CASE("What is known of a piece that goes on is kept again and again", "[scrobbling]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    Playing computer(&history);
    computer.play(45, 220, trackOf("Long"));
    const auto pieces = history.pieces(); // nothing ended it
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].seconds > 20);
}

TEST_CASE("Rejected films are neither shown nor kept, and nothing is where nothing shall be", "[scrobbling]") {
    Playing computer(nullptr);
    computer.play(12, 220, trackOf("One"));
    REQUIRE(computer.scrobbler.films().size() == 5);
    const auto first = computer.scrobbler.films().front().film;
    Playing again(nullptr, {first});
    again.play(12, 220, trackOf("One"));
    REQUIRE(again.scrobbler.films().size() == 5);
    for (const auto& film : again.scrobbler.films())
        CHECK(film.film != first);
}

TEST_CASE("What two programs hear at once is kept once", "[scrobbling]") {
    const TemporaryFolder folder;
    History first(folder / "person.sqlite"), second(folder / "person.sqlite");
    Playing one(&first);
    {
        Playing two(&second);
        for (const auto* title : {"One", "Two"}) {
            one.play(13, 220, trackOf(title));
            two.play(13, 220, trackOf(title));
        }
        one.end(); // and the other goes on with it
        two.play(13, 220, trackOf("Two", 13));
        two.play(13, 220, trackOf("Three"));
    }
    CHECK(oldestFirst(first) == Titles{"One", "Two", "Three"});
    CHECK(first.pieces()[1].seconds > 20);
}

TEST_CASE("The words of a track count for its films, and for no other's", "[scrobbling]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    Playing computer(&history);
    computer.play(6, 220, trackOf("One"));
    CHECK(computer.scrobbler.words() == nullptr);
    auto song = trackOf("One"); // its words are told later
    song.lyrics = SharedText(sadSong);
    computer.play(6, 220, song);
    REQUIRE(computer.scrobbler.words() != nullptr);
    CHECK(computer.scrobbler.words()->valence.value < .2f);
    CHECK(computer.session.music().snapshot()->words == computer.scrobbler.words());
    REQUIRE(computer.scrobbler.piece().music);
    const auto& sound = computer.scrobbler.piece().music->mood;
    CHECK(computer.scrobbler.wordsSay() == disagreement(sound, *computer.scrobbler.words()));
    CHECK(sound.value == computer.scrobbler.snapshot()->now.mood.value); // what is kept is the sound's
    CHECK(computer.scrobbler.number() == 0);

    computer.play(6, 220, trackOf("Two"));
    CHECK(computer.scrobbler.words() == nullptr);
    CHECK(computer.scrobbler.wordsSay().empty());
    CHECK(computer.session.music().snapshot()->words == nullptr);
    computer.play(3, 220, song);
    CHECK(computer.scrobbler.words() != nullptr);
    computer.end();
    CHECK(computer.scrobbler.words() == nullptr);
}
