#include "Catch.h"
#include "Listening/StreamAnalyser.h"
#include "Matching/Assets.h"
#include "Sounds.h"

using namespace sceneheard;
using namespace std::chrono_literals;

namespace {
constexpr double rate = 48000;

std::shared_ptr<const Matcher> matcher() {
    static const auto loaded = loadMatcher(SCENEHEARD_TEST_ASSETS);
    return loaded;
}

std::size_t frames(double seconds) { return static_cast<std::size_t>(std::llround(seconds * rate)); }

// Two kinds of music that nobody takes for each other.
const std::vector<float>& calm() {
    static const auto music = sounds::pulsingChord(rate, 40);
    return music;
}
const std::vector<float>& harsh() {
    static const auto music = sounds::noiseBursts(rate, 40);
    return music;
}

// A host that plays, with the analysis after every block.
struct Host {
    Stream stream;
    StreamAnalyser analyser{matcher()};
    StreamAnalyser::Clock::time_point now{};
    HostTime time;
    std::size_t block = 512;

    explicit Host(bool tellsTime = true) {
        time.known = tellsTime;
        stream.source = std::make_shared<SoundSource>(rate, 1, 1 << 18);
        stream.wanted.store(Wanted::films, std::memory_order_relaxed);
        analyser.listen(stream);
    }
    void start(double seconds) {
        time.playing = true;
        time.seconds = seconds;
    }
    // Plays the part of the music from `from` seconds on.
    void play(const std::vector<float>& music, double from, double seconds) {
        const auto end = frames(from + seconds);
        for (auto at = frames(from); at < end;) {
            const auto count = std::min(block, end - at);
            const auto* const pointer = music.data() + at;
            stream.source->push(&pointer, 1, count, time, stream.resets.load(std::memory_order_relaxed));
            if (time.playing)
                time.seconds += static_cast<double>(count) / rate;
            at += count;
            while (analyser.listen(stream)) {
            }
        }
    }
    void silence(double seconds) { play(std::vector<float>(frames(seconds)), 0, seconds); }
    std::shared_ptr<const Snapshot> snapshot() {
        analyser.publish(stream, now += 300ms);
        return stream.newest;
    }
    const CueCurve& cue() { return *snapshot()->cue; }
};

// Where the curve's points are, and which music they say is there.
bool isHarsh(const CuePoint& point) {
    static const auto of = [](const std::vector<float>& music) {
        Host host;
        host.start(0);
        host.play(music, 0, 12);
        return host.cue().back().mood[Axis::tenderness];
    };
    static const float harshly = of(harsh()), calmly = of(calm());
    REQUIRE(std::abs(harshly - calmly) > 0.1f);
    return std::abs(point.mood[Axis::tenderness] - harshly) < std::abs(point.mood[Axis::tenderness] - calmly);
}

bool same(const CueCurve& a, const CueCurve& b) {
    if (a.size() != b.size() || a.hostTime() != b.hostTime())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].seconds != b[i].seconds || a[i].mood.value != b[i].mood.value || a[i].mood.sd != b[i].mood.sd ||
            a[i].audioFeatures != b[i].audioFeatures || a[i].tempo != b[i].tempo || a[i].loudness != b[i].loudness ||
            a[i].key != b[i].key)
            return false;
    return true;
}
} // namespace

TEST_CASE("The cue has a point every half second of the host's timeline, from its first sound", "[listening][cue]") {
    Host host;
    host.start(-1.3);
    host.play(calm(), 0, 12);
    const auto snapshot = host.snapshot();
    const auto& cue = *snapshot->cue;
    REQUIRE(snapshot->hostTime);
    REQUIRE(snapshot->playing);
    REQUIRE(snapshot->position == Approx(10.7));
    REQUIRE(cue.hostTime());
    REQUIRE(cue.front().seconds == -1.0);
    REQUIRE(cue.back().seconds == 10.5);
    REQUIRE(cue.size() == 24);
    for (std::size_t i = 0; i < cue.size(); ++i) {
        REQUIRE(cue[i].seconds == -1.0 + 0.5 * static_cast<double>(i));
        REQUIRE(cue[i].mood.sd[0] > 0);
        REQUIRE(cue[i].loudness > -60);
        REQUIRE((cue[i].key >= 0 && cue[i].key < 24));
    }
    REQUIRE(cue.back().key == 9 + 12);               // A minor
    REQUIRE(cue[0].mood.value == cue[3].mood.value); // the first two seconds are told together
    REQUIRE(cue[3].mood.value != cue[20].mood.value);
}

