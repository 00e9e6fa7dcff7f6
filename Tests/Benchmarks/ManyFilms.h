#pragma once
#include "Matching/VectorScan.h"
#include <benchmark/benchmark.h>
#include <memory>

namespace sceneheard::benchmarks {

inline constexpr int wanted = 10; ///< films asked of every search

/// The catalogue that the build made.
std::shared_ptr<const Catalogue> bundledFilms();

/// Films for searching: the bundled ones or, for more, drawn from them anew, every vector with noise of a tenth of its
/// largest entry; and the vectors of music to search with.
struct ManyFilms {
    std::vector<std::uint16_t> year, runtime;
    std::vector<std::uint32_t> genres, votes;
    std::vector<LetterCode> language;
    std::vector<std::int8_t> vectors;
    std::vector<float> scale, bias;
    std::array<std::vector<float>, 4> tone;
    Eigen::Matrix<float, Eigen::Dynamic, vectorDims, Eigen::RowMajor> rows; ///< scale * vectors
    std::vector<FilmVector> music;

    FilmColumns columns() const {
        return {year,
                genres,
                runtime,
                votes,
                language,
                vectors,
                scale,
                {bias, bias, bias},
                {tone[0], tone[1], tone[2], tone[3]},
                {}};
    }
    std::size_t size() const { return year.size(); }
    /// Keeps the best-known films: so many of a thousand.
    Filter keeping(std::int64_t ofThousand) const;
};

/// Made at the first call for a count; only the last is kept. @param count  0: the bundled ones
const ManyFilms& manyFilms(std::int64_t count);

/// Reports what share of the truly best films `search` finds, and lets it run.
/// @param search  from the number of a piece of music to the indices of films
template <typename Search>
void measureSearch(benchmark::State& state, const ManyFilms& films, const Filter& filter, const Search& search) {
    double found = 0, best = 0;
    for (std::size_t m = 0; m < films.music.size(); ++m) {
        std::vector<float> scores; // the truth, in floats, of all that pass
        for (std::size_t f = 0; f < films.size(); ++f)
            if (passes(filter, films.columns(), f))
                scores.push_back(films.rows.row(static_cast<Eigen::Index>(f)).dot(films.music[m]));
        const auto limit = std::min<std::size_t>(wanted, scores.size());
        std::ranges::nth_element(scores, scores.begin() + static_cast<std::ptrdiff_t>(limit) - 1, std::greater<>());
        const float minimum = scores[limit - 1];
        for (const auto film : search(m))
            found += films.rows.row(static_cast<Eigen::Index>(film)).dot(films.music[m]) >=
                     minimum - 1e-5f * std::abs(minimum);
        best += static_cast<double>(limit);
    }
    state.counters["recall"] = found / best;
    std::size_t next = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(search(next++ % films.music.size()));
}

/// Runs over every count of films and share that a filter keeps.
void overFilmsAndShares(benchmark::internal::Benchmark* benchmark);

} // namespace sceneheard::benchmarks
