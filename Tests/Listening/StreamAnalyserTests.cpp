#include "Catch.h"
#include "Listening/StreamScene.h"
#include "RealTimeGuard.h"
#include "Skip.h"

using namespace sceneheard;
using namespace sceneheard::scene;

TEST_CASE("Without models the music is measured and the problem is told", "[listening]") {
    Scene scene(nullptr, "No models in /nowhere.");
    scene.play(sounds::pulsingChord(rate, 4));
    const auto snapshot = scene.publish();
    REQUIRE(snapshot->problem == "No models in /nowhere.");
    REQUIRE_FALSE(snapshot->moodKnown);
    REQUIRE(snapshot->films.empty());
    REQUIRE_FALSE(snapshot->silent);
    REQUIRE(snapshot->seconds == Approx(4).margin(0.1));
    REQUIRE(snapshot->music.loudnessLufs > -40);
}

TEST_CASE("Music brings mood and films", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 1));
    REQUIRE_FALSE(scene.publish()->moodKnown); // too short to say anything
    scene.play(sounds::pulsingChord(rate, 5));
    const auto snapshot = scene.publish();
    REQUIRE(snapshot->problem.empty());
    REQUIRE(snapshot->moodKnown);
    for (const auto value : snapshot->now.mood.value)
        REQUIRE((value >= 0 && value <= 1));
    REQUIRE(snapshot->films.size() >= 5);
    for (const auto& film : snapshot->films) {
        REQUIRE_FALSE(film.facts.title.empty());
        REQUIRE((film.match >= 0 && film.match <= 1));
    }
    REQUIRE(snapshot->trail.size() == 1);
}

TEST_CASE("Snapshots keep their distance while music plays, a changed setting does not wait", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 3));
    const auto first = scene.publish();
    scene.play(sounds::pulsingChord(rate, 0.1));
    scene.analyser.publish(scene.stream, scene.now + 100ms);
    REQUIRE(scene.stream.newest == first);
    scene.stream.adventure.store(1.0f, std::memory_order_relaxed);
    scene.analyser.publish(scene.stream, scene.now + 110ms);
    REQUIRE(scene.stream.newest->sequence == first->sequence + 1);
    const auto second = scene.publish();
    REQUIRE(scene.publish() == second); // nothing new was analysed
}

TEST_CASE("What nobody wants is analysed in longer pieces, and before the ring is full", "[listening]") {
    Scene scene;
    for (const auto wanted : {Wanted::nothing, Wanted::seldom}) {
        scene.want(wanted);
        const auto piece = StreamAnalyser::paceOf(wanted).piece;
        REQUIRE_FALSE(scene.analyser.due(scene.stream, piece - 1ms));
        REQUIRE(scene.analyser.due(scene.stream, piece));
    }
    for (const auto wanted : {Wanted::cue, Wanted::films}) {
        scene.want(wanted);
        REQUIRE(scene.analyser.due(scene.stream, 0ms));
    }
    scene.want(Wanted::nothing);
    const std::vector<float> samples(scene.stream.source->ring.capacity() / 4);
    const auto* const pointer = samples.data();
    scene.stream.source->ring.write(&pointer, 1, samples.size());
    REQUIRE(scene.analyser.due(scene.stream, 0ms));
}

TEST_CASE("Films are searched while they are wanted, the mood is told all the same", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 6));
    const auto first = scene.publish();
    REQUIRE_FALSE(first->films.empty());
    for (const auto less : {Wanted::nothing, Wanted::cue}) {
        scene.want(less);
        scene.play(sounds::noiseBursts(rate, 6));
        const auto unwanted = scene.publish(3s);
        REQUIRE(unwanted->now.mood.value != first->now.mood.value);
        REQUIRE(unwanted->films.front().score == first->films.front().score);
    }
    scene.want(Wanted::films); // answered at once, though nothing more was analysed
    REQUIRE(scene.publish(1ms)->films.front().score != first->films.front().score);
}

TEST_CASE("Who is not watched is told the first mood at once, then every two seconds until somebody looks",
          "[listening]") {
    Scene scene;
    scene.want(Wanted::seldom);
    scene.play(sounds::pulsingChord(rate, 1));
    REQUIRE_FALSE(scene.publish(250ms)->moodKnown);
    scene.play(sounds::pulsingChord(rate, 5));
    const auto first = scene.publish(250ms);
    REQUIRE_FALSE(first->films.empty());
    scene.play(sounds::noiseBursts(rate, 1.5));
    REQUIRE(scene.publish(1s) == first);
    const auto second = scene.publish(1s);
    REQUIRE(second->now.mood.value != first->now.mood.value);
    REQUIRE(second->films.front().score == first->films.front().score); // searched every four seconds
    scene.play(sounds::noiseBursts(rate, 3));
    REQUIRE(scene.publish(2s)->films.front().score != first->films.front().score);
    scene.play(sounds::pulsingChord(rate, 0.5));
    const auto before = scene.publish(2s);
    scene.play(sounds::pulsingChord(rate, 0.5));
    scene.want(Wanted::films);
    REQUIRE(scene.publish(1ms) != before);
}

