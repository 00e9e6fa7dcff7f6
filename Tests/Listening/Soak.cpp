// Hours of music through one stream as fast as the analysis can: does memory stay flat, the timeline exact, every
// number finite? Exit 1 when not, 2 for wrong usage.
#include "Listening/AnalysisService.h"
#include "Listening/StreamClient.h"
#include "Matching/Assets.h"
#include "Sounds.h"
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <thread>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

using namespace sceneheard;

namespace {
constexpr double rate = 44100, report = 600; // seconds of music between two looks
constexpr double maxGrowth = 1 << 20;        // bytes

double heapBytes() {
#if defined(__GLIBC__)
    const auto heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd);
#else
    return 0;
#endif
}

// Ten minutes: chords, noise, near silence and silence, and what no host should send.
std::vector<float> makeMusic() {
    std::vector<float> music;
    while (music.size() < static_cast<std::size_t>(report * rate)) {
        for (const auto& part : {sounds::pulsingChord(rate, 47), sounds::noiseBursts(rate, 21)})
            music.insert(music.end(), part.begin(), part.end());
        auto faint = sounds::pulsingChord(rate, 5);
        for (auto& x : faint)
            x *= 1e-7f;
        music.insert(music.end(), faint.begin(), faint.end());
        music.insert(music.end(), static_cast<std::size_t>(4 * rate), 0.0f);
        for (const float odd : {std::nanf(""), HUGE_VALF, -HUGE_VALF, 1e-42f, 1e30f})
            music.insert(music.end(), 100, odd);
    }
    music.resize(static_cast<std::size_t>(report * rate));
    return music;
}

bool finite(const Mood& mood) {
    for (std::size_t a = 0; a < axisCount; ++a)
        if (!std::isfinite(mood.value[a]) || !std::isfinite(mood.sd[a]))
            return false;
    return true;
}

bool finite(const Snapshot& s) {
    bool all = finite(s.now.mood) && std::isfinite(s.music.tempoBpm) && std::isfinite(s.music.loudnessLufs) &&
               std::isfinite(s.music.loudnessRange) && std::isfinite(s.music.key.strength) &&
               std::isfinite(s.position) && std::isfinite(s.seconds);
    for (const auto x : s.now.audioFeatures)
        all = all && std::isfinite(x);
    for (const auto& film : s.films)
        all = all && std::isfinite(film.match) && std::isfinite(film.score);
    for (std::size_t i = 0; i < s.cue->size(); ++i) {
        const auto& point = (*s.cue)[i];
        all = all && finite(point.mood) && std::isfinite(point.tempo) && std::isfinite(point.loudness);
    }
    return all;
}

int soak(double hours) {
    const auto service = std::make_shared<AnalysisService>([] { return loadMatcher(SCENEHEARD_TEST_ASSETS); });
    StreamClient client(service);
    client.setWanted(Wanted::films);
    client.prepare(rate, 1);
    const auto music = makeMusic();
    const auto rounds = std::max(8LL, std::llround(hours * 3600 / report));
    // The host plays a loop, a quarter of the time long but no longer than a cue can be.
    const auto loop = std::min(rounds / 4, 24LL);
    std::mt19937 random(1);
    double flat = 0, highest = 0, drift = 0;
    bool allFinite = true;
    std::size_t sent = 0;
    for (long long round = 0; round < rounds; ++round) {
        const double start = report * static_cast<double>(round % loop);
        for (std::size_t at = 0; at < music.size();) {
            const auto count = std::min<std::size_t>(1 + random() % 4096, music.size() - at);
            const auto* const pointer = music.data() + at;
            client.pushWaiting(&pointer, 1, static_cast<int>(count),
                               {true, start + static_cast<double>(at) / rate, true});
            at += count;
            sent += count;
        }
        const double sentSeconds = static_cast<double>(sent) / rate;
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (client.snapshot()->seconds < sentSeconds - 1e-6 && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        std::this_thread::sleep_for(std::chrono::milliseconds(300)); // the last snapshot
        const auto snapshot = client.snapshot();
        drift =
            std::max({drift, std::abs(snapshot->seconds - sentSeconds), std::abs(snapshot->position - start - report)});
        allFinite = allFinite && finite(*snapshot) && snapshot->problem.empty() && snapshot->droppedSamples == 0;
        const auto heap = heapBytes();
        if (round + 1 == loop)
            flat = heap;
        if (round + 1 > loop)
            highest = std::max(highest, heap - flat);
        std::printf("%6.2f h  heap %.2f MB  cue %zu points  drift %.9f s\n", sentSeconds / 3600, heap / 1e6,
                    snapshot->cue->size(), drift);
        std::fflush(stdout);
    }
    if (heapBytes() == 0)
        std::printf("skipped: the heap's growth, which only glibc tells\n");
    std::printf("growth after the first loop %.3f MB, drift %.9f s, all finite and nothing dropped: %s\n",
                highest / 1e6, drift, allFinite ? "yes" : "no");
    return allFinite && highest <= maxGrowth && drift < 1e-6 ? 0 : 1;
}
} // namespace

int main(int argc, char** argv) {
    char* rest = nullptr;
    const double hours = argc > 1 ? std::strtod(argv[1], &rest) : 24;
    if (argc > 2 || (rest != nullptr && *rest != '\0') || !(hours > 0 && hours <= 10000)) {
        std::fprintf(stderr, "usage: SceneHeardSoak [HOURS]   music to hear, up to 10000; 24 unless told\n");
        return 2;
    }
    return soak(hours);
}
