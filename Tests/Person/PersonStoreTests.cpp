#include "Catch.h"
#include "Folder.h"
#include "Person/PersonStore.h"
#include "Support/Error.h"
#include <thread>

using namespace sceneheard;

namespace {
const auto alien = FilmId::tmdb(348), psycho = FilmId::imdb("tt0054215"), lost = FilmId::titled("A Lost Film", 1921);
using Films = std::set<FilmId>;
} // namespace

TEST_CASE("Opinions are kept from one program to the next, and no file is made before there is one", "[person]") {
    const TemporaryFolder folder;
    const auto file = folder / "deep" / "er" / "person.sqlite";
    {
        PersonStore store(file);
        CHECK(store.films(Opinion::liked).empty());
        CHECK_FALSE(store.changedElsewhere());
        store.say(FilmId(), Opinion::liked);
        CHECK_FALSE(std::filesystem::exists(file.parent_path()));
        store.say(alien, Opinion::liked);
        store.say(psycho, Opinion::liked);
        store.say(lost, Opinion::rejected);
        store.say(psycho, Opinion::rejected);
    }
    PersonStore store(file);
    CHECK(store.films(Opinion::liked) == Films{alien});
    CHECK(store.films(Opinion::rejected) == Films{psycho, lost});
    store.say(alien, std::nullopt);
    store.say(alien, std::nullopt);
    CHECK(store.films(Opinion::liked).empty());
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::others_read) ==
          std::filesystem::perms::none);
}

TEST_CASE("Two programs share it at once, and each sees what the other said", "[person]") {
    const TemporaryFolder folder;
    PersonStore one(folder / "person.sqlite"), other(folder / "person.sqlite");
    one.say(alien, Opinion::liked);
    CHECK(other.films(Opinion::liked) == Films{alien});
    PersonStore later(folder / "person.sqlite");
    CHECK(later.changedElsewhere()); // since it knew nothing
    CHECK_FALSE(later.changedElsewhere());
    CHECK_FALSE(other.changedElsewhere());
    one.say(psycho, Opinion::rejected);
    CHECK(other.changedElsewhere());
    CHECK_FALSE(other.changedElsewhere());
    CHECK_FALSE(one.changedElsewhere()); // by itself

    std::vector<std::thread> programs;
    for (int p = 0; p < 4; ++p)
        programs.emplace_back([&, p] {
            PersonStore store(folder / "person.sqlite");
            for (int i = 1; i <= 25; ++i)
                store.say(FilmId::tmdb(1000 * p + i), Opinion::liked);
        });
    for (auto& program : programs)
        program.join();
    CHECK(one.films(Opinion::liked).size() == 101);
}

TEST_CASE("What old sessions kept moves in once, and changes no opinion of now", "[person]") {
    const TemporaryFolder folder;
    PersonStore store(folder / "person.sqlite");
    store.moveIn({}, {});
    CHECK_FALSE(std::filesystem::exists(folder / "person.sqlite"));
    store.say(alien, Opinion::rejected);
    store.moveIn({alien, psycho}, {lost});
    CHECK(store.films(Opinion::liked) == Films{psycho});
    CHECK(store.films(Opinion::rejected) == Films{alien, lost});
    store.say(psycho, std::nullopt);
    store.moveIn({alien, psycho}, {lost}); // the old session is opened again
    CHECK(store.films(Opinion::liked).empty());
    store.moveIn({psycho}, {});
    CHECK(store.films(Opinion::liked) == Films{psycho});
}

TEST_CASE("A file that is damaged, newer or somebody else's is named, and left as it is", "[person]") {
    const TemporaryFolder folder;
    const auto refused = [&](const std::filesystem::path& file, const std::string& words) {
        const auto before = bytesOf(file);
        PersonStore store(file);
        for (const auto& work : {std::function([&] { store.films(Opinion::liked); }),
                                 std::function([&] { store.say(alien, Opinion::liked); })}) {
            std::string said;
            try {
                work();
            } catch (const Error& e) {
                said = e.what();
            }
            INFO(said);
            CHECK(said.find(file.string()) != std::string::npos);
            CHECK(said.find(words) != std::string::npos);
        }
        CHECK(bytesOf(file) == before);
    };
    refused(folder.write("text.sqlite", std::string(5000, 'x')), "not a database");
    const auto file = folder / "newer.sqlite";
    PersonStore(file).say(alien, Opinion::liked);
    auto bytes = bytesOf(file);
    bytes[63] = 100; // user_version, big-endian
    refused(folder.write("newer.sqlite", bytes), "newer");
    bytes[63] = 2;
    bytes[68] = 'X'; // application_id
    refused(folder.write("other.sqlite", bytes), "no file of SceneHeard's");
    const auto notAFolder = folder.write("file", "") / "person.sqlite";
    CHECK_THROWS_AS(PersonStore(notAFolder).say(alien, Opinion::liked), Error);
    CHECK(PersonStore(notAFolder).films(Opinion::liked).empty());
    CHECK_THROWS_AS(PersonStore({}).say(alien, Opinion::liked), Error);
}
