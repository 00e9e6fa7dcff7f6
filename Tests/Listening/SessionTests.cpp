#include "Catch.h"
#include "Listening/Session.h"
#include "Listening/StreamScene.h"
#include "Support/Error.h"

using namespace sceneheard;
using namespace sceneheard::scene;

namespace {
void push(Session& session, const std::vector<float>& sound) {
    const auto* const pointer = sound.data();
    session.music().pushWaiting(&pointer, 1, static_cast<int>(sound.size()));
}

std::shared_ptr<AnalysisService> service() {
    return std::make_shared<AnalysisService>([] { return matcher(); });
}
} // namespace

TEST_CASE("A session on a thread of its own and one in place say the same of a piece", "[session]") {
    const auto sound = sounds::pulsingChord(rate, 7.3);
    Session file(matcher());
    Session live(service());
    live.music().setWindow(Window::whole);
    live.want(Wanted::films);
    for (auto* session : {&file, &live}) {
        session->music().prepare(rate, 1);
        push(*session, sound);
    }
    const auto one = file.finish(), other = live.finish();
    for (const auto& snapshot : {one, other}) {
        REQUIRE(snapshot->complete);
        REQUIRE(snapshot->moodKnown);
        REQUIRE(snapshot->seconds == Approx(7.3));
        REQUIRE(snapshot->films.size() == 12);
    }
    CHECK(one->now.mood.value == other->now.mood.value);
    CHECK(one->now.mood.sd == other->now.mood.sd);
    CHECK(one->now.audioFeatures == other->now.audioFeatures);
    CHECK(one->music.loudnessLufs == other->music.loudnessLufs);
    CHECK(one->films.front().film == other->films.front().film);
    CHECK(one->cue->empty()); // which costs a file nothing
    CHECK(other->cue->size() == 14);
}

TEST_CASE("What comes after the end is analysed after a reset", "[session]") {
    Session session(matcher());
    session.music().prepare(rate, 1);
    push(session, sounds::pulsingChord(rate, 4));
    const auto first = session.finish();
    push(session, sounds::noiseBursts(rate, 4));
    CHECK(session.finish()->seconds == first->seconds);
    session.music().reset();
    push(session, sounds::noiseBursts(rate, 4));
    const auto second = session.finish();
    CHECK(second->complete);
    CHECK(second->seconds == Approx(4));
    CHECK(second->now.mood.value != first->now.mood.value);
}

TEST_CASE("A cue that was played in pieces is the mean of its moments", "[session]") {
    Session session(service());
    session.music().setWindow(Window::whole);
    session.want(Wanted::films);
    session.music().prepare(rate, 1);
    const auto sound = sounds::pulsingChord(rate, 4);
    const auto* const pointer = sound.data();
    session.music().pushWaiting(&pointer, 1, static_cast<int>(sound.size()), {true, 0, true});
    const auto other = sounds::noiseBursts(rate, 4);
    const auto* const later = other.data();
    session.music().pushWaiting(&later, 1, static_cast<int>(other.size()), {true, 20, true});
    const auto snapshot = session.finish();
    REQUIRE(snapshot->complete);
    CHECK(snapshot->now.mood.value == snapshot->cue->mean().mood.value);
}

TEST_CASE("Silence and nothing at all are complete, and tell no mood", "[session]") {
    for (const double seconds : {0.0, 2.0}) {
        Session session(matcher());
        session.music().prepare(rate, 1);
        push(session, std::vector<float>(static_cast<std::size_t>(seconds * rate)));
        const auto snapshot = session.finish();
        CHECK(snapshot->complete);
        CHECK_FALSE(snapshot->moodKnown);
        CHECK(snapshot->films.empty());
    }
    Session session(matcher());
    session.music().prepare(4000, 1);
    CHECK_FALSE(session.finish()->problem.empty());
}

TEST_CASE("The mood of a moment can be asked for in place", "[session]") {
    Session session(matcher());
    CHECK_THROWS_AS(session.impression(Window::seconds10), Error);
    session.music().prepare(rate, 1);
    push(session, sounds::pulsingChord(rate, 2));
    const auto early = session.impression(Window::seconds10);
    push(session, sounds::noiseBursts(rate, 2));
    CHECK(session.impression(Window::seconds10).mood.value != early.mood.value);
    CHECK_THROWS_AS(Session(service()).impression(Window::seconds10), Error);
}

TEST_CASE("Filters stay when only some films are allowed, and the other way about", "[session]") {
    Session session(matcher());
    session.music().prepare(rate, 1);
    session.setOnly(setOf({3, 7}));
    Filter filter;
    filter.yearFrom = 1; // all
    session.setFilter(filter);
    push(session, sounds::pulsingChord(rate, 4));
    CHECK(session.finish()->films.size() == 2);
    filter.yearFrom = 3000;
    session.setFilter(filter);
    session.setOnly(nullptr);
    session.music().reset();
    push(session, sounds::pulsingChord(rate, 4));
    CHECK(session.finish()->films.empty());
}
