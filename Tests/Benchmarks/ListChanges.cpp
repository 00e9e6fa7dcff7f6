// How steady the list of films is: of a piece's seconds, in how many another title stands in one of five places, in the
// analysis' own order and in the list that the window shows. Run: SceneHeardListChanges SOUND_FILE...
#include "Decoding/AudioFile.h"
#include "Interface/Films/FilmFit.h"
#include "Interface/Films/SteadyFilms.h"
#include "Listening/StreamAnalyser.h"
#include "Matching/Assets.h"
#include <cstdio>
#include <utility>

using namespace sceneheard;

namespace {
constexpr std::size_t places = 5;
constexpr int updatesPerSecond = 4; // of the list; the analysis publishes about as often

// Counts the seconds in which a list changed.
struct Changes {
    std::vector<FilmId> before;
    int seconds = 0;
    bool thisSecond = false;

    void see(const std::vector<FilmId>& films) {
        thisSecond |= !before.empty() && films != before;
        before = films;
    }
    void secondEnds() { seconds += std::exchange(thisSecond, false); }
};

void measure(const char* name, const std::shared_ptr<const Matcher>& matcher) {
    const AudioFile audio(name);
    const auto rate = audio.sampleRate();
    Stream stream;
    StreamAnalyser analyser(matcher, {});
    StreamAnalyser::Clock::time_point now{};
    stream.wanted.store(Wanted::films, std::memory_order_relaxed);

    SteadyFilms steady;
    Changes analysed, shown;
    int updates = 0, secondsWithFilms = 0;
    std::size_t pending = 0;
    audio.read(
        [&](std::span<const float* const> channels, int samples) {
            if (stream.source == nullptr) {
                stream.source = std::make_shared<SoundSource>(rate, static_cast<int>(channels.size()), 1 << 18);
                analyser.listen(stream);
            }
            stream.source->ring.write(channels.data(), static_cast<int>(channels.size()),
                                      static_cast<std::size_t>(samples));
            while (analyser.listen(stream)) {
            }
            pending += static_cast<std::size_t>(samples);
            if (static_cast<double>(pending) < rate / updatesPerSecond)
                return true;
            pending = 0;
            now += std::chrono::milliseconds(1000 / updatesPerSecond);
            analyser.publish(stream, now);
            const auto snapshot = stream.newest;
            if (snapshot == nullptr || snapshot->films.empty())
                return true;
            std::vector<FilmId> order;
            std::vector<SteadyFilms::Wanted> wanted;
            for (const auto& film : snapshot->films) {
                if (order.size() < places)
                    order.push_back(film.film);
                wanted.push_back({film.film, fit(snapshot->now.mood, film.mood), false});
            }
            analysed.see(order);
            shown.see(steady.update(wanted, places, static_cast<double>(updates) / updatesPerSecond, false, {}));
            if (++updates % updatesPerSecond == 0) {
                ++secondsWithFilms;
                analysed.secondEnds();
                shown.secondEnds();
            }
            return true;
        },
        4096);
    std::printf("%s: titles change in %d of %d seconds as analysed, in %d as shown\n", name, analysed.seconds,
                secondsWithFilms, shown.seconds);
    std::fflush(stdout);
}
} // namespace

int main(int count, char** arguments) {
    try {
        const auto matcher = loadMatcher(SCENEHEARD_BENCHMARK_ASSETS);
        for (int i = 1; i < count; ++i)
            measure(arguments[i], matcher);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "SceneHeardListChanges: %s\n", e.what());
        return 1;
    }
    return 0;
}
