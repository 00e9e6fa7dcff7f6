#pragma once
#include "Listening/StreamAnalyser.h"
#include "Matching/Assets.h"
#include "Sounds.h"
#include <chrono>

namespace sceneheard::scene {

using namespace std::chrono_literals;

inline constexpr double rate = 48000;

inline std::shared_ptr<const Matcher> matcher() {
    static const auto loaded = loadMatcher(SCENEHEARD_TEST_ASSETS);
    return loaded;
}

inline FilmId idOf(int row) { return matcher()->catalogue().idOf(row); }

inline std::shared_ptr<const FilmSet> setOf(const std::vector<int>& rows) {
    std::vector<FilmId> films;
    for (const int row : rows)
        films.push_back(idOf(row));
    return std::make_shared<const FilmSet>(matcher()->catalogue(), films);
}

struct Scene {
    Stream stream;
    StreamAnalyser analyser;
    StreamAnalyser::Clock::time_point now{};

    explicit Scene(std::shared_ptr<const Matcher> with = matcher(), const std::string& problem = {},
                   std::unique_ptr<FilmSearch> search = nullptr)
        : analyser(std::move(with), problem, std::move(search)) {
        stream.source = std::make_shared<SoundSource>(rate, 1, 1 << 20);
        want(Wanted::films);
        analyser.listen(stream);
    }
    void want(Wanted wanted) { stream.wanted.store(wanted, std::memory_order_relaxed); }
    void play(const std::vector<float>& samples) {
        const auto* const pointer = samples.data();
        stream.source->ring.write(&pointer, 1, samples.size());
        while (analyser.listen(stream)) {
        }
    }
    std::shared_ptr<const Snapshot> publish(StreamAnalyser::Clock::duration later = 300ms) {
        now += later;
        analyser.publish(stream, now);
        return stream.newest;
    }
};

} // namespace sceneheard::scene
