#include "Matching/Matcher.h"
#include "Matching/FilmSpace.h"
#include "Matching/Reasons.h"
#include "Matching/Variety.h"
#include "Matching/VectorScan.h"
#include "Mood/AudioFeatureRanges.h"
#include "Mood/MeanImpression.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
namespace {

constexpr float usualTempo = 115.0f; // beats a minute, of music at large
constexpr float tempoSpread = 0.38f; // octaves: the transformed tempo's standard deviation over it

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

float logTempo(const AudioFeatures& music) {
    return std::log2(usualRange(AudioFeature::tempo).clamp(music[static_cast<std::size_t>(AudioFeature::tempo)]));
}

} // namespace

struct Matcher::Parts {
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const MoodModel> moods;
    FilmSpace space;
    std::array<Moments, axisCount> usualAxes{}; // of the films' expected music
    Moments filmsTempo;
    std::array<FilmVector, genreNames.size()> genreLean{}; // how films of a genre lie from all

    EmbeddedMusic embed(const Query& query) const {
        EmbeddedMusic all;
        float weights = 0;
        for (const auto& [music, weight] : query.playlist) {
            all += weight * space.embed(music);
            weights += weight;
        }
        return weights > 0 ? 1 / weights * all : space.embed(query.music);
    }

    std::vector<RankedFilm> rank(const Query& query, const std::vector<int>* only) const;

    int rowOf(FilmId film) const {
        const int row = catalogue->rowOf(film);
        if (row < 0)
            throw Error("The film catalogue has no film " + film.text() + ".");
        return row;
    }

    Mood filmMood(int film) const { return space.filmMood(catalogue->tone(film)); }

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
            const auto mood = filmMood(i);
            for (std::size_t a = 0; a < axisCount; ++a)
                usualAxes[a].add(mood.value[a]);
            filmsTempo.add(logTempo(catalogue->expectedMusic(i)));
        }
    }

    ZScores zScoresOf(const Impression& music) const {
        ZScores result{moods->zScores(music.mood), 0};
        result.tempo = (logTempo(music.audioFeatures) - std::log2(usualTempo)) / tempoSpread;
        return result;
    }

    ZScores zScoresOf(int film) const {
        const auto mood = filmMood(film);
        ZScores result;
        for (std::size_t a = 0; a < axisCount; ++a)
            result.axes[a] = usualAxes[a].deviation(mood.value[a]);
        result.tempo = filmsTempo.deviation(logTempo(catalogue->expectedMusic(film)));
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
    std::array<EmbeddedMusic, axisCount> axes;
    EmbeddedMusic tempo;
};

// As likely on either side of the axis as usual music: what sets the quadrants apart along it is taken away.
Quadrants withUsual(Quadrants q, Axis axis) {
    const auto even = [&](std::size_t one, std::size_t other) { q[one] = q[other] = (q[one] + q[other]) / 2; };
    if (axis == Axis::valence || axis == Axis::tension)
        even(0, 1), even(2, 3);
    if (axis == Axis::energy || axis == Axis::tension)
        even(0, 3), even(1, 2);
    return q;
}

Without withoutEach(const Impression& music, const FilmSpace& space, const MoodModel& moods) {
    Without without;
    auto changed = music;
    for (std::size_t a = 0; a < axisCount; ++a) {
        changed.audioFeatures = moods.withUsual(music.audioFeatures, static_cast<Axis>(a));
        changed.quadrants = withUsual(music.quadrants, static_cast<Axis>(a));
        without.axes[a] = space.embed(changed);
    }
    changed.quadrants = music.quadrants;
    changed.audioFeatures = music.audioFeatures;
    changed.audioFeatures[static_cast<std::size_t>(AudioFeature::tempo)] = std::nanf(""); // counts as usual
    without.tempo = space.embed(changed);
    return without;
}

Worth worthOf(const EmbeddedMusic& music, const Without& without, const FilmVector& film, const Quadrants& tone,
              const std::array<FilmVector, genreNames.size()>& genreLean, const FilmSpace& space) {
    const auto match = [&](const EmbeddedMusic& embedded, const FilmVector& vector) {
        return space.match(embedded.score(vector, tone), music.bySound);
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

Quadrants toneEvidence(const FilmColumns& films, int film) {
    Quadrants evidence{};
    for (std::size_t q = 0; q < evidence.size(); ++q)
        evidence[q] = films.toneEvidence[q][static_cast<std::size_t>(film)];
    return evidence;
}
} // namespace

std::vector<RankedFilm> Matcher::Parts::rank(const Query& query, const std::vector<int>* only) const {
    const auto embedded = embed(query);
    const float adventure = std::isfinite(query.adventure) ? std::clamp(query.adventure, 0.0f, 1.0f) : 0.5f;
    const auto best =
        scan({embedded.phi, adventure, embedded.tone}, catalogue->columns(), query.filter, poolFor(query.top), only);
    std::vector<RankedFilm> ranked;
    for (const auto& [score, row] : varied(best, *catalogue, space.spread(embedded), query.top))
        ranked.push_back({catalogue->idOf(row), score});
    return ranked;
}

std::vector<RankedFilm> Matcher::rank(const Query& query) const {
    return parts->rank(query, query.filter.only ? &query.filter.only->rows() : nullptr);
}

std::vector<RankedFilm> Matcher::rankAmong(const Query& query, const std::vector<int>& rows) const {
    return parts->rank(query, &rows);
}

int Matcher::poolOf(const Query& query) { return poolFor(query.top); }
EmbeddedMusic Matcher::embed(const Query& query) const { return parts->embed(query); }

std::vector<Suggestion> Matcher::explain(const Query& query, std::span<const RankedFilm> films) const {
    const auto& space = parts->space;
    const auto embedded = parts->embed(query);
    const auto music = parts->zScoresOf(query.music);
    const auto without = withoutEach(query.music, space, *parts->moods);
    auto lift = space.genreProbabilities(query.music);
    for (std::size_t g = 0; g < lift.size(); ++g)
        lift[g] /= std::max(space.genreShare(g), 1e-3f);

    const auto& columns = parts->catalogue->columns();
    std::vector<Suggestion> suggestions;
    for (const auto& ranked : films) {
        const int row = parts->catalogue->rowOf(ranked.film);
        if (row < 0)
            continue;
        const auto vector = filmVector(columns, static_cast<std::size_t>(row));
        const auto tone = toneEvidence(columns, row);
        const auto film = parts->zScoresOf(row);
        suggestions.push_back({ranked, parts->catalogue->film(row),
                               space.match(embedded.score(vector, tone), embedded.bySound),
                               reasons(music, film, worthOf(embedded, without, vector, tone, parts->genreLean, space),
                                       lift, columns.genres[static_cast<std::size_t>(row)]),
                               film.axes, parts->filmMood(row)});
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

Mood Matcher::filmMood(int row) const { return parts->filmMood(row); }
Mood Matcher::filmMood(FilmId film) const { return filmMood(parts->rowOf(film)); }

std::array<float, axisCount> Matcher::zScores(int row) const { return parts->zScoresOf(row).axes; }
std::array<float, axisCount> Matcher::zScores(FilmId film) const { return zScores(parts->rowOf(film)); }

const FilmSpace& Matcher::space() const { return parts->space; }
const Catalogue& Matcher::catalogue() const { return *parts->catalogue; }
const MoodModel& Matcher::moods() const { return *parts->moods; }

} // namespace sceneheard