TEST_CASE("A curve is the same for every block size, at once and while playing", "[listening][cue]") {
    const auto curveOf = [](std::size_t block, bool atOnce) {
        Host host;
        host.start(3.25);
        host.block = block;
        if (atOnce) { // all waits in the ring before the analysis looks
            const auto* const pointer = calm().data();
            host.stream.source->push(&pointer, 1, frames(5), host.time);
            while (host.analyser.listen(host.stream)) {
            }
        } else {
            host.play(calm(), 0, 5);
        }
        return host.snapshot()->cue;
    };
    const auto expected = curveOf(512, true);
    REQUIRE(expected->size() == 10);
    for (const std::size_t block : {1, 7, 64, 480, 512, 1000, 4096, 24000, 100000}) {
        INFO(block);
        REQUIRE(same(*curveOf(block, false), *expected));
    }
}

TEST_CASE("Playing a part again overwrites that part", "[listening][cue]") {
    Host host;
    host.start(0);
    host.play(calm(), 0, 30);
    host.start(10);
    host.play(harsh(), 0, 10);
    const auto& cue = host.cue();
    REQUIRE(cue.size() == 60);
    for (std::size_t i = 0; i < cue.size(); ++i) {
        INFO(cue[i].seconds);
        REQUIRE(isHarsh(cue[i]) == (cue[i].seconds > 10 && cue[i].seconds <= 20));
    }
    host.start(12);
    host.silence(8);
    REQUIRE(host.cue().size() < 60); // what is silent now has no points any more
    REQUIRE(host.cue().range(16, 20).first == host.cue().range(16, 20).last);
}

TEST_CASE("A loop does not smear its end over its beginning", "[listening][cue]") {
    Host host;
    for (int round = 0; round < 4; ++round) {
        host.start(8);
        host.play(calm(), 0, 4);
        host.play(harsh(), 0, 4);
    }
    const auto& cue = host.cue();
    REQUIRE(cue.size() == 16);
    REQUIRE(cue.front().seconds == 8.5);
    Host once;
    once.start(8);
    once.play(calm(), 0, 4);
    once.play(harsh(), 0, 4);
    // Each round starts a sample that the host chose anew; analysed alone it says the same.
    REQUIRE(same(cue, once.cue()));
}

TEST_CASE("A stopped transport writes nothing, and its mood is still estimated", "[listening][cue]") {
    Host host;
    host.start(0);
    host.play(calm(), 0, 6);
    const auto before = host.snapshot();
    host.time.playing = false;
    host.play(harsh(), 0, 6);
    const auto after = host.snapshot();
    REQUIRE(same(*after->cue, *before->cue));
    REQUIRE_FALSE(after->playing);
    REQUIRE(after->position == Approx(6));
    REQUIRE(after->now.mood.value != before->now.mood.value);
    host.time.seconds = 2; // the person clicks elsewhere
    host.play(harsh(), 6, 0.1);
    REQUIRE(host.snapshot()->position == Approx(2));
}

TEST_CASE("What played before the transport ran has no part in the cue", "[listening][cue]") {
    Host host;
    host.time.seconds = 17;
    host.play(harsh(), 0, 6);
    REQUIRE_FALSE(host.snapshot()->hostTime);
    REQUIRE(host.cue().back().seconds == 6);
    host.start(17);
    host.play(calm(), 0, 6);
    REQUIRE(host.snapshot()->hostTime);
    REQUIRE(host.cue().front().seconds == 17.5);
    REQUIRE(host.cue().back().seconds == 23);
}

TEST_CASE("A host that says its time now and then does not lose the cue", "[listening][cue]") {
    Host host;
    host.start(5);
    host.play(calm(), 0, 6);
    const auto before = host.snapshot();
    host.time.known = false;
    host.play(harsh(), 0, 3);
    REQUIRE(same(host.cue(), *before->cue));
    REQUIRE(host.snapshot()->position == before->position);
}

TEST_CASE("The whole cue counts every part once, however often it was played", "[listening][cue]") {
    const auto play = [](int rounds) {
        Host host;
        host.stream.window.store(Window::whole, std::memory_order_relaxed);
        for (int round = 0; round < rounds; ++round) {
            host.start(10);
            host.play(harsh(), 0, 10);
        }
        host.start(0);
        host.play(calm(), 0, 10.1);
        return host.snapshot();
    };
    const auto once = play(1), often = play(4);
    REQUIRE(once->now.mood.value == often->now.mood.value);
    REQUIRE(once->now.mood.sd == often->now.mood.sd);
    REQUIRE(once->now.audioFeatures == often->now.audioFeatures);
    REQUIRE(once->now.mood.value == once->cue->mean().mood.value);
    REQUIRE(once->now.mood.sd[0] < (*once->cue)[0].mood.sd[0]); // more music is surer
    const float harshly = once->cue->back().mood[Axis::tenderness], calmly = (*once->cue)[5].mood[Axis::tenderness];
    REQUIRE(once->now.mood[Axis::tenderness] == Approx((harshly + calmly) / 2).margin(0.05));
}

