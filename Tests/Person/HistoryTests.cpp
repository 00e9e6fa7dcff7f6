#include "Catch.h"
#include "Folder.h"
#include "Person/History.h"
#include "Person/ImpressionBytes.h"
#include "Person/PersonStore.h"
#include "Person/Pieces.h"
#include <cmath>

using namespace sceneheard;

namespace {
std::vector<std::string> titlesOf(const std::vector<HeardPiece>& pieces) {
    std::vector<std::string> titles;
    for (const auto& piece : pieces)
        titles.push_back(piece.title);
    return titles;
}
using Titles = std::vector<std::string>;
} // namespace

TEST_CASE("A piece is kept as it was heard, and again as it goes on", "[person][history]") {
    const TemporaryFolder folder;
    const auto file = folder / "person.sqlite";
    auto piece = pieceOf(1000, "Gymnopédie No. 1", "Erik Satie", musicOf(.3f, .1f));
    piece.album = "Piano";
    piece.films = {FilmId::tmdb(348), FilmId::imdb("tt0054215"), FilmId::titled("A Lost Film", 1921)};
    {
        History history(file);
        CHECK(history.pieces().empty());
        CHECK(history.size().pieces == 0);
        CHECK_FALSE(std::filesystem::exists(file));
        piece.id = history.write(piece);
        CHECK(piece.id > 0);
        piece.seconds = 250.5;
        CHECK(history.write(piece) == piece.id);
    }
    const auto found = History(file).pieces();
    REQUIRE(found.size() == 1);
    const auto& one = found.front();
    CHECK(one.id == piece.id);
    CHECK(one.began == 1000);
    CHECK(one.seconds == 250.5);
    CHECK(one.origin == Origin::heard);
    CHECK_FALSE(one.speech);
    CHECK((one.player + one.title + one.artist + one.album) == "PlayerGymnopédie No. 1Erik SatiePiano");
    CHECK(one.films == piece.films);
    REQUIRE(one.music);
    CHECK(one.music->mood.value == piece.music->mood.value);
    CHECK(one.music->mood.sd == piece.music->mood.sd);
    CHECK(one.music->audioFeatures == piece.music->audioFeatures);
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::others_read) ==
          std::filesystem::perms::none);
}

TEST_CASE("A history is searched by time and by words, without case and accents", "[person][history]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    history.write(pieceOf(100, "Gymnopédie No. 1", "Erik Satie"));
    history.write(pieceOf(300, "Angel", "Massive Attack"));
    history.write(pieceOf(200, "Teardrop", "Massive Attack", std::nullopt));
    auto talk = pieceOf(400, "Episode 12", "Somebody");
    talk.speech = true;
    history.write(talk);
    CHECK(titlesOf(history.pieces()) == Titles{"Episode 12", "Angel", "Teardrop", "Gymnopédie No. 1"});
    CHECK(titlesOf(history.pieces({.from = 200, .to = 300})) == Titles{"Teardrop"});
    CHECK(titlesOf(history.pieces({.words = "gymnopedie SATIE"})) == Titles{"Gymnopédie No. 1"});
    CHECK(titlesOf(history.pieces({.words = "massive"})) == Titles{"Angel", "Teardrop"});
    CHECK(titlesOf(history.pieces({.words = "ass"})).empty());
    CHECK(titlesOf(history.pieces({.words = "%"})).size() == 4); // no word at all
    CHECK(titlesOf(history.pieces({.music = true})) == Titles{"Angel", "Gymnopédie No. 1"});
    CHECK(titlesOf(history.pieces({.limit = 1})) == Titles{"Episode 12"});
    const auto size = history.size();
    CHECK(size.pieces == 4);
    CHECK(size.music == 2);
    CHECK(size.seconds == 960);
    CHECK(size.first == 100);
    CHECK(size.last == 400);
}

TEST_CASE("What was heard elsewhere comes in once", "[person][history]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    std::vector<HeardPiece> listens;
    for (int i = 0; i < 100; ++i) {
        listens.push_back(pieceOf(1000 + i / 2, i % 2 == 0 ? "One" : "Other", "Band", std::nullopt));
        listens.back().origin = Origin::listenBrainz;
    }
    CHECK(history.import(listens) == 100);
    CHECK(history.import(listens) == 0);
    listens.push_back(pieceOf(2000, "New", "Band"));
    listens.back().origin = Origin::spotify;
    CHECK(history.import(listens) == 1);
    const auto heard = pieceOf(1000, "One", "Band"); // the same, heard here: another
    history.write(heard);
    history.write(heard);
    CHECK(history.size().pieces == 103);
}

TEST_CASE("Everything is deleted at once, and stays in no corner of the file", "[person][history]") {
    const TemporaryFolder folder;
    const auto file = folder / "person.sqlite";
    History history(file), other(file);
    PersonStore opinions(file);
    history.deleteAll();
    CHECK_FALSE(std::filesystem::exists(file));
    for (int i = 0; i < 300; ++i)
        history.write(pieceOf(i, "Unmistakable " + std::to_string(i)));
    opinions.say(FilmId::tmdb(348), Opinion::liked);
    CHECK(other.size().pieces == 300);
    opinions.deleteAll();
    other.deleteAll();
    CHECK(history.size().pieces == 0);
    CHECK(opinions.films(Opinion::liked).empty());
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        INFO(entry.path().string());
        const auto bytes = bytesOf(entry.path());
        CHECK(bytes.find("nmistakable") == std::string::npos);
        CHECK(bytes.find("tmdb:348") == std::string::npos);
    }
    auto gone = pieceOf(5, "Back");
    gone.id = 7;
    CHECK(history.write(gone) > 0);
    CHECK(history.size().pieces == 1);
}

