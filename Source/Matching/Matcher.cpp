#include "Matching/Matcher.h"
#include "Matching/FilmSpace.h"
#include "Matching/Reasons.h"
#include "Matching/Variety.h"
#include "Matching/VectorScan.h"
#include "Mood/MeanImpression.h"
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
    std::array<FilmVector, genreNames.size()> genreLean{}; // how films of a genre lie from all

    Mood scoreMood(int film) const {
        // As unsure as what scales say of a mood: both come from what the model hears.
        auto mood = moods->moodOf(catalogue->expectedMusic(film));
        mood.value = space.scoreMood(filmVector(catalogue->columns(), static_cast<std::size_t>(film)));
        return mood;
    }

    void findGenreLean() {
        const auto& films = catalogue->columns();
        std::array<int, genreNames.size()> count{};
        FilmVector all = FilmVector::Zero();
        genreLean.fill(all);
        for (std::size_t i = 0; i < films.genres.size(); ++i) {
            const auto vector = filmVector(films, i);
            all += vector;
            for (std::size_t g = 0; g < genreNames.size(); ++g)
                if (films.genres[i] >> g & 1u) {
                    genreLean[g] += vector;
                    ++count[g];
                }
        }
        all /= static_cast<float>(films.genres.size());
        for (std::size_t g = 0; g < genreNames.size(); ++g)
            genreLean[g] = count[g] > 0 ? FilmVector(genreLean[g] / static_cast<float>(count[g]) - all)
                                        : FilmVector(FilmVector::Zero());
    }

    void findUsual() {
        // Some two thousand films tell the mean as well as all.
        const int step = std::max(1, catalogue->size() / 2000);
        for (int i = 0; i < catalogue->size(); i += step) {
            const auto mood = scoreMood(i);
            for (std::size_t a = 0; a < axisCount; ++a)
                usualAxes[a].add(mood.value[a]);
            usualTempo.add(logTempo(catalogue->expectedMusic(i)));
        }
    }

    Character characterOf(const Impression& music) const {
        Character result{moods->unusualness(music.mood), 0};
        // The standard deviation of the evened tempo over music at large is about a third of an octave.
        result.tempo = (logTempo(music.scales) - std::log2(115.0f)) / 0.38f;
        return result;
    }

    Character characterOf(int film) const {
        const auto mood = scoreMood(film);
        Character result;
        for (std::size_t a = 0; a < axisCount; ++a)
            result.axes[a] = usualAxes[a].deviation(mood.value[a]);
        result.tempo = usualTempo.deviation(logTempo(catalogue->expectedMusic(film)));
        return result;
    }
};

Matcher::Matcher(std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<const MoodModel> moods,
                 const std::filesystem::path& spaceFile) {
    auto made =
        std::make_unique<Parts>(Parts{std::move(catalogue), std::move(moods), FilmSpace::load(spaceFile), {}, {}, {}});
    if (made->space.id() != made->catalogue->spaceId())
        throw Error(spaceFile.string() + ": was not made with this film catalogue; make both again with `sceneheard "
                                         "train` and `sceneheard catalogue build`");
    made->findUsual();
    made->findGenreLean();
    parts = std::move(made);
}

Matcher::~Matcher() = default;

namespace {
constexpr float halfLife = 20; // pieces

// The same music without one of its traits, for each trait.
struct Without {
    std::array<HeardMusic, axisCount> axes;
    HeardMusic tempo;
};

Without withoutEach(const Impression& music, const FilmSpace& space, const MoodModel& moods) {
    Without without;
    auto changed = music;
    for (std::size_t a = 0; a < axisCount; ++a) {
        changed.scales = moods.withUsual(music.scales, static_cast<Axis>(a));
        without.axes[a] = space.heard(space.phi(changed));
    }
    changed.scales = music.scales;
    changed.scales[static_cast<std::size_t>(Scale::tempo)] = std::nanf(""); // counts as usual
    without.tempo = space.heard(space.phi(changed));
    return without;
}

Worth worthOf(const HeardMusic& music, const Without& without, const FilmVector& film,
              const std::array<FilmVector, genreNames.size()>& genreLean, const FilmSpace& space) {
    const auto match = [&](const HeardMusic& heard, const FilmVector& vector) {
        return space.match(heard, heard.phi.dot(vector));
    };
    const float whole = match(music, film);
    Worth worth;
    for (std::size_t a = 0; a < axisCount; ++a)
        worth.axes[a] = whole - match(without.axes[a], film);
    worth.tempo = whole - match(without.tempo, film);
    for (std::size_t g = 0; g < genreNames.size(); ++g)
        worth.genres[g] = whole - match(music, film - genreLean[g]);
    return worth;
}
} // namespace

std::vector<Suggestion> Matcher::suggest(const Query& query) const {
    const auto& space = parts->space;
    FilmVector phi = FilmVector::Zero();
    float weights = 0;
    for (const auto& [music, weight] : query.playlist) {
        phi += weight * space.phi(music);
        weights += weight;
    }
    phi = weights > 0 ? FilmVector(phi / weights) : space.phi(query.music);
    const auto heard = space.heard(phi);
    const float adventure = std::isfinite(query.adventure) ? std::clamp(query.adventure, 0.0f, 1.0f) : 0.5f;
    ScanQuery asked{phi, 0};
    asked.popularity = popularityWeight(adventure);
    if (adventure > 0.5f)
        asked.query -= (2 * adventure - 1) * space.usual();

    const auto music = parts->characterOf(query.music);
    const auto without = withoutEach(query.music, space, *parts->moods);
    auto lift = space.genreProbabilities(query.music);
    for (std::size_t g = 0; g < lift.size(); ++g)
        lift[g] /= std::max(space.genreShare(g), 1e-3f);

    const auto& columns = parts->catalogue->columns();
    std::vector<Suggestion> suggestions;
    for (const auto& [value, film] :
         varied(scan(asked, columns, query.filter, poolFor(query.top)), *parts->catalogue, heard.spread, query.top)) {
        const auto vector = filmVector(columns, static_cast<std::size_t>(film));
        suggestions.push_back(
            {film, space.match(heard, phi.dot(vector)), value,
             reasons(music, parts->characterOf(film), worthOf(heard, without, vector, parts->genreLean, space), lift,
                     columns.genres[static_cast<std::size_t>(film)])});
    }
    return suggestions;
}

Query Matcher::taste(const std::vector<Impression>& pieces) const {
    Query query;
    MeanImpression mean;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const float age = static_cast<float>(pieces.size() - 1 - i), weight = std::exp2(-age / halfLife);
        query.playlist.push_back({pieces[i], weight});
        mean.add(pieces[i], weight);
    }
    query.music = mean.mean();
    return query;
}

Mood Matcher::scoreMood(int film) const { return parts->scoreMood(film); }

std::array<float, axisCount> Matcher::unusualness(int film) const { return parts->characterOf(film).axes; }

const FilmSpace& Matcher::space() const { return parts->space; }
const Catalogue& Matcher::catalogue() const { return *parts->catalogue; }
const MoodModel& Matcher::moods() const { return *parts->moods; }

} // namespace sceneheard
