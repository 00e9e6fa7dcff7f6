#include "Support/Error.h"
#include "Tmdb/TmdbServers.h"

using namespace sceneheard;

namespace {
const auto film = FilmId::tmdb(78);
}

TEST_CASE("A film's details and poster are had of TMDb", "[tmdb]") {
    TmdbServers servers;
    TmdbReader reader(servers.settings());
    CHECK(reader.find(film) == nullptr);
    const auto details = found(reader, film);
    CHECK(details->plot == "A hunter of \"replicants\" tires.");
    CHECK(details->director == "Ridley Scott");
    CHECK(details->offers ==
          std::vector<FilmOffer>{{OfferKind::stream, "Stream"}, {OfferKind::rent, "Eins"}, {OfferKind::rent, "Zwei"}});
    CHECK(details->poster->width == 342);
    CHECK(details->poster->height == 513);
    CHECK(reader.news() == 2);
    CHECK(reader.problem().empty());
    for (int i = 0; i < 100; ++i)
        CHECK(reader.find(film) == details);
    CHECK(servers.paths() ==
          std::vector<std::string>{"/3/movie/78?append_to_response=credits,watch/providers&language=en",
                                   "/t/p/w342/poster78.jpg"});
    CHECK_FALSE(servers.keyLeaked());
}

TEST_CASE("A film of IMDb is found by its number there, and one without a number is not asked for", "[tmdb]") {
    TmdbServers servers;
    auto settings = servers.settings();
    settings.posters = false;
    settings.language = "de";
    TmdbReader reader(settings);
    CHECK(found(reader, FilmId::imdb("tt0083658"), false)->director == "Ridley Scott");
    CHECK(found(reader, FilmId::imdb("tt1234567"), false)->director.empty()); // the server knows none
    CHECK(reader.find(FilmId::titled("Blade Runner", 1982))->plot.empty());
    CHECK(reader.find({})->plot.empty());
    CHECK(soon([&] { return servers.paths().size() == 3; }));
    CHECK(servers.paths()[1] == "/3/movie/78?append_to_response=credits,watch/providers,translations&language=de");
    CHECK_FALSE(servers.keyLeaked());
}

TEST_CASE("What TMDb does not know is not asked for again", "[tmdb]") {
    TmdbServers servers;
    TmdbReader reader(servers.settings());
    const auto none = FilmId::tmdb(900001);
    CHECK(found(reader, none, false)->plot.empty());
    for (int i = 0; i < 100; ++i)
        reader.find(none);
    found(reader, film);
    CHECK(servers.apiRequests() == 2);
    CHECK(reader.problem().empty());
}

TEST_CASE("Of many films those asked for last come first, and the first asked for are let go", "[tmdb]") {
    TmdbServers servers;
    std::atomic<bool> hold{true};
    servers.api = [&](const auto& request, auto& connection) {
        while (hold && !connection.stopping)
            std::this_thread::sleep_for(1ms);
        return connection.send(TmdbServers::answer(request));
    };
    auto settings = servers.settings();
    settings.posters = false;
    TmdbReader reader(settings);
    for (int i = 1; i <= 4; ++i)
        reader.find(FilmId::tmdb(i));
    REQUIRE(soon([&] { return servers.apiRequests() == 4; }));
    for (int i = 101; i <= 200; ++i)
        reader.find(FilmId::tmdb(i));
    CHECK(servers.apiRequests() == 4);
    hold = false;
    REQUIRE(soon([&] { return reader.news() == 64; }));
    std::this_thread::sleep_for(50ms);
    CHECK(servers.apiRequests() == 64);
    const auto paths = servers.paths();
    const auto place = [&](int number) {
        const auto begin = "/3/movie/" + std::to_string(number) + "?";
        return std::ranges::find_if(paths, [&](const auto& path) { return path.starts_with(begin); }) - paths.begin();
    };
    CHECK(place(200) < 12);
    CHECK(place(141) > 50);
    CHECK(place(140) == 64); // never
}

TEST_CASE("Settings that cannot be used are refused without telling the key", "[tmdb]") {
    const auto refusal = [](TmdbSettings settings) -> std::string {
        try {
            const TmdbReader reader(std::move(settings));
        } catch (const Error& e) {
            return e.what();
        }
        return "";
    };
    TmdbSettings good;
    good.key = tmdbKey;
    CHECK(refusal(good).empty());
    for (const std::string odd : {"", "\n", "\r\nHost: elsewhere", " x", "\x01", "\xC3\xBC"}) {
        auto settings = good;
        settings.key = odd.empty() ? odd : tmdbKey + odd;
        const auto told = refusal(settings);
        CHECK_THAT(told, ContainsSubstring("key of TMDb"));
        CHECK(told.find(tmdbKey) == std::string::npos);
    }
    const auto refused = [&](auto change) {
        auto settings = good;
        change(settings);
        const auto told = refusal(settings);
        CHECK(told.ends_with("."));
        CHECK(told.find(tmdbKey) == std::string::npos);
        return !told.empty();
    };
    CHECK(refused([](auto& s) { s.country = "de"; }));
    CHECK(refused([](auto& s) { s.country = "DE&x=y"; }));
    CHECK(refused([](auto& s) { s.language = "de-DE"; }));
    CHECK(refused([](auto& s) { s.api = "http://api.example.org"; }));
    CHECK(refused([](auto& s) { s.images = "ftp://127.0.0.1"; }));
    CHECK(refused([](auto& s) { s.api = "https://me:" + tmdbKey + "@example.org"; }));
}
