#include "Catch.h"
#include "Listening/StreamScene.h"

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