TEST_CASE("Dropped sound leaves the rest in its place", "[listening][cue]") {
    for (const bool tellsTime : {true, false}) {
        Host host(tellsTime);
        host.start(0);
        host.play(calm(), 0, 6);
        // Ten seconds while the analysis is busy elsewhere: more than the ring holds.
        for (std::size_t at = frames(6); at < frames(16); at += 512) {
            const auto* const pointer = calm().data() + at;
            host.stream.source->push(&pointer, 1, 512, host.time);
            host.time.seconds += 512 / rate;
        }
        while (host.analyser.listen(host.stream)) {
        }
        host.play(calm(), 16, 6);
        const auto snapshot = host.snapshot();
        REQUIRE(snapshot->droppedSamples > frames(3));
        REQUIRE(snapshot->position == Approx(22).margin(0.02));
        REQUIRE(snapshot->cue->back().seconds == 22.0);
    }
}

TEST_CASE("Frozen music has no place in the cue, and what follows stands alone", "[listening][cue]") {
    Host host;
    host.start(0);
    host.play(calm(), 0, 6);
    const auto before = host.snapshot();
    host.stream.frozen.store(true, std::memory_order_relaxed);
    host.play(harsh(), 0, 6);
    const auto held = host.snapshot();
    REQUIRE(held->frozen);
    REQUIRE(held->now.mood.value == before->now.mood.value);
    REQUIRE(same(*held->cue, *before->cue));
    host.stream.frozen.store(false, std::memory_order_relaxed);
    host.play(harsh(), 6, 6);
    const auto& cue = host.cue();
    REQUIRE(cue.range(6.5, 12).first == cue.range(6.5, 12).last);
    REQUIRE(cue.back().seconds == 18);
    REQUIRE(isHarsh(cue.back()));
    REQUIRE(isHarsh(cue[cue.range(12.5, 13).first]));
}

TEST_CASE("Without a transport two seconds of silence end a cue, where that is wanted", "[listening][cue]") {
    for (const bool wanted : {true, false}) {
        Host host(false);
        host.stream.cuesEndInSilence.store(wanted, std::memory_order_relaxed);
        host.play(calm(), 0, 8);
        host.silence(1.5); // a pause
        host.play(calm(), 8, 4);
        REQUIRE(host.cue().back().seconds == 13.5);
        host.silence(5.2);
        REQUIRE(host.cue().size() > 20); // shown until there is something else
        REQUIRE(host.snapshot()->moodKnown);
        host.play(harsh(), 0, 8);
        const auto& cue = host.cue();
        if (wanted) {
            REQUIRE(cue.size() <= 17);
            REQUIRE(cue.front().seconds == 0.5);
            for (std::size_t i = 0; i < cue.size(); ++i)
                REQUIRE(isHarsh(cue[i]));
            REQUIRE(host.snapshot()->position == Approx(8).margin(0.5));
        } else {
            REQUIRE(cue.back().seconds == 26.5);
        }
    }
}

TEST_CASE("A restored cue is shown, and goes on where it is played again", "[listening][cue]") {
    Host first;
    first.start(0);
    first.play(calm(), 0, 20);
    const auto kept = first.snapshot()->cue;

    Host again;
    again.stream.restored = kept;
    again.silence(0.1);
    const auto shown = again.snapshot();
    REQUIRE(shown->cue == kept);
    REQUIRE(shown->moodKnown);
    REQUIRE_FALSE(shown->films.empty());
    REQUIRE(shown->now.mood.value == kept->mean().mood.value);
    again.start(10);
    again.play(harsh(), 0, 5);
    const auto& cue = again.cue();
    REQUIRE(cue.size() == kept->size());
    REQUIRE(isHarsh(cue[cue.range(12, 13).first]));
    REQUIRE_FALSE(isHarsh(cue[cue.range(17, 18).first]));

    Host untimed(false);
    untimed.play(calm(), 0, 10);
    Host later(false);
    later.stream.restored = untimed.snapshot()->cue;
    later.play(harsh(), 0, 6);
    REQUIRE(later.cue().size() > 30);
    REQUIRE(later.cue().back().seconds == 16.5); // it goes on half a second after its last point
}

TEST_CASE("A reset begins a new cue on the timeline that runs", "[listening][cue]") {
    Host host;
    host.start(100);
    host.play(calm(), 0, 6);
    host.stream.resets.fetch_add(1, std::memory_order_relaxed);
    host.play(calm(), 6, 6);
    REQUIRE(host.cue().front().seconds == Approx(106.5));
    REQUIRE(host.cue().back().seconds == 112);
    REQUIRE(host.snapshot()->seconds == Approx(6).margin(1e-9));
}
