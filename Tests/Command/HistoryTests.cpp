#include "Catch.h"
#include "Person/History.h"
#include "Person/PersonStore.h"
#include "Person/Pieces.h"
#include "Program.h"
#include <algorithm>

using namespace sceneheard;

namespace {
/// A person of the test's own, whom programs find.
struct Person {
    Person() { setenv("XDG_DATA_HOME", folder.path().c_str(), 1); }

    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "sceneheard" / "person.sqlite";
    const std::int64_t now = unixTime();

    // Calm music an hour and more ago, loud music days ago.
    void hear() const {
        History history(file);
        for (int i = 0; i < 4; ++i) {
            auto calm = pieceOf(now - 4000 - 300 * i, "Calm " + std::to_string(i), "Érik", musicOf(.6f, .1f));
            calm.films = {FilmId::tmdb(348), FilmId::tmdb(62)};
            history.write(calm);
            history.write(pieceOf(now - 3 * 86400 - 300 * i, "Loud", "Band", musicOf(.4f, .95f)));
        }
    }
};

std::set<int> filmsOf(const Outcome& outcome) {
    std::set<int> films;
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 1);
    for (const auto& film : lines[0]["films"].GetArray())
        films.insert(film["tmdb_id"].GetInt());
    return films;
}
} // namespace

TEST_CASE("A history that is empty says how to fill it, and makes no file", "[history]") {
    const Person person;
    const auto list = sceneheardProgram({"history"});
    CHECK(list.status == 0);
    CHECK(list.out.find("Nothing was heard yet") != std::string::npos);
    CHECK(sceneheardProgram({"history", "--taste"}).out.find("Nothing was heard") == 0);
    CHECK(sceneheardProgram({"history", "--json"}).out.empty());
    const auto tonight = sceneheardProgram({"tonight"});
    CHECK(tonight.status == 1);
    CHECK(tonight.err.find("sceneheard listen") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(person.file));
}

TEST_CASE("A history is listed, searched, summed up and exported", "[history]") {
    const Person person;
    person.hear();
    const auto list = sceneheardProgram({"history", "--limit", "3"});
    CHECK(list.status == 0);
    CHECK(list.out.find("4 min  Calm 0 · Érik (Player)") != std::string::npos);
    CHECK(list.out.find("Alien (1979)") != std::string::npos);
    CHECK(list.out.find("Calm 3") == std::string::npos);
    CHECK(list.out.find("8 pieces, 32 min, since ") != std::string::npos);
    CHECK(sceneheardProgram({"history", "--json", "erik", "calm"}).lines().size() == 4);
    CHECK(sceneheardProgram({"history", "--json", "--days", "1"}).lines().size() == 4);

    const auto csv = sceneheardProgram({"history", "--export", "csv"}).out;
    CHECK(std::ranges::count(csv, '\n') == 9);
    CHECK(sceneheardProgram({"history", "--export", "json", "loud"}).lines().size() == 4);
    CHECK(sceneheardProgram({"history", "--export", "xml"}).status == 2);

    CHECK(sceneheardProgram({"history", "--taste"}).out.find("Your taste is likely to be called ") == 0);
    const auto taste = sceneheardProgram({"history", "--taste", "--json", "loud"}).lines();
    REQUIRE(taste.size() == 1);
    CHECK(taste[0]["axes"]["energy"].GetDouble() > .9);
    CHECK(taste[0]["music_genres"].MemberCount() > 100);
    const auto days = sceneheardProgram({"history", "--calendar", "--json"}).lines();
    REQUIRE(days.size() >= 2);
    CHECK(days.front()["mood"]["energy"].GetDouble() > days.back()["mood"]["energy"].GetDouble() + .5);
    CHECK(sceneheardProgram({"history", "--calendar", "--taste"}).status == 2);
}

TEST_CASE("Tonight's films are those of the period", "[history]") {
    const Person person;
    person.hear();
    CHECK(sceneheardProgram({"tonight", "--hour"}).status == 1);
    const auto evening = sceneheardProgram({"tonight", "--json", "--top", "10"});
    const auto all = sceneheardProgram({"tonight", "--all", "--json", "--top", "10"});
    CHECK(evening.lines()[0]["pieces"].GetInt() == 4);
    CHECK(all.lines()[0]["pieces"].GetInt() == 8);
    CHECK(evening.lines()[0]["mood"]["energy"].GetDouble() < all.lines()[0]["mood"]["energy"].GetDouble());
    CHECK(filmsOf(evening) != filmsOf(all));
    const auto text = sceneheardProgram({"tonight", "--week"});
    CHECK(text.out.find("8 pieces, 32 min, of the last seven days\n") == 0);
    CHECK(sceneheardProgram({"tonight", "--week", "--all"}).status == 2);

    // Not what was rejected, and only what one owns.
    const auto first = *filmsOf(evening).begin();
    PersonStore(person.file).say(FilmId::tmdb(first), Opinion::rejected);
    CHECK_FALSE(filmsOf(sceneheardProgram({"tonight", "--json", "--top", "10"})).contains(first));
    const auto owned = person.folder.write(
        "jellyfin.json",
        R"({"Items":[{"Name":"Alien","ProductionYear":1979,"Type":"Movie","ProviderIds":{"Tmdb":"348"}},)"
        R"({"Name":"A series","Type":"Series","ProviderIds":{"Tmdb":"1399"}}]})");
    CHECK(filmsOf(sceneheardProgram({"tonight", "--json", "--only", owned.string()})) == std::set{348});
    const auto kodi = person.folder.write(
        "kodi.json",
        R"({"id":1,"result":{"limits":{},"movies":[{"title":"Alien","year":1979,"uniqueid":{"tmdb":"348"}}]}})");
    CHECK(filmsOf(sceneheardProgram({"tonight", "--json", "--only", kodi.string()})) == std::set{348});
}