TEST_CASE("Films of a filter that was left are not told, wanted or not", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 6));
    REQUIRE_FALSE(scene.publish()->films.empty());
    scene.want(Wanted::cue);
    auto only = std::make_shared<Filter>();
    only->only = setOf({7});
    scene.stream.filter = only;
    REQUIRE(scene.publish()->films.empty());
    scene.want(Wanted::films);
    REQUIRE(scene.publish()->films.front().film == idOf(7));
}

TEST_CASE("Pinned films are told beside the others, whatever the filter, while films are wanted", "[listening]") {
    Scene scene;
    auto none = std::make_shared<Filter>();
    none->only = setOf({});
    scene.stream.filter = none;
    const auto pin = [&](const std::vector<int>& films) { scene.stream.pinned = setOf(films); };
    pin({3, 1000});
    REQUIRE(scene.publish()->pinned.empty()); // nothing was analysed that they could fit
    scene.play(sounds::pulsingChord(rate, 6));
    const auto first = scene.publish();
    REQUIRE(first->films.empty());
    REQUIRE(first->pinned.size() == 2);
    for (const auto& film : first->pinned) {
        REQUIRE((film.film == idOf(3) || film.film == idOf(1000)));
        REQUIRE((film.match > 0 && film.match < 1));
        REQUIRE(film.facts.title == matcher()->catalogue().film(matcher()->catalogue().rowOf(film.film)).title);
    }
    pin({7}); // answered at once
    const auto second = scene.publish(1ms);
    REQUIRE(second->pinned.size() == 1);
    REQUIRE(second->pinned.front().film == idOf(7));
    scene.want(Wanted::cue);
    pin({8});
    scene.play(sounds::pulsingChord(rate, 2));
    REQUIRE(scene.publish()->pinned.front().film == idOf(7));
}

TEST_CASE("A film that is pinned moves none of the others", "[listening]") {
    Scene scene;
    const auto order = [](const Snapshot& snapshot) {
        std::vector<FilmId> films;
        for (const auto& film : snapshot.films)
            films.push_back(film.film);
        return films;
    };
    scene.play(sounds::pulsingChord(rate, 6));
    scene.publish();
    scene.play(sounds::noiseBursts(rate, 0.7)); // less than a search waits for
    const auto before = order(*scene.publish());
    scene.stream.pinned = setOf({7});
    const auto after = scene.publish();
    REQUIRE(after->pinned.size() == 1);
    REQUIRE(order(*after) == before);
}

TEST_CASE("Frozen, what plays is not analysed; the films still follow the settings", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 4));
    const auto before = scene.publish();
    scene.stream.frozen.store(true, std::memory_order_relaxed);
    scene.play(sounds::pulsingChord(rate, 4));
    REQUIRE(scene.publish()->seconds == before->seconds);
    scene.stream.adventure.store(1.0f, std::memory_order_relaxed);
    const auto after = scene.publish();
    REQUIRE(after->sequence > before->sequence);
    REQUIRE(after->now.mood.value == before->now.mood.value);
}

TEST_CASE("The host's tempo is shown while the host gives one; the mood stays as estimated", "[listening]") {
    Scene scene, hosted;
    hosted.stream.hostTempo.store(93.5f, std::memory_order_relaxed);
    for (auto* each : {&scene, &hosted})
        each->play(sounds::pulsingChord(rate, 8));
    const auto estimated = scene.publish(), told = hosted.publish();
    REQUIRE(estimated->music.tempoBpm > 0);
    REQUIRE(estimated->music.tempoBpm != 93.5f);
    REQUIRE(told->music.tempoBpm == 93.5f);
    REQUIRE(told->music.tempoConfidence == 1);
    REQUIRE(told->now.mood.value == estimated->now.mood.value);
    hosted.stream.hostTempo.store(0.0f, std::memory_order_relaxed);
    hosted.play(sounds::pulsingChord(rate, 1));
    scene.play(sounds::pulsingChord(rate, 1));
    REQUIRE(hosted.publish()->music.tempoBpm == scene.publish()->music.tempoBpm);
}

TEST_CASE("Silence keeps the last mood and says that it is silent", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 4));
    const auto music = scene.publish();
    scene.play(std::vector<float>(static_cast<std::size_t>(4 * rate), 0.0f));
    const auto silence = scene.publish();
    REQUIRE(silence->silent);
    REQUIRE(silence->moodKnown);
    REQUIRE(silence->now.mood.value == music->now.mood.value);
    REQUIRE(silence->films.size() == music->films.size());
}

TEST_CASE("The silence before the music says nothing about its mood", "[listening]") {
    Scene scene;
    scene.play(std::vector<float>(static_cast<std::size_t>(5 * rate), 0.0f));
    REQUIRE(scene.publish()->silent);
    scene.play(sounds::pulsingChord(rate, 1));
    REQUIRE_FALSE(scene.publish()->moodKnown);
    scene.play(sounds::pulsingChord(rate, 1.5));
    REQUIRE(scene.publish()->moodKnown);
}

