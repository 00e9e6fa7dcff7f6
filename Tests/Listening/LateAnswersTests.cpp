#include "Catch.h"
#include "Listening/StreamScene.h"
#include <algorithm>

using namespace sceneheard;
using namespace sceneheard::scene;

namespace {
// The local search, whose answers come when they are let go: as from elsewhere.
struct LateSearch final : FilmSearch {
    LocalFilmSearch local{matcher()};
    Answer told;
    std::uint64_t ask(std::shared_ptr<const Query> query) override { return local.ask(std::move(query)); }
    const Answer& newest() override { return told; }
    void arrive() { told = local.newest(); }
};
} // namespace

TEST_CASE("An answer that comes late is told when it is there, and one to a question of before is not", "[listening]") {
    auto made = std::make_unique<LateSearch>();
    auto& search = *made;
    Scene scene(matcher(), {}, std::move(made));
    scene.play(sounds::pulsingChord(rate, 6));
    REQUIRE(scene.publish()->films.empty());
    REQUIRE(scene.publish(1ms)->sequence == 1);
    search.arrive();
    const auto first = scene.publish(1ms);
    REQUIRE(first->films.size() == 12);
    REQUIRE(first->films.front().film == search.told.films.front().film);
    REQUIRE(first->films.front().facts.title.size() > 0);
    REQUIRE(scene.publish(1ms) == first);

    auto only = std::make_shared<Filter>();
    only->only = setOf({7});
    scene.stream.filter = only;
    REQUIRE(scene.publish(1ms)->films.empty());
    const auto before = scene.stream.newest;
    search.told.number = 1; // to the question before the filter
    REQUIRE(scene.publish(1ms) == before);
    search.arrive();
    REQUIRE(scene.publish(1ms)->films.size() == 1);

    search.told.number += 1;
    search.told.problem = "The search does not answer.";
    scene.play(sounds::pulsingChord(rate, 2));
    const auto last = scene.publish();
    REQUIRE(last->problem == search.told.problem);
    REQUIRE(last->films.size() == 1); // what was shown stays
}

TEST_CASE("Films are sought with what the words of the music tell, and the mood stays the sound's", "[listening]") {
    auto made = std::make_unique<LateSearch>();
    auto& search = *made;
    Scene scene(matcher(), {}, std::move(made));
    scene.play(sounds::pulsingChord(rate, 6));
    scene.publish();
    search.arrive();
    const auto sound = scene.publish(1ms);
    REQUIRE(sound->films.size() == 12);
    CHECK(sound->words == nullptr);
    CHECK(search.told.query->music.mood.value == sound->now.mood.value);

    // Words that say the contrary of the sound.
    const bool bright = sound->now.mood[Axis::valence] > .5f;
    auto contrary = std::make_shared<WordsMood>();
    contrary->language = {"English"};
    contrary->words = contrary->known = 100;
    contrary->valence = {bright ? 0.0f : 1.0f, .05f};
    scene.stream.words = contrary;
    REQUIRE(scene.publish(1ms)->films.empty()); // they are asked for anew
    search.arrive();
    const auto both = scene.publish(1ms);
    CHECK(both->words == contrary);
    CHECK(both->now.mood.value == sound->now.mood.value);
    const auto asked = search.told.query->music.mood[Axis::valence];
    CHECK((bright ? asked < sound->now.mood[Axis::valence] : asked > sound->now.mood[Axis::valence]));
    REQUIRE(both->films.size() == 12);
    for (const auto& film : both->films) {
        const auto says = wordsReason(film.mood, both->now.mood, *contrary);
        CHECK((!says.empty()) == (std::ranges::count(film.reasons, says) == 1));
    }
    scene.stream.words = nullptr;
    scene.publish(1ms);
    search.arrive();
    CHECK(scene.publish(1ms)->words == nullptr);
    CHECK(search.told.query->music.mood.value == sound->now.mood.value);
}