TEST_CASE("Everything is deleted by a word, and by no other", "[history]") {
    const Person person;
    person.hear();
    PersonStore(person.file).say(FilmId::tmdb(348), Opinion::liked);
    const auto measured = sceneheardProgram({"history", "--measure", "--json"}).lines();
    REQUIRE(measured.size() == 1);
    CHECK(measured[0]["films_shown"].GetInt() == 2);
    CHECK(measured[0]["precision"].GetDouble() == 1);
    CHECK(measured[0]["recall"].GetDouble() == 1);
    const auto asked = sceneheardProgram({"history", "--delete-all", "yes"});
    CHECK(asked.status == 2);
    CHECK(asked.err.find("--delete-all everything") != std::string::npos);
    CHECK(History(person.file).size().pieces == 8);
    const auto done = sceneheardProgram({"history", "--delete-all", "everything"});
    CHECK(done.status == 0);
    CHECK(done.out == "Deleted the history (pieces: 8) and your likes and rejections (films: 1).\n");
    CHECK(History(person.file).size().pieces == 0);
    CHECK(PersonStore(person.file).films(Opinion::liked).empty());
}

TEST_CASE("What was heard and seen elsewhere comes in once, with how much of it could be used", "[history]") {
    const Person person;
    const auto listens = person.folder.write(
        "listens.json",
        R"([{"listened_at":1600000000,"track_metadata":{"track_name":"Angel","artist_name":"Massive Attack"}},)"
        R"({"listened_at":1600000400,"track_metadata":{"track_name":"Unknown","artist_name":"Nobody"}}])");
    const auto features = person.folder.write(
        "features.csv",
        "Track Name,Artist Name(s),Danceability,Energy,Loudness,Speechiness,Acousticness,Instrumentalness,"
        "Liveness,Valence,Tempo\nANGEL,\"Massive Attack;Horace Andy\",.4,.6,-9,.04,.1,.2,.1,.2,100\n");
    const std::vector<std::string> line{"history",        "import",     "--listenbrainz",
                                        listens.string(), "--features", features.string()};
    const auto once = sceneheardProgram(line), twice = sceneheardProgram(line);
    INFO(once.err);
    CHECK(once.status == 0);
    CHECK(once.out.find("2 listens, of which 2 are new and 1 have audio features.") != std::string::npos);
    CHECK(twice.out.find("of which 0 are new") != std::string::npos);
    CHECK(sceneheardProgram({"tonight", "--all", "--json"}).lines()[0]["pieces"].GetInt() == 1);

    const auto diary =
        person.folder.write("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
                                         "2024-01-01,Alien,1979,https://boxd.it/1,1,,,2024-01-01\n"
                                         "2024-01-02,Alien,1979,https://boxd.it/1,5,Yes,,2024-01-02\n"
                                         "2024-01-03,Psycho,1960,https://boxd.it/2,1.5,,,2024-01-03\n"
                                         "2024-01-04,Jaws,1975,https://boxd.it/3,3,,,2024-01-04\n"
                                         "2024-01-05,\"No, Such Film\",1901,https://boxd.it/4,5,,,\n");
    const auto marks = sceneheardProgram({"history", "import", "--letterboxd", diary.string()});
    CHECK(marks.status == 0);
    CHECK(marks.out.find("of 4 films with a rating, 1 count as liked") != std::string::npos);
    CHECK(PersonStore(person.file).films(Opinion::liked) == std::set{FilmId::tmdb(348)});
    CHECK(PersonStore(person.file).films(Opinion::rejected) == std::set{FilmId::tmdb(539)});

    CHECK(sceneheardProgram({"history", "import"}).status == 2);
    for (const std::string option : {"--listenbrainz", "--spotify", "--letterboxd"}) {
        const auto wrong = sceneheardProgram({"history", "import", option, features.string()});
        CHECK(wrong.status == 1);
        CHECK(wrong.err.find("features.csv") != std::string::npos);
        CHECK(sceneheardProgram({"history", "import", option, "/none"}).status == 1);
    }
}
