#include "Matching/Variety.h"
#include "Films/TitleWords.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int poolOfEach = 20, minPool = 400;
constexpr float weight = 0.25f;                             // of likeness, in standard deviations of score
constexpr float decadeLikeness = 0.4f, seriesLikeness = 10; // beside the cosine's 1
constexpr std::size_t tellingLetters = 7;                   // of two words that make a series

bool isNumber(const std::string& word) {
    return word.find_first_not_of("0123456789") == word.npos || word.find_first_not_of("ivx") == word.npos;
}

// "The Lion King 2: Simba's Pride" → lion king
std::vector<std::string> seriesWords(std::string_view title) {
    auto words = titleWords(title.substr(0, title.find(':')));
    if (words.size() > 1 && isArticle(words.front()))
        words.erase(words.begin());
    for (std::size_t i = 1; i < words.size(); ++i)
        if (isNumber(words[i]) || words[i] == "part") {
            words.resize(i);
            break;
        }
    return words;
}

FilmVector unitVector(const FilmColumns& films, int film) {
    const auto* entries = films.vectors.data() + static_cast<std::ptrdiff_t>(film) * vectorDims;
    FilmVector vector;
    for (int d = 0; d < vectorDims; ++d)
        vector[d] = static_cast<float>(entries[d]);
    return vector.normalized();
}

struct Candidate {
    FilmVector direction;
    int year = 0;
    std::vector<std::string> series;
    float likeness = 0;  ///< to the most like of those chosen
    bool titled = false; ///< whether `series` is known
};

bool sameSeries(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() || b.empty())
        return false;
    return a == b || (a.size() > 1 && b.size() > 1 && a[0] == b[0] && a[1] == b[1] &&
                      a[0].size() + a[1].size() >= tellingLetters);
}

float likeness(const Candidate& a, const Candidate& b) {
    return a.direction.dot(b.direction) + (a.year / 10 == b.year / 10 ? decadeLikeness : 0) +
           (sameSeries(a.series, b.series) ? seriesLikeness : 0); // series known of those that were about to be drawn
}
} // namespace

bool sameSeries(std::string_view a, std::string_view b) { return sameSeries(seriesWords(a), seriesWords(b)); }

int poolFor(int top) { return top > maxVaried ? top : std::max(minPool, poolOfEach * std::min(top, 20)); }

std::vector<ScoredFilm> varied(std::vector<ScoredFilm> found, const Catalogue& catalogue, float spread, int top) {
    const auto wanted = std::min(found.size(), static_cast<std::size_t>(std::max(top, 0)));
    if (top > maxVaried || wanted == found.size()) {
        found.resize(wanted);
        return found;
    }
    const auto& columns = catalogue.columns();
    std::vector<Candidate> candidates;
    for (const auto& [score, film] : found)
        candidates.push_back({unitVector(columns, film), columns.year[static_cast<std::size_t>(film)], {}});
    std::vector<bool> drawn(found.size());
    std::vector<ScoredFilm> list;
    while (list.size() < wanted) {
        std::size_t best = found.size();
        float bestValue = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const float value = found[i].score - weight * spread * candidates[i].likeness;
            if (!drawn[i] && (best == found.size() || value > bestValue)) {
                best = i;
                bestValue = value;
            }
        }
        auto& chosen = candidates[best];
        if (!chosen.titled) { // titles are read for those about to be drawn only: the catalogue takes its time
            chosen.titled = true;
            chosen.series = seriesWords(catalogue.film(found[best].film).title);
            for (std::size_t i = 0; i < found.size(); ++i)
                if (drawn[i])
                    chosen.likeness = std::max(chosen.likeness, likeness(chosen, candidates[i]));
            continue;
        }
        drawn[best] = true;
        list.push_back(found[best]);
        for (auto& candidate : candidates)
            candidate.likeness = std::max(candidate.likeness, likeness(candidate, candidates[best]));
    }
    std::ranges::stable_sort(list, std::greater<>(), &ScoredFilm::score);
    return list;
}

} // namespace sceneheard
