#include "Command/Shell.h"
#include "Desktop/Child.h"
#include "Environment.h"
#include "Skip.h"
#include "Support/Error.h"
#include "Tmdb/TmdbCache.h"
#include "Tmdb/TmdbServers.h"

using namespace sceneheard;

namespace {
/// Variables of the environment, as long as it lives.
class Variables {
public:
    explicit Variables(const TmdbServers& servers, const std::string& key = tmdbKey) {
        set("SCENEHEARD_TMDB_API", servers.settings().api);
        set("SCENEHEARD_TMDB_IMAGES", servers.settings().images);
        set("SCENEHEARD_TMDB_KEY", key);
        set("XDG_CACHE_HOME", (cache.path()).string());
        set("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // so without a store of secrets
    }
    ~Variables() {
        for (const auto& name : names)
            unsetVariable(name.c_str());
    }
    Variables(const Variables&) = delete;
    Variables& operator=(const Variables&) = delete;

    void set(const std::string& name, const std::string& value) {
        setVariable(name.c_str(), value.c_str());
        names.insert(name);
    }
    const TemporaryFolder cache;

private:
    std::set<std::string> names;
};

Outcome film(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"film", "Blade Runner (1982)"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto outcome = sceneheardProgram(arguments);
    CHECK((outcome.out + outcome.err).find(tmdbKey) == std::string::npos);
    return outcome;
}
} // namespace

TEST_CASE("The command line tells what TMDb does of a film, and whose that is", "[tmdb]") {
    TmdbServers servers;
    const Variables environment(servers);
    const auto told = film({"--tmdb", "--country", "de"});
    INFO(told.out << told.err);
    CHECK(told.status == 0);
    CHECK(told.err.empty());
    CHECK_THAT(told.out, ContainsSubstring("expected music") && ContainsSubstring("directed by  Ridley Scott\n") &&
                             ContainsSubstring("plot  A hunter of \"replicants\" tires.\n") &&
                             ContainsSubstring("where to watch in DE\n") && ContainsSubstring("stream   Stream\n") &&
                             ContainsSubstring("rent     Eins, Zwei\n") &&
                             ContainsSubstring("Where to watch: JustWatch\n") &&
                             ContainsSubstring("This product uses the TMDB API but is not endorsed or certified by "
                                               "TMDB.\n"));
    CHECK(std::filesystem::exists(environment.cache / "SceneHeard" / "tmdb.sqlite"));
    const auto json = film({"--tmdb", "--country", "US", "--json"});
    CHECK(json.status == 0);
    const auto lines = json.lines();
    REQUIRE(lines.size() == 1);
    const auto& line = lines.front();
    REQUIRE(line.IsObject());
    CHECK(line["director"] == "Ridley Scott");
    CHECK(line["plot"] == "A hunter of \"replicants\" tires.");
    REQUIRE(line["watch"].Size() == 1);
    CHECK(line["watch"][0]["kind"] == "buy");
    CHECK(line["watch"][0]["provider"] == "Shop");
    CHECK_THAT(line["attribution"].GetString(),
               ContainsSubstring("not endorsed or certified by TMDB") && ContainsSubstring("JustWatch"));
    CHECK_THAT(film({"--tmdb", "--country", "AQ"}).out, ContainsSubstring("nowhere that is known"));
    CHECK(servers.imageRequests() == 0);
    CHECK_FALSE(servers.keyLeaked());
    const auto asked = servers.apiRequests();
    CHECK(film({"--tmdb", "--country", "DE"}).out == told.out); // out of the cache
    CHECK(servers.apiRequests() == asked);
    CHECK(film({}).out.find("TMDB") == std::string::npos);
}

TEST_CASE("Without a key, or without TMDb, the command line tells what it knows and what to do", "[tmdb]") {
    TmdbServers servers;
    {
        const Variables environment(servers, "");
        const auto told = film({"--tmdb"});
        CHECK(told.status == 1);
        CHECK_THAT(told.out, ContainsSubstring("expected music"));
        CHECK_THAT(told.err, ContainsSubstring("catalogue key --of tmdb") && ContainsSubstring("themoviedb.org"));
        CHECK(servers.apiRequests() == 0);
    }
    Variables environment(servers, tmdbKey + "\n");
    CHECK_THAT(film({"--tmdb"}).err, ContainsSubstring("line end"));
    environment.set("SCENEHEARD_TMDB_KEY", tmdbKey);
    environment.set("SCENEHEARD_TMDB_API", "http://127.0.0.1:" + std::to_string(closedPort()));
    const auto gone = film({"--tmdb", "--json"});
    CHECK(gone.status == 1);
    CHECK_THAT(gone.err, ContainsSubstring("refuses connections"));
    REQUIRE(gone.lines().size() == 1);
    CHECK(gone.lines().front().HasMember("nearest"));
    CHECK(gone.lines().front().HasMember("error"));
    environment.set("SCENEHEARD_TMDB_API", "http://api.example.org/3");
    CHECK_THAT(film({"--tmdb"}).err, ContainsSubstring("without encryption"));
    CHECK(sceneheardProgram({"film", "1980s", "--tmdb"}).status == 1);
    for (const auto& wrong : std::vector<std::vector<std::string>>{
             {"--country", "DE"}, {"--tmdb", "--country", "Germany"}, {"--tmdb", "--country", "1E"}})
        CHECK(film(wrong).status == 2);
    CHECK(sceneheardProgram({"film", "--script", "x", "--tmdb"}).status == 2);
    CHECK(servers.apiRequests() == 0);
}

TEST_CASE("TMDb's settings are those of the environment", "[tmdb]") {
    TmdbServers servers;
    Variables environment(servers);
    environment.set("LC_ALL", "de_AT.UTF-8");
    environment.set("LANGUAGE", "");
    const auto settings = environmentTmdbSettings();
    CHECK(settings.key == tmdbKey);
    CHECK(settings.country == "AT");
    CHECK(settings.language == "de");
    CHECK(settings.api == servers.settings().api);
    CHECK(settings.cache == environment.cache / "SceneHeard" / "tmdb.sqlite");
    for (const auto* locale : {"C", "POSIX", "C.UTF-8", "en", "_", "de_", "de_germany", "de_de", "es_419"}) {
        INFO(locale);
        environment.set("LC_ALL", locale);
        CHECK(environmentTmdbSettings().country == "US");
        CHECK_NOTHROW(checkedTmdbSettings(environmentTmdbSettings()));
    }
    environment.set("LC_ALL", "pt_BR@x");
    CHECK(environmentTmdbSettings().country == "BR");
    environment.set("XDG_CACHE_HOME", "not/absolute");
    CHECK(TmdbCache::usualPlace().is_absolute());
}

TEST_CASE("TMDb's key may lie in the desktop's store of secrets, and goes to no other server", "[tmdb]") {
    if (!installed("gnome-keyring-daemon") || !installed("dbus-run-session"))
        SKIP("gnome-keyring or dbus-run-session is not installed");
    TmdbServers servers;
    Variables environment(servers, "");
    const TemporaryFolder home;
    const auto program = quoted(SCENEHEARD_PROGRAM), key = "echo " + tmdbKey + " | " + program + " catalogue key --of ";
    const auto ask = program + " film tmdb:78 --tmdb --country DE || true\n";
    const auto api = quoted(servers.settings().api);
    const auto session =
        home.write("session", "set -e\nprintf word | gnome-keyring-daemon --foreground --unlock --components=secrets "
                              "--control-directory=\"$HOME\" >/dev/null 2>&1 &\nkeyring=$!\nsleep 1\n" +
                                  key + "tmdb\n" + ask + "echo and now\n" + key + api + "\n" + ask + program +
                                  " catalogue key --forget --of tmdb\nkill $keyring\n");
    const auto outcome =
        bash("env -u DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME=" + quoted(home.path().string()) +
             " XDG_DATA_HOME=" + quoted((home / "data").string()) + " XDG_RUNTIME_DIR=" + quoted(home.path().string()) +
             " timeout 60 dbus-run-session -- bash " + quoted(session.string()));
    INFO(outcome.out << outcome.err);
    const auto half = outcome.out.find("and now");
    REQUIRE(half != std::string::npos);
    CHECK_THAT(outcome.out.substr(0, half), ContainsSubstring("the key of api.themoviedb.org is kept"));
    CHECK(outcome.out.substr(0, half).find("Ridley Scott") == std::string::npos);
    CHECK_THAT(outcome.out.substr(half), ContainsSubstring("Ridley Scott") && ContainsSubstring("is removed"));
    CHECK_THAT(outcome.err, ContainsSubstring("with a key of your own only"));
    CHECK((outcome.out + outcome.err).find(tmdbKey) == std::string::npos);
    CHECK_FALSE(servers.keyLeaked());
}
