// How many of a listener's questions to a remote index are answered from memory, and how well: plays sound files
// through the analysis, which asks for films as it does in the window. Run: SceneHeardIndexCache [NEARNESS]
// SOUND_FILE...
#include "Listening/StreamAnalyser.h"
#include "Matching/Assets.h"
#include "Remote/CandidateCache.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <cstdio>
#include <set>
#include <sndfile.h>

using namespace sceneheard;

namespace {
constexpr int updatesPerSecond = 2;
constexpr std::size_t shown = 10;

struct Counts {
    int questions = 0, remembered = 0, same = 0;
    double common = 0; ///< of the ten shown, where remembered
};

// Ranks as the local search does, and counts what the cache would have given.
class CountingSearch final : public FilmSearch {
public:
    CountingSearch(std::shared_ptr<const Matcher> m, Counts& c, float nearness)
        : matcher(std::move(m))
        , counts(c)
        , cache(nearness) {}

    std::uint64_t ask(std::shared_ptr<const Query> query) override {
        answer = {answer.number + 1, query, matcher->rank(*query), {}};
        auto question = CandidateCache::questionOf(engineVector(matcher->embed(*query), query->adventure),
                                                   query->filter, Matcher::poolOf(*query));
        ++counts.questions;
        if (const auto* rows = cache.find(question)) {
            ++counts.remembered;
            const auto remembered = matcher->rankAmong(*query, *rows);
            const auto same = [](const auto& films) {
                std::vector<FilmId> first;
                for (std::size_t i = 0; i < std::min(shown, films.size()); ++i)
                    first.push_back(films[i].film);
                return first;
            };
            const auto ours = same(answer.films), theirs = same(remembered);
            counts.same += ours == theirs ? 1 : 0;
            const std::set<FilmId> known(ours.begin(), ours.end());
            for (const auto film : theirs)
                counts.common += known.contains(film) ? 1 : 0;
        } else {
            auto wide = *query;
            wide.top = Matcher::poolOf(*query); // a ranking, left as it is
            std::vector<int> pool;
            for (const auto& film : matcher->rank(wide))
                pool.push_back(matcher->catalogue().rowOf(film.film));
            cache.keep(std::move(question), std::move(pool));
        }
        return answer.number;
    }
    const Answer& newest() override { return answer; }

private:
    const std::shared_ptr<const Matcher> matcher;
    Counts& counts;
    CandidateCache cache;
    Answer answer;
};

void play(const char* name, const std::shared_ptr<const Matcher>& matcher, Counts& counts, float nearness) {
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, int (*)(SNDFILE*)> file(sf_open(name, SFM_READ, &info), sf_close);
    if (!file)
        throw std::runtime_error(std::string(name) + " cannot be read");
    Stream stream;
    StreamAnalyser analyser(matcher, {}, std::make_unique<CountingSearch>(matcher, counts, nearness));
    StreamAnalyser::Clock::time_point now{};
    stream.wanted.store(Wanted::films, std::memory_order_relaxed);
    stream.source = std::make_shared<SoundSource>(info.samplerate, info.channels, 1 << 18);
    analyser.listen(stream);
    constexpr sf_count_t block = 4096;
    std::vector<float> interleaved(static_cast<std::size_t>(block * info.channels));
    std::vector<std::vector<float>> channels(static_cast<std::size_t>(info.channels), std::vector<float>(block));
    sf_count_t pending = 0;
    while (const auto frames = sf_readf_float(file.get(), interleaved.data(), block)) {
        std::vector<const float*> pointers;
        for (std::size_t c = 0; c < channels.size(); ++c) {
            for (std::size_t i = 0; i < static_cast<std::size_t>(frames); ++i)
                channels[c][i] = interleaved[i * channels.size() + c];
            pointers.push_back(channels[c].data());
        }
        stream.source->ring.write(pointers.data(), info.channels, static_cast<std::size_t>(frames));
        while (analyser.listen(stream)) {
        }
        if ((pending += frames) < info.samplerate / updatesPerSecond)
            continue;
        pending = 0;
        now += std::chrono::milliseconds(1000 / updatesPerSecond);
        analyser.publish(stream, now);
    }
}

void print(const char* name, const Counts& c) {
    std::printf("%s: %d questions, %d remembered (%.0f%%); of these %.1f%% the same ten films, %.2f of ten in common\n",
                name, c.questions, c.remembered, c.questions > 0 ? 100.0 * c.remembered / c.questions : 0,
                c.remembered > 0 ? 100.0 * c.same / c.remembered : 0, c.remembered > 0 ? c.common / c.remembered : 0);
    std::fflush(stdout);
}
} // namespace

int main(int count, char** arguments) {
    try {
        const auto matcher = loadMatcher(SCENEHEARD_BENCHMARK_ASSETS);
        Counts all;
        float nearness = CandidateCache::usualNearness;
        const bool told = count > 1 && parseDecimal(arguments[1], nearness).ec == std::errc();
        for (int i = told ? 2 : 1; i < count; ++i) {
            Counts one;
            play(arguments[i], matcher, one, nearness);
            print(arguments[i], one);
            all.questions += one.questions;
            all.remembered += one.remembered;
            all.same += one.same;
            all.common += one.common;
        }
        print("all", all);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "SceneHeardIndexCache: %s\n", e.what());
        return 1;
    }
    return 0;
}
