#include "Catch.h"
#include "Remote/CataloguePush.h"
#include "Remote/Chroma.h"
#include "Remote/RemoteAgreement.h"
#include "Remote/RemoteFilmSearch.h"
#include "Skip.h"
#include "Support/Error.h"
#include <iostream>

using namespace sceneheard;
using namespace std::chrono_literals;

namespace {
void nothing(std::size_t, std::size_t) {}

void print(const char* what, const RemoteAgreement& a) {
    std::cout << what << ": " << a.same << " of " << a.remote << " of " << a.questions << " the same top ten, "
              << a.meanCommon << " of ten in common; median " << a.whole << " ms, the engine's own " << a.engine
              << ", over it " << a.over << ", computed " << a.own << ", local " << a.local << ", 95th percentile "
              << a.slowest << " ms\n"
              << a.problem << std::endl;
}

void requireAgreement(std::size_t films, int questions) {
    if (!Chroma::installed())
        SKIP("the engine Chroma cannot be had, see above");
    const TemporaryFolder folder;
    const auto matcher = matcherOf(films, folder);
    Chroma chroma(folder);
    const EngineClient client(chroma.settings());
    const auto progress = folder / "progress";
    const auto pushed = pushCatalogue(matcher->catalogue(), client, progress, nothing);
    std::cout << pushed.sent << " films pushed in " << pushed.seconds << " s\n";
    REQUIRE(pushed.films == static_cast<std::size_t>(matcher->catalogue().size()));
    REQUIRE(pushed.sent == pushed.films);
    REQUIRE(pushed.compared >= 90);
    REQUIRE(pushed.more == 0);
    REQUIRE_FALSE(std::filesystem::exists(progress));

    const auto index = std::make_shared<RemoteIndex>(matcher, chroma.settings(), 0.0f);
    compareSearches(index, 5, false, 10s); // warms up
    for (const bool filtered : {false, true}) {
        const auto agreement = compareSearches(index, questions, filtered, 10s);
        print(filtered ? "with filters" : "without", agreement);
        CHECK(agreement.remote == questions);
        CHECK(agreement.same >= questions * 98 / 100);
    }
}
} // namespace

TEST_CASE("A thousand films in a real Chroma give the local list", "[remote]") { requireAgreement(1000, 100); }

TEST_CASE("A push goes on where it was interrupted, and changes nothing the second time", "[remote]") {
    if (!Chroma::installed())
        SKIP("the engine Chroma cannot be had, see above");
    const TemporaryFolder folder;
    const auto matcher = matcherOf(600, folder);
    const auto& catalogue = matcher->catalogue();
    const Chroma chroma(folder);
    const EngineClient client(chroma.settings());
    const auto progress = folder / "progress";
    struct Stopped {};
    const auto stop = [](std::size_t done, std::size_t) {
        if (done > 200)
            throw Stopped();
    };
    REQUIRE_THROWS_AS(pushCatalogue(catalogue, client, progress, stop), Stopped);
    const auto rest = pushCatalogue(catalogue, client, progress, nothing);
    REQUIRE(rest.films == 600);
    REQUIRE(rest.sent > 0);
    REQUIRE(rest.sent < 400);
    const auto again = pushCatalogue(catalogue, client, progress, nothing);
    REQUIRE(again.sent == 600);
    REQUIRE(again.more == 0); // the index still holds each once
    REQUIRE(again.compared >= 90);
}

TEST_CASE("An index that is killed is told as gone, and used again once it is back", "[remote]") {
    if (!Chroma::installed())
        SKIP("the engine Chroma cannot be had, see above");
    const TemporaryFolder folder;
    const auto matcher = matcherOf(200, folder);
    std::optional<Chroma> chroma(folder);
    const int port = chroma->port();
    pushCatalogue(matcher->catalogue(), EngineClient(chroma->settings()), {}, nothing);
    const auto index = std::make_shared<RemoteIndex>(matcher, chroma->settings(), 0.0f);
    RemoteFilmSearch search(index);
    const auto ask = [&](int film) {
        auto query = std::make_shared<Query>();
        const auto music = matcher->catalogue().expectedMusic(film);
        query->music = {matcher->moods().moodOf(music), {}, music, {}, 0};
        search.ask(query);
        REQUIRE_FALSE(search.wait(10s).films.empty());
        return search.isRemote();
    };
    REQUIRE(ask(1));
    chroma.reset();
    REQUIRE_FALSE(ask(2));
    REQUIRE(index->state().word == RemoteWord::gone);
    REQUIRE_FALSE(ask(3));
    chroma.emplace(folder, port);
    REQUIRE(ask(4));
    int film = 4; // slow, perhaps, while it loads its films
    REQUIRE(waitUntil([&] { return index->state().word == RemoteWord::remote || (ask(++film), false); }));
}

TEST_CASE("All films in a real Chroma give the local list", "[remote][long]") { requireAgreement(1'000'000, 1000); }
