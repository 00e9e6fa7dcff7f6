#include "Catch.h"
#include "Films/CatalogueConnections.h"
#include "Films/SmallCatalogue.h"
#include <future>

using namespace sceneheard;
using namespace std::chrono_literals;

TEST_CASE("Who looks up waits for nobody who does", "[catalogue]") {
    const TemporaryFolder folder;
    CatalogueConnections connections(SmallCatalogue(20).write(folder));
    connections.ask([&](auto& analysis) {
        connections.ask([&](auto& window) {
            CHECK(&window != &analysis);
            connections.ask([&](auto& another) { // would wait for ever, were there one for all
                CHECK(analysis.film(0).title == "Amélie");
                CHECK(window.rowOf(FilmId::tmdb(539)) == 1);
                CHECK(another.rowOf(FilmId::imdb("tt0047478")) == 5);
            });
        });
    });
}

TEST_CASE("A catalogue that was put in the place of this one is not mistaken for it", "[catalogue]") {
    const TemporaryFolder folder;
    CatalogueConnections connections(SmallCatalogue(20).write(folder));
    const auto firstTitle = [&] { return connections.ask([](auto& connection) { return connection.film(0).title; }); };
    connections.ask([&](auto&) { firstTitle(); }); // two are open now
    SmallCatalogue other(20, 8);
    other.films[0].title = "Another";
    other.write(folder);
    std::future<std::string> third;
    connections.ask([&](auto&) {
        CHECK(firstTitle() == "Amélie"); // with the other that is open
        connections.ask([&](auto&) {
            third = std::async(std::launch::async, firstTitle);
            CHECK(third.wait_for(100ms) == std::future_status::timeout);
        });
        CHECK(third.get() == "Amélie");
    });
}