TEST_CASE("A reset forgets the music", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 4));
    const auto before = scene.publish();
    scene.stream.resets.store(1, std::memory_order_relaxed);
    scene.play({});
    const auto after = scene.publish();
    REQUIRE(after->sequence == before->sequence + 1);
    REQUIRE(after->seconds == 0);
    REQUIRE_FALSE(after->moodKnown);
    REQUIRE(after->films.empty());
    REQUIRE(after->trail.empty());
}

TEST_CASE("What waits when a reset is seen is left out as far as it came before", "[listening]") {
    for (const bool tellsTime : {true, false})
        for (const unsigned resets : {1u, 2u}) {
            INFO(tellsTime << resets);
            Scene scene;
            HostTime time{tellsTime, 100, tellsTime};
            const auto push = [&](double seconds, unsigned after) {
                const auto sound = sounds::pulsingChord(rate, seconds);
                const auto* const pointer = sound.data();
                scene.stream.source->push(&pointer, 1, sound.size(), time, after);
                time.seconds += tellsTime ? seconds : 0;
            };
            push(3, 0);
            scene.play({});
            push(0.5, 0);
            for (unsigned reset = 1; reset <= resets; ++reset)
                push(0.25, reset);
            scene.stream.resets.store(resets, std::memory_order_relaxed);
            scene.play({});
            REQUIRE(scene.publish()->seconds == Approx(0.25).margin(1e-9));
            push(4, resets);
            scene.play({});
            REQUIRE(scene.publish()->seconds == Approx(4.25).margin(1e-9));
            REQUIRE(scene.stream.newest->cue->size() >= 8); // one more where its first half second lies on the timeline
            REQUIRE(scene.stream.newest->hostTime == tellsTime);
        }
}

TEST_CASE("What was refused meanwhile is not told to be well", "[listening]") {
    Scene scene;
    scene.play(sounds::pulsingChord(rate, 3));
    scene.stream.source = nullptr; // as StreamClient::prepare() does for a rate that cannot be analysed
    scene.stream.tellProblem("The rate cannot be analysed.");
    REQUIRE(scene.publish()->problem == "The rate cannot be analysed.");
    scene.analyser.listen(scene.stream);
    REQUIRE(scene.publish()->problem == "The rate cannot be analysed.");
}

TEST_CASE("While nothing is wanted snapshots are rare, and the cue is written all the same", "[listening]") {
    Scene scene;
    scene.want(Wanted::nothing);
    scene.play(sounds::pulsingChord(rate, 3));
    const auto first = scene.publish();
    for (int i = 1; i <= 5; ++i) {
        scene.play(sounds::pulsingChord(rate, 0.5));
        scene.analyser.publish(scene.stream, scene.now + i * 300ms);
        REQUIRE(scene.stream.newest == first);
    }
    scene.analyser.publish(scene.stream, scene.now + 2100ms);
    REQUIRE(scene.stream.newest->sequence == first->sequence + 1);
    REQUIRE(scene.stream.newest->cue->size() == first->cue->size() + 5);
}

TEST_CASE("Sound that is no music poisons nothing", "[listening]") {
    Scene scene;
    for (const float odd : {std::nanf(""), HUGE_VALF, -HUGE_VALF, 1e30f, 1e-42f, 1.0f, -1.0f}) {
        INFO(odd);
        scene.play(std::vector<float>(static_cast<std::size_t>(2 * rate), odd));
        const auto during = scene.publish();
        for (const auto value : during->now.mood.value)
            REQUIRE(std::isfinite(value));
        REQUIRE(std::isfinite(during->music.loudnessLufs));
    }
    scene.play(sounds::pulsingChord(rate, 12));
    const auto snapshot = scene.publish();
    REQUIRE(snapshot->problem.empty());
    REQUIRE(snapshot->moodKnown);
    for (std::size_t i = 0; i < snapshot->cue->size(); ++i)
        for (std::size_t a = 0; a < axisCount; ++a) {
            REQUIRE(std::isfinite((*snapshot->cue)[i].mood.value[a]));
            REQUIRE(std::isfinite((*snapshot->cue)[i].loudness));
        }
    for (const auto value : snapshot->now.mood.value)
        REQUIRE(std::isfinite(value));
}

TEST_CASE("Between snapshots and points of the cue listening takes no memory", "[listening][realtime]") {
    if (!RealTimeGuard::works())
        SKIP("the real-time guard needs glibc and no sanitizer");
    Scene scene(nullptr);
    scene.play(sounds::pulsingChord(rate, 3));
    const auto before = scene.publish();
    const auto more = sounds::pulsingChord(rate, 5);
    const auto* const samples = more.data();
    int allocations = -1;
    {
        const RealTimeGuard guard;
        scene.stream.source->ring.write(&samples, 1, more.size());
        while (scene.analyser.listen(scene.stream))
            scene.analyser.publish(scene.stream, scene.now + 100ms);
        allocations = guard.allocations();
    }
    REQUIRE(allocations == 0);
    REQUIRE(scene.stream.newest == before);
    REQUIRE(scene.publish()->seconds == Approx(8).margin(0.1));
}
