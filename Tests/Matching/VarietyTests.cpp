#include "Catch.h"
#include "Matching/BuiltMatcher.h"
#include "Matching/Variety.h"

using namespace sceneheard;

TEST_CASE("Titles of one series are known by number, colon or common words", "[variety]") {
    CHECK(sameSeries("Rocky", "Rocky III"));
    CHECK(sameSeries("Alien", "Alien: Resurrection"));
    CHECK(sameSeries("The Lion King", "The Lion King 2: Simba's Pride"));
    CHECK(sameSeries("Harry Potter and the Goblet of Fire", "Harry Potter and the Chamber of Secrets"));
    CHECK(sameSeries("Kill Bill: Vol. 1", "Kill Bill: Vol. 2"));
    CHECK(sameSeries("The Hangover", "The Hangover Part II"));
    CHECK_FALSE(sameSeries("The Thing", "The Fly"));
    CHECK_FALSE(sameSeries("In the Mood for Love", "In the Heights"));
    CHECK_FALSE(sameSeries("Love Story", "Love Actually"));
    CHECK_FALSE(sameSeries("", ""));
    CHECK_FALSE(sameSeries("12", "13"));
}

TEST_CASE("A short list has no two films of a series, and stays close to the best", "[variety][built]") {
    const auto& catalogue = built().catalogue();
    for (const auto* title : {"Star Wars", "Toy Story", "A Nightmare on Elm Street", "Harry Potter"}) {
        const auto about = catalogue.search(title, 1);
        REQUIRE(about.size() == 1);
        Query query;
        query.music.audioFeatures = catalogue.expectedMusic(about.front());
        query.top = 10;
        const auto list = built().suggest(query);
        query.top = maxVaried + 1;
        const auto ranking = built().suggest(query);
        REQUIRE(list.size() == 10);
        CHECK(list.front().film == ranking.front().film); // the best is never given up
        const float worst = ranking.back().score;
        for (std::size_t i = 0; i < list.size(); ++i) {
            CHECK((i == 0 || list[i - 1].score >= list[i].score));
            CHECK(list[i].score > worst - 0.5f * (ranking.front().score - worst));
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(sameSeries(list[i].facts.title, list[j].facts.title));
        }
    }
}

TEST_CASE("A ranking is left as the scores have it", "[variety][built]") {
    Query query;
    query.music.audioFeatures = built().catalogue().expectedMusic(0);
    query.top = 5000;
    const auto films = built().suggest(query);
    REQUIRE(films.size() == 5000);
    for (std::size_t i = 1; i < films.size(); ++i)
        REQUIRE(films[i - 1].score >= films[i].score);
}

TEST_CASE("Of a playlist, the latest and the repeated weigh most", "[matcher]") {
    Impression quiet, loud;
    quiet.audioFeatures.fill(0.1f), loud.audioFeatures.fill(0.9f);
    quiet.mood.value.fill(0.2f), loud.mood.value.fill(0.8f);
    const auto later = built().taste({quiet, loud}), earlier = built().taste({loud, quiet});
    CHECK(later.music.audioFeatures[0] > 0.5f);
    CHECK(earlier.music.audioFeatures[0] < 0.5f);
    CHECK(later.playlist.size() == 2);
    CHECK(built().taste({loud, quiet, quiet}).music.mood.value[0] < earlier.music.mood.value[0]);
    CHECK(built().taste({loud}).music.audioFeatures == loud.audioFeatures);
    std::vector<Impression> twenty(21, quiet);
    twenty.front() = loud;
    const auto taste = built().taste(twenty);
    CHECK(taste.playlist.front().weight == Approx(0.5f * taste.playlist.back().weight));
    CHECK(built().taste({}).playlist.empty());
}