TEST_CASE("Long, strange and wild values are kept within bounds", "[person][history]") {
    const TemporaryFolder folder;
    History history(folder / "person.sqlite");
    auto piece = pieceOf(-5, std::string(1023, 'x') + "é" + std::string(100000, 'y'), std::string("nul\0byte", 8));
    piece.seconds = std::nan("");
    piece.films.assign(1000, FilmId::tmdb(1));
    history.write(piece);
    CHECK(history.pieces().empty()); // before 1970
    const auto found = history.pieces({.from = std::numeric_limits<std::int64_t>::min()});
    REQUIRE(found.size() == 1);
    CHECK(found[0].title == std::string(1023, 'x'));
    CHECK(found[0].artist == piece.artist);
    CHECK(found[0].seconds == 0);
    CHECK(found[0].films.size() == History::maxFilms);
}

TEST_CASE("An impression is read as it was written, and nothing else is", "[person][history]") {
    auto music = musicOf(.1f, .9f);
    music.genres.fill(-2.5f);
    music.scalesError = .25f;
    music.audioFeatures[0] = std::nanf(""); // a table without that column
    const auto bytes = bytesOf(music);
    const auto read = impressionOf(bytes);
    REQUIRE(read);
    CHECK(read->genres == music.genres);
    CHECK(read->quadrants == music.quadrants);
    CHECK(read->scalesError == .25f);
    CHECK(std::isnan(read->audioFeatures[0]));
    CHECK_FALSE(impressionOf(""));
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(impressionOf(bytes.substr(0, length)));
    CHECK_FALSE(impressionOf(bytes + '\0'));
    auto other = bytes;
    other[0] = 2; // of a form to come
    CHECK_FALSE(impressionOf(other));
    for (const float wild : {-.1f, 1.1f, std::nanf(""), INFINITY}) {
        auto broken = music;
        broken.mood.value[3] = wild;
        CHECK_FALSE(impressionOf(bytesOf(broken)));
    }
}

TEST_CASE("A file of the first SceneHeard is brought to today's form with what it holds", "[person][history]") {
    const TemporaryFolder folder;
    const auto file = folder / "person.sqlite";
    SqliteDatabase(file, SqliteDatabase::Mode::create)
        .run("PRAGMA journal_mode = WAL;"
             "CREATE TABLE opinion(film TEXT PRIMARY KEY, kind INTEGER NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;"
             "CREATE TABLE moved(sets INTEGER PRIMARY KEY);"
             "INSERT INTO opinion VALUES('tmdb:348', 0, 1700000000);"
             "PRAGMA application_id = 1397248101; PRAGMA user_version = 1;");
    CHECK(PersonStore(file).films(Opinion::liked) == std::set{FilmId::tmdb(348)});
    History history(file);
    history.write(pieceOf(1, "New"));
    CHECK(history.size().pieces == 1);
}

TEST_CASE("Of several listeners to one source, one keeps what is heard there", "[person]") {
    const TemporaryFolder folder;
    History one(folder / "person.sqlite"), two(folder / "person.sqlite");
    const Listener first{"Speakers", 1}, second{"Speakers", 2}, other{"Microphone", 3};
    auto piece = pieceOf(1000, "Angel", "Massive Attack"), same = pieceOf(1030, "Angel", "Massive Attack");
    one.leave(first); // which makes no file
    CHECK_FALSE(std::filesystem::exists(folder / "person.sqlite"));
    piece.seconds = 20;
    piece.id = one.keep(piece, first, 1020);
    CHECK(piece.id > 0);
    CHECK(two.keep(same, second, 1050) == 0);
    CHECK(two.keep(pieceOf(1000, "Talk", ""), other, 1050) > 0);

    // The first one is killed: the second waits, then goes on with what was kept.
    CHECK(two.keep(same, second, 1020 + History::turn) == 0);
    same.seconds = 60;
    CHECK(two.keep(same, second, 1021 + History::turn) == piece.id);
    CHECK(one.keep(piece, first, 1022 + History::turn) == 0);
    auto kept = one.pieces({.words = "angel"});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].began == 1000);
    CHECK(kept[0].seconds == 90);

    // It leaves: the first one has its turn at once, and the next time that the track plays is another piece.
    two.leave(second);
    CHECK(one.keep(piece, first, 1090) == piece.id);
    CHECK(one.keep(pieceOf(1300, "Angel", "Massive Attack"), first, 1320) != piece.id);
    one.leave(first);
    CHECK(two.keep(pieceOf(1400, "Angel", "Massive Attack"), second, 1420) > 0);
    CHECK(one.pieces({.words = "angel"}).size() == 3);
    one.deleteAll();
    CHECK(two.keep(pieceOf(1500, "Angel", "Massive Attack"), first, 1501) > 0);
}
