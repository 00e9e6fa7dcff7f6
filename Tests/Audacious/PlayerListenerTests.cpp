#include "Audacious/Listener/PlayerListener.h"
#include "Audacious/PlayedScene.h"
#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Words/Lexicon.h"
#include "Words/Songs.h"

using namespace sceneheard;

namespace {
std::set<FilmId> idsOf(const std::vector<Suggestion>& films) {
    std::set<FilmId> ids;
    for (const auto& film : films)
        ids.insert(film.film);
    return ids;
}
} // namespace

TEST_CASE("Each track that a player plays is a piece with its films, and remembered", "[audacious]") {
    const TemporaryFolder folder;
    const auto person = folder / "person.sqlite";
    std::set<FilmId> tender, tense;
    {
        PlayerListener listener(testMatcher, person);
        CHECK_FALSE(listener.heard()->any);
        listener.play(trackNamed("Tender scene", "1"), false);
        REQUIRE(waitUntil([&] { return listener.heard()->any; }));
        playScene(listener, "tender", 11);
        const auto first = listener.heard();
        CHECK(first->problem.empty());
        CHECK(first->sounds);
        CHECK(first->piece.title == "Tender scene");
        CHECK_THAT(first->mood, ContainsSubstring("beats a minute"));
        CHECK(first->films.size() == PlayerListener::shown);
        tender = idsOf(first->films);

        listener.play(trackNamed("Tender scene", "1"), true);
        REQUIRE(waitUntil([&] { return !listener.heard()->sounds; }));
        CHECK(listener.heard()->piece.title == "Tender scene");

        listener.play(trackNamed("Tense scene", "2"), false);
        REQUIRE(waitUntil([&] { return listener.heard()->piece.title == "Tense scene"; }));
        CHECK(listener.heard()->films.empty()); // nothing of the piece before
        playScene(listener, "tense", 4);
        tense = idsOf(listener.heard()->films);
        CHECK(tense != tender);

        listener.setPlaylist({{{"Tender scene", "SceneHeard"}, {"Tense Scene", "sceneheard"}, {"Unheard", "Nobody"}}});
        REQUIRE(waitUntil([&] { return listener.heard()->playlist.has_value(); }));
        REQUIRE(waitUntil([&] { return listener.heard()->playlist->heard == 2; }, 8));
        CHECK(listener.heard()->playlist->pieces == 3);
        CHECK(listener.heard()->playlist->films.size() == PlayerListener::shown);
        listener.setPlaylist({});
        CHECK(waitUntil([&] { return !listener.heard()->playlist; }));

        listener.play({}, false);
        CHECK(waitUntil([&] { return !listener.heard()->sounds; }));
    }
    const auto pieces = History(person).pieces();
    REQUIRE(pieces.size() == 1); // of the other too little was heard
    CHECK(pieces[0].title == "Tender scene");
    CHECK(pieces[0].player == "Audacious");
    CHECK(pieces[0].seconds > 10);
    CHECK(std::set(pieces[0].films.begin(), pieces[0].films.end()) == tender);
}

TEST_CASE("A person's marks are shared with their other programs", "[audacious]") {
    const TemporaryFolder folder;
    const auto person = folder / "person.sqlite";
    PlayerListener listener(testMatcher, person);
    listener.play(trackNamed("Tense scene"), false);
    REQUIRE(waitUntil([&] { return listener.heard()->any; }));
    playScene(listener, "tense", 5);
    const auto films = listener.heard()->films;
    REQUIRE(films.size() == PlayerListener::shown);
    const auto lacks = [&](FilmId film) {
        return waitUntil([&] { return !idsOf(listener.heard()->films).contains(film); });
    };

    listener.say(films[0].film, Opinion::liked);
    CHECK(waitUntil([&] { return listener.heard()->liked.contains(films[0].film); }));
    CHECK(PersonStore(person).films(Opinion::liked).contains(films[0].film));
    listener.say(films[0].film, {});
    CHECK(waitUntil([&] { return listener.heard()->liked.empty(); }));

    listener.setNotTonight(films[1].film, true); // until the player ends, and not for good
    CHECK(lacks(films[1].film));
    CHECK(PersonStore(person).films(Opinion::rejected).empty());
    CHECK(listener.heard()->films.size() == PlayerListener::shown);
    listener.setNotTonight(films[1].film, false);
    CHECK(waitUntil([&] { return idsOf(listener.heard()->films).contains(films[1].film); }));

    listener.say(films[2].film, Opinion::rejected);
    CHECK(lacks(films[2].film));
    PersonStore(person).say(films[3].film, Opinion::rejected); // another program
    CHECK(lacks(films[3].film));
}

