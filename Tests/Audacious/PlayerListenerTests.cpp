#include "Audacious/Listener/PlayerListener.h"
#include "Audacious/PlayedScene.h"
#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"

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
        playScene(listener, "tense", 11);
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
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[1].title == "Tender scene");
    CHECK(pieces[1].player == "Audacious");
    CHECK(std::set(pieces[1].films.begin(), pieces[1].films.end()) == tender);
    CHECK(std::set(pieces[0].films.begin(), pieces[0].films.end()) == tense);
    CHECK(pieces[0].music->mood[Axis::tension] > pieces[1].music->mood[Axis::tension] + .2f);
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

TEST_CASE("What is written faster than anybody hears it is not remembered", "[audacious]") {
    const TemporaryFolder folder;
    {
        PlayerListener listener(testMatcher, folder / "person.sqlite");
        listener.play(trackNamed("A file that is converted"), false);
        REQUIRE(waitUntil([&] { return listener.heard()->any; }));
        playScene(listener, "tense", 21);
        CHECK(listener.heard()->piece.seconds < 16);
    }
}
