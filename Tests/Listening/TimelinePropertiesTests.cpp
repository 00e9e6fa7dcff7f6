#include "Catch.h"
#include "Seeds.h"
#include "Sounds.h"
#include "StreamScene.h"
#include <algorithm>

// Random transports: what a host plays, where it jumps to, how its blocks are cut.
using namespace sceneheard;

namespace {
constexpr double rate = scene::rate;

struct Part {
    double start = 0, seconds = 0; ///< on the host's timeline
    bool playing = true;
    double music = 0; ///< where in the music it begins, seconds
};

std::vector<Part> randomParts(Choices& choices) {
    std::vector<Part> parts(static_cast<std::size_t>(choices.number(1, 4)));
    double at = choices.number(-10, 50) + choices.share();
    for (auto& part : parts) {
        part.start = at;
        part.seconds = 0.5 + 5 * choices.share();
        part.playing = choices.chance(0.85);
        part.music = 20 * choices.share();
        const int next = choices.number(0, 2);
        at = next == 0 ? part.start : next == 1 ? choices.number(-5, 60) + choices.share() : part.start + part.seconds;
    }
    return parts;
}

std::shared_ptr<const CueCurve> curveOf(const std::vector<Part>& parts, Choices& choices, int longestBlock) {
    static const auto music = sounds::pulsingChord(rate, 30);
    scene::Scene host;
    HostTime time;
    time.known = true;
    for (const auto& part : parts) {
        time.playing = part.playing;
        time.seconds = part.start;
        const auto first = static_cast<std::size_t>(part.music * rate);
        const auto frames = static_cast<std::size_t>(part.seconds * rate);
        for (std::size_t done = 0; done < frames;) {
            const auto count = std::min(frames - done, static_cast<std::size_t>(choices.number(1, longestBlock)));
            const auto* const samples = music.data() + first + done;
            time.seconds = part.playing ? part.start + static_cast<double>(done) / rate : part.start;
            host.stream.source->push(&samples, 1, count, time);
            done += count;
            while (host.analyser.listen(host.stream)) {
            }
        }
    }
    return host.publish()->cue;
}
} // namespace

TEST_CASE("Any transport and blocks: the cue has points where it played and nowhere else, the same for every cut",
          "[listening][cue][property]") {
    trySeeds(10, [](Choices& choices) {
        const auto parts = randomParts(choices);
        const auto curve = curveOf(parts, choices, 9000), again = curveOf(parts, choices, 700);
        REQUIRE(curve->size() == again->size());
        for (std::size_t i = 0; i < curve->size(); ++i) {
            const auto& point = (*curve)[i];
            REQUIRE(point.seconds == (*again)[i].seconds);
            REQUIRE(point.mood.value == (*again)[i].mood.value);
            REQUIRE(std::fmod(point.seconds, CueCurve::step) == 0);
            REQUIRE((i == 0 || (*curve)[i - 1].seconds < point.seconds));
            if (curve->hostTime())
                REQUIRE(std::ranges::any_of(parts, [&](const Part& part) {
                    return part.playing && point.seconds >= part.start && point.seconds <= part.start + part.seconds;
                }));
            for (std::size_t a = 0; a < axisCount; ++a)
                REQUIRE((point.mood.value[a] >= 0 && point.mood.value[a] <= 1 && point.mood.sd[a] > 0));
        }
    });
}
