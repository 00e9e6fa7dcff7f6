#include "Matching/VectorScan.h"
#include <algorithm>
#include <cmath>

// One machine's fast path must not be another's illegal instruction, so the loader picks among these. Sanitizers
// instrument the picking, which runs before they are ready.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&                           \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define SCENEHEARD_CLONES __attribute__((target_clones("default", "sse4.2", "avx2")))
#else
#define SCENEHEARD_CLONES
#endif

namespace sceneheard {
namespace {

using ShortQuery = std::array<std::int16_t, vectorDims>;

// 64 * 127 * 32767 stays below 2^31.
SCENEHEARD_CLONES void dotRows(const std::int8_t* rows, std::size_t count, const std::int16_t* query,
                               std::int32_t* dots) {
    for (std::size_t r = 0; r < count; ++r) {
        const std::int8_t* row = rows + r * vectorDims;
        std::int32_t sum = 0;
        for (int i = 0; i < vectorDims; ++i)
            sum += static_cast<std::int16_t>(row[i]) * query[i];
        dots[r] = sum;
    }
}

float popularityOf(const FilmColumns& films, std::size_t film) {
    return std::log1p(static_cast<float>(films.votes[film]));
}

bool better(const ScoredFilm& a, const ScoredFilm& b) {
    return a.score > b.score || (a.score == b.score && a.film < b.film);
}

// The best so far, the worst of them in front.
class Best {
public:
    explicit Best(std::size_t limit)
        : most(limit) {}

    bool wants(float score) const { return kept.size() < most || score >= kept.front().score; }
    void add(ScoredFilm film) {
        kept.push_back(film);
        std::ranges::push_heap(kept, better);
        if (kept.size() > most) {
            std::ranges::pop_heap(kept, better);
            kept.pop_back();
        }
    }
    std::vector<ScoredFilm> take() { return std::move(kept); }

private:
    std::size_t most;
    std::vector<ScoredFilm> kept;
};

std::vector<ScoredFilm> candidates(const ScanQuery& query, const FilmColumns& films, const Filter& filter,
                                   std::size_t most) {
    const float largest = query.query.cwiseAbs().maxCoeff();
    const float step = largest > 0 ? largest / 32767 : 1.0f;
    ShortQuery shortQuery{};
    for (std::size_t i = 0; i < shortQuery.size(); ++i)
        shortQuery[i] = static_cast<std::int16_t>(std::lround(query.query[static_cast<Eigen::Index>(i)] / step));

    constexpr std::size_t block = 512;
    std::array<std::int32_t, block> dots{};
    Best best(most);
    for (std::size_t from = 0; from < films.year.size(); from += block) {
        const auto count = std::min(block, films.year.size() - from);
        dotRows(films.vectors.data() + from * vectorDims, count, shortQuery.data(), dots.data());
        for (std::size_t i = 0; i < count; ++i) {
            const auto film = from + i;
            float value = static_cast<float>(dots[i]) * step * films.vectorScale[film];
            if (query.popularity != 0)
                value += query.popularity * popularityOf(films, film);
            if (best.wants(value) && passes(filter, films, film))
                best.add({value, static_cast<int>(film)});
        }
    }
    return best.take();
}

} // namespace

bool passes(const Filter& filter, const FilmColumns& films, std::size_t film) {
    const int year = films.year[film], runtime = films.runtime[film];
    const auto genres = films.genres[film];
    if (year < filter.yearFrom || year > filter.yearTo)
        return false;
    if ((filter.genres != 0 && (genres & filter.genres) == 0) || (genres & filter.notGenres) != 0)
        return false;
    if (!filter.languages.empty() &&
        std::ranges::find(filter.languages, films.language[film]) == filter.languages.end())
        return false;
    const auto votes = static_cast<std::int64_t>(films.votes[film]);
    if (votes < filter.votesFrom || votes > filter.votesTo)
        return false;
    const bool anyRuntime = filter.runtimeFrom == 0 && filter.runtimeTo == 0;
    return anyRuntime || (runtime > 0 && runtime >= filter.runtimeFrom && runtime <= filter.runtimeTo);
}

float score(const ScanQuery& query, const FilmColumns& films, std::size_t film) {
    const auto* row = films.vectors.data() + film * vectorDims;
    float sum = 0;
    for (int i = 0; i < vectorDims; ++i)
        sum += query.query[i] * static_cast<float>(row[i]);
    sum *= films.vectorScale[film];
    return query.popularity != 0 ? sum + query.popularity * popularityOf(films, film) : sum;
}

std::vector<ScoredFilm> scan(const ScanQuery& query, const FilmColumns& films, const Filter& filter, int top) {
    const auto most = static_cast<std::size_t>(std::max(top, 0));
    std::vector<ScoredFilm> found;
    if (filter.useOnly) {
        for (const int film : filter.only)
            if (film >= 0 && static_cast<std::size_t>(film) < films.year.size() &&
                passes(filter, films, static_cast<std::size_t>(film)))
                found.push_back({0, film});
    } else if (most > 0) {
        constexpr std::size_t spare = 20; // that rounding may have put behind their betters
        found = candidates(query, films, filter, std::min(most + spare, films.year.size()));
    }
    for (auto& f : found)
        f.score = score(query, films, static_cast<std::size_t>(f.film));
    std::ranges::sort(found, better);
    if (found.size() > most)
        found.resize(most);
    return found;
}

} // namespace sceneheard
