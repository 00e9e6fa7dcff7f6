#include "ManyFilms.h"
#include <malloc.h>

using namespace sceneheard;
using namespace sceneheard::benchmarks;

namespace {
void searchFilms(benchmark::State& state) {
    const auto& films = manyFilms(state.range(0));
    const auto filter = films.keeping(state.range(1));
    measureSearch(state, films, filter, [&](std::size_t music) {
        std::vector<int> found;
        for (const auto& film : scan({films.music[music], 0}, films.columns(), filter, wanted))
            found.push_back(film.film);
        return found;
    });
}
BENCHMARK(searchFilms)->Apply(overFilmsAndShares);

// The whole of a suggestion's search: the bias counts, years and genres are limited.
void searchFilmsWithAllFilters(benchmark::State& state) {
    const auto& films = manyFilms(state.range(0));
    Filter filter;
    filter.yearFrom = 1980, filter.yearTo = 2010;
    filter.notGenres = 1u << 2;
    filter.runtimeFrom = 80, filter.runtimeTo = 150;
    filter.languages = {twoLetters("en"), twoLetters("fr")};
    std::size_t next = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            scan({films.music[next++ % films.music.size()], 0.6f}, films.columns(), filter, wanted));
}
BENCHMARK(searchFilmsWithAllFilters)->Arg(0)->Arg(200'000)->Arg(1'100'000)->Unit(benchmark::kMillisecond);

void openCatalogue(benchmark::State& state) {
    const auto held = [] {
        const auto heap = mallinfo2();
        return static_cast<double>(heap.uordblks + heap.hblkhd);
    };
    const double before = held();
    const auto catalogue = bundledFilms();
    state.counters["bytes_a_film"] = (held() - before) / catalogue->size();
    for (auto _ : state)
        benchmark::DoNotOptimize(bundledFilms());
}
BENCHMARK(openCatalogue)->Unit(benchmark::kMillisecond);

void searchTitle(benchmark::State& state, const char* words) {
    const auto catalogue = bundledFilms();
    for (auto _ : state)
        benchmark::DoNotOptimize(catalogue->search(words, 20));
}
BENCHMARK_CAPTURE(searchTitle, one_letter, "t")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(searchTitle, the, "the")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(searchTitle, unfinished, "the lord of the ri")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(searchTitle, whole, "the godfather")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(searchTitle, typos, "teh godfahter prat")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(searchTitle, no_such, "qwertz uiopasd fghjklyx")->Unit(benchmark::kMillisecond);
} // namespace