TEST_CASE("Where the words beside a track say another mood than its music, the panel is told so", "[audacious]") {
    const TemporaryFolder folder;
    folder.write("tender.lrc", sadSong);
    PlayerListener listener(testMatcher, {}, [] { return shippedLexicon(); });
    auto song = trackNamed("Tender scene", "1");
    song.address = "file://" + (folder / "tender.ogg").string();
    listener.play(song, false);
    REQUIRE(waitUntil([&] { return listener.heard()->any; }));
    playScene(listener, "tender", 4);
    constexpr auto said = "beats a minute, ", says = ". Its words are sad, its music is not.";
    CHECK(waitUntil([&] { return listener.heard()->mood.ends_with(says); }));
    CHECK_THAT(listener.heard()->mood, ContainsSubstring(said));
    listener.play(trackNamed("Tender scene, without words", "2"), false);
    REQUIRE(waitUntil([&] { return listener.heard()->piece.title != "Tender scene"; }));
    playScene(listener, "tender", 4);
    CHECK_THAT(listener.heard()->mood, !ContainsSubstring("words"));
}

TEST_CASE("Without models, and without a place to remember, the player is told why", "[audacious]") {
    const TemporaryFolder folder;
    PlayerListener none(
        []() -> std::shared_ptr<const Matcher> { throw Error("There are no models here; install them."); },
        folder / "person.sqlite");
    none.play(trackNamed("Music"), false);
    CHECK(waitUntil([&] { return none.heard()->problem == "There are no models here; install them."; }));
    none.sink().format(44100, 2);
    const std::vector<float> block(2048);
    none.sink().sound(block.data(), 2048);

    PlayerListener nowhere(testMatcher, folder.write("no-folder", "") / "person.sqlite");
    nowhere.play(trackNamed("Music"), false);
    REQUIRE(waitUntil([&] { return nowhere.heard()->any; }));
    nowhere.say(FilmId::tmdb(78), Opinion::liked);
    CHECK(waitUntil([&] { return !nowhere.heard()->problem.empty(); }));
    playScene(nowhere, "tense", 4);
    CHECK(nowhere.heard()->films.size() == PlayerListener::shown); // all else goes on
}

TEST_CASE("What is written faster than anybody hears it is not listened to", "[audacious]") {
    Session session(std::make_shared<AnalysisService>(testMatcher));
    const PersonalFilms personal(testMatcher(), {}, {});
    Scrobbler scrobbler(session.music(), personal, 5, nullptr, 2);
    session.wantAlways(Wanted::films);
    PlayedSound sound(session.music());
    sound.format(44100, 2);
    CaptureState state;
    state.silent = false;
    const auto begin = Scrobbler::Clock::now();
    const auto update = [&](double seconds) {
        scrobbler.update(trackNamed("A file that is converted"), state, 1'800'000'000,
                         begin + std::chrono::milliseconds(static_cast<int>(1000 * seconds)));
    };
    update(0);
    const auto music = playedScene("tense");
    for (int second = 0; second < 5; ++second) {
        sound.sound(music.data() + static_cast<std::ptrdiff_t>(second) * 88200, 88200);
        REQUIRE(waitUntil([&] { return session.music().snapshot()->seconds > second + .9; }));
    }
    REQUIRE(waitUntil([&] { return session.music().snapshot()->moodKnown; }));
    update(1);
    CHECK_FALSE(scrobbler.piece().music);
    update(4);
    CHECK(scrobbler.piece().music);
}
