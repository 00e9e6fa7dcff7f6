#include "Catch.h"
#include "Tmdb/TmdbMemory.h"
#include "Tmdb/TmdbPause.h"

using namespace sceneheard;
using namespace std::chrono_literals;

namespace {
TmdbMemory::Known known(int side) {
    FilmDetails details;
    Picture picture{side, side,
                    std::vector<std::uint8_t>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3)};
    details.poster = std::make_shared<const Picture>(std::move(picture));
    return {std::make_shared<const FilmDetails>(std::move(details)), {}};
}

int kept(TmdbMemory& memory, int films) {
    int count = 0;
    for (int i = 1; i <= films; ++i)
        count += memory.find(FilmId::tmdb(i)) != nullptr ? 1 : 0;
    return count;
}
} // namespace

TEST_CASE("So many films are remembered, those that were found last", "[tmdb]") {
    TmdbMemory many;
    for (int i = 1; i <= 1000; ++i) {
        many.keep(FilmId::tmdb(i), known(8));
        REQUIRE(many.find(FilmId::tmdb(1)) != nullptr);
    }
    CHECK(many.find(FilmId::tmdb(1000)) != nullptr);
    CHECK(many.find(FilmId::tmdb(700)) == nullptr);
    CHECK(kept(many, 1000) == static_cast<int>(TmdbMemory::maxFilms));

    TmdbMemory large; // a megapixel is three megabytes
    for (int i = 1; i <= 60; ++i)
        large.keep(FilmId::tmdb(i), known(1000));
    CHECK(kept(large, 60) == static_cast<int>(TmdbMemory::maxBytes / 3'000'000));
    for (int i = 0; i < 100; ++i)
        large.keep(FilmId::tmdb(60), known(1000)); // in its own place
    CHECK(kept(large, 60) == static_cast<int>(TmdbMemory::maxBytes / 3'000'000));
    large.keep(FilmId::tmdb(60), {});
    CHECK(large.find(FilmId::tmdb(60))->details == nullptr);
}

TEST_CASE("A pause doubles up to two minutes, and is as long as a server asks", "[tmdb]") {
    TmdbPause pause;
    TmdbPause::Clock::time_point now{};
    CHECK(pause.over(now));
    for (auto whole : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 120s, 120s, 120s, 120s, 120s, 120s}) {
        pause.failed(now, 0s);
        CHECK(pause.end() - now >= whole / 2);
        CHECK(pause.end() - now <= whole);
        const auto end = pause.end();
        pause.failed(now, 0s); // of requests that were under way together
        CHECK(pause.end() - now <= whole);
        now = std::max(end, pause.end());
        CHECK(pause.over(now));
    }
    pause.failed(now, 3600s);
    CHECK(pause.end() - now == 3600s);
    now = pause.end();
    pause.succeeded();
    pause.failed(now, 0s);
    CHECK(pause.end() - now <= 1s);
}
