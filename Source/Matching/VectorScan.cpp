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

// 64 * 127 * 32768 stays below 2^31.
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

// Each entry of the query is off by half a step or less, and those of a row are 127 or less; twice that, for floats
// round too.
constexpr std::int32_t hidden = vectorDims * 127;

// Which two of the biases an adventure lies between, and how near to the second, 0..1.
struct Between {
    std::size_t first;
    float second;

    explicit Between(float adventure)
        : first(adventure < 0.5f ? 0 : 1)
        , second(std::clamp(2 * adventure - static_cast<float>(first), 0.0f, 1.0f)) {}
};

// What a film's score owes to other than its row, for some films from the first of the pointers.
struct OtherTerms {
    const float *before, *after;
    float second;
    std::array<const float*, 4> tone;

    OtherTerms(const FilmColumns& films, const Between& between, std::size_t from)
        : before(films.bias[between.first].data() + from)
        , after(films.bias[between.first + 1].data() + from)
        , second(between.second) {
        for (std::size_t q = 0; q < tone.size(); ++q)
            tone[q] = films.toneEvidence[q].data() + from;
    }
};

// The most that a film may score, from what its row gave; `slack` is for floats that add up in another order.
SCENEHEARD_CLONES void boundScores(const std::int32_t* dots, const float* audioFeatures, const OtherTerms& other,
                                   std::size_t count, float step, const ScanQuery& query, float* bounds) {
    constexpr float slack = 1e-4f;
    const float *before = other.before, *after = other.after;
    const auto [bright, tense, sombre, serene] = other.tone;
    const auto [w0, w1, w2, w3] = query.tone;
    const float second = other.second, first = 1 - second;
    for (std::size_t i = 0; i < count; ++i)
        bounds[i] = static_cast<float>(dots[i] + hidden) * step * audioFeatures[i] + first * before[i] +
                    second * after[i] + w0 * bright[i] + w1 * tense[i] + w2 * sombre[i] + w3 * serene[i] + slack;
}

bool better(const ScoredFilm& a, const ScoredFilm& b) {
    return a.score > b.score || (a.score == b.score && a.film < b.film);
}

// The best so far, the worst of them in front.
class Best {
public:
    explicit Best(std::size_t limit)
        : capacity(limit) {}

    bool wants(float score) const { return kept.size() < capacity || score >= kept.front().score; }
    void add(ScoredFilm film) {
        kept.push_back(film);
        std::ranges::push_heap(kept, better);
        if (kept.size() > capacity) {
            std::ranges::pop_heap(kept, better);
            kept.pop_back();
        }
    }
    std::vector<ScoredFilm> take() { return std::move(kept); }

private:
    std::size_t capacity;
    std::vector<ScoredFilm> kept;
};

// Integers say which films could be among the best, whatever their rounding hid; these are scored in floats.
std::vector<ScoredFilm> scanAll(const ScanQuery& query, const FilmColumns& films, const Filter& filter,
                                std::size_t limit) {
    const float largest = query.query.cwiseAbs().maxCoeff();
    const float step = largest > 0 ? largest / 32767 : 1.0f;
    ShortQuery shortQuery{};
    for (std::size_t i = 0; i < shortQuery.size(); ++i)
        shortQuery[i] = static_cast<std::int16_t>(std::lround(query.query[static_cast<Eigen::Index>(i)] / step));

    constexpr std::size_t block = 512;
    constexpr std::size_t rare = 200,
                          enough = 64; // where fewer than one in so many pass, asking first costs less than scoring
    std::array<std::int32_t, block> dots{};
    std::array<float, block> atMost{};
    Best best(limit);
    const auto consider = [&](std::size_t film) {
        const float exact = score(query, films, film);
        if (best.wants(exact))
            best.add({exact, static_cast<int>(film)});
    };
    bool selective = false;
    for (std::size_t from = 0; from < films.year.size(); from += block) {
        const auto count = std::min(block, films.year.size() - from);
        std::size_t asked = 0, passed = 0;
        if (selective) {
            for (std::size_t film = from; film < from + count; ++film)
                if (passes(filter, films, film)) {
                    ++passed;
                    consider(film);
                }
            asked = count;
        } else {
            dotRows(films.vectors.data() + from * vectorDims, count, shortQuery.data(), dots.data());
            boundScores(dots.data(), films.vectorScale.data() + from, OtherTerms(films, Between(query.adventure), from),
                        count, step, query, atMost.data());
            for (std::size_t i = 0; i < count; ++i) {
                const auto film = from + i;
                if (!best.wants(atMost[i]))
                    continue;
                ++asked;
                if (passes(filter, films, film)) {
                    ++passed;
                    consider(film);
                }
            }
        }
        if (asked >= enough)
            selective = passed * rare < asked;
    }
    return best.take();
}

} // namespace

FilmVector filmVector(const FilmColumns& films, std::size_t film) {
    const Eigen::Map<const Eigen::Matrix<std::int8_t, vectorDims, 1>> entries(films.vectors.data() + film * vectorDims);
    return films.vectorScale[film] * entries.cast<float>();
}

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

std::array<float, 3> biasWeights(float adventure) {
    const Between between(adventure);
    std::array<float, 3> weights{};
    weights[between.first] = 1 - between.second;
    weights[between.first + 1] = between.second;
    return weights;
}

float score(const ScanQuery& query, const FilmColumns& films, std::size_t film) {
    const auto* row = films.vectors.data() + film * vectorDims;
    float sum = 0;
    for (int i = 0; i < vectorDims; ++i)
        sum += query.query[i] * static_cast<float>(row[i]);
    sum *= films.vectorScale[film];
    for (std::size_t q = 0; q < query.tone.size(); ++q)
        sum += query.tone[q] * films.toneEvidence[q][film];
    const Between between(query.adventure);
    return sum + (1 - between.second) * films.bias[between.first][film] +
           between.second * films.bias[between.first + 1][film];
}

std::vector<ScoredFilm> scan(const ScanQuery& query, const FilmColumns& films, const Filter& filter, int top,
                             const std::vector<int>* only) {
    const auto limit = static_cast<std::size_t>(std::max(top, 0));
    std::vector<ScoredFilm> found;
    if (only != nullptr) {
        for (const int film : *only)
            if (film >= 0 && static_cast<std::size_t>(film) < films.year.size() &&
                passes(filter, films, static_cast<std::size_t>(film)))
                found.push_back({score(query, films, static_cast<std::size_t>(film)), film});
    } else if (limit > 0) {
        found = scanAll(query, films, filter, limit);
    }
    std::ranges::sort(found, better);
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

} // namespace sceneheard
