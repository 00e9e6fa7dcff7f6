#include "Matching/Matcher.h"
#include "Matching/FilmSpace.h"
#include "Matching/Reasons.h"
#include "Matching/VectorScan.h"
#include "Signal/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
namespace {

struct Moments {
    double sum = 0, squares = 0;
    int count = 0;

    void add(double x) {
        sum += x;
        squares += x * x;
        ++count;
    }
    float deviation(float x) const {
        const double mean = sum / count, variance = squares / count - mean * mean;
        return variance > 1e-12 ? static_cast<float>((x - mean) / std::sqrt(variance)) : 0.0f;
    }
};

float logTempo(const Scales& music) {
    return std::log2(std::clamp(music[static_cast<std::size_t>(Scale::tempo)], 40.0f, 220.0f));
}

} // namespace

float popularityWeight(float adventure) { return 0.35f * std::pow(1 - adventure, 2.5f); }

struct Matcher::Parts {
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const MoodModel> moods;
    FilmSpace space;
    std::array<Moments, axisCount> usualAxes{}; // of the films' expected music
    Moments usualTempo;

    void findUsual() {
        // Some two thousand films tell the mean as well as all.
        const int step = std::max(1, catalogue->size() / 2000);
        for (int i = 0; i < catalogue->size(); i += step) {
            const auto music = catalogue->expectedMusic(i);
            const auto mood = moods->moodOf(music);
            for (std::size_t a = 0; a < axisCount; ++a)
                usualAxes[a].add(mood.value[a]);
            usualTempo.add(logTempo(music));
        }
    }

    Character characterOf(const Impression& music) const {
        Character result{moods->unusualness(music.mood), 0};
        // The standard deviation of the evened tempo over music at large is about a third of an octave.
        result.tempo = (logTempo(music.scales) - std::log2(115.0f)) / 0.38f;
        return result;
    }

    Character characterOf(int film) const {
        const auto music = catalogue->expectedMusic(film);
        const auto mood = moods->moodOf(music);
        Character result;
        for (std::size_t a = 0; a < axisCount; ++a)
            result.axes[a] = usualAxes[a].deviation(mood.value[a]);
        result.tempo = usualTempo.deviation(logTempo(music));
        return result;
    }
};

Matcher::Matcher(std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<const MoodModel> moods,
                 const std::filesystem::path& spaceFile) {
    auto made =
        std::make_unique<Parts>(Parts{std::move(catalogue), std::move(moods), FilmSpace::load(spaceFile), {}, {}});
    if (made->space.id() != made->catalogue->spaceId())
        throw Error(spaceFile.string() + ": was not made with this film catalogue; make both again with `sceneheard "
                                         "train` and `sceneheard catalogue build`");
    made->findUsual();
    parts = std::move(made);
}

Matcher::~Matcher() = default;

std::vector<Suggestion> Matcher::suggest(const Query& query) const {
    const auto& [catalogue, moods, space, usualAxes, usualTempo] = *parts;
    const auto phi = space.phi(query.music.scales);
    const float adventure = std::isfinite(query.adventure) ? std::clamp(query.adventure, 0.0f, 1.0f) : 0.5f;
    ScanQuery asked{phi, 0};
    asked.popularity = popularityWeight(adventure);
    if (adventure > 0.5f)
        asked.query -= (2 * adventure - 1) * space.usual();

    const auto music = parts->characterOf(query.music);
    auto lift = space.genreProbabilities(query.music.scales);
    for (std::size_t g = 0; g < lift.size(); ++g)
        lift[g] /= std::max(space.genreShare(g), 1e-3f);

    const auto& columns = catalogue->columns();
    std::vector<Suggestion> suggestions;
    for (const auto& [value, film] : scan(asked, columns, query.filter, query.top)) {
        const auto at = static_cast<std::size_t>(film);
        suggestions.push_back({film, space.match(phi, score({phi, 0}, columns, at)), value,
                               reasons(music, parts->characterOf(film), lift, columns.genres[at])});
    }
    return suggestions;
}

std::array<float, genreNames.size()> Matcher::genreProbabilities(const Scales& music) const {
    return parts->space.genreProbabilities(music);
}

std::array<float, axisCount> Matcher::unusualness(int film) const { return parts->characterOf(film).axes; }

const Catalogue& Matcher::catalogue() const { return *parts->catalogue; }
const MoodModel& Matcher::moods() const { return *parts->moods; }

} // namespace sceneheard
