#include "Training/ScoreMood.h"
#include <cmath>

namespace sceneheard {

namespace {
// What Spotify's documentation takes for instrumental.
constexpr float leastInstrumental = 0.5f;
constexpr double penalty = 1, vectorPenalty = 1e-6; // in units of the inputs' variance
} // namespace

Matrix moodsOf(const Matrix& music, const MoodModel& moods) {
    Matrix result(music.rows(), axisCount);
    for (Eigen::Index i = 0; i < music.rows(); ++i) {
        Scales scales{};
        for (std::size_t s = 0; s < scaleCount; ++s)
            scales[s] = static_cast<float>(music(i, static_cast<Eigen::Index>(s)));
        const auto mood = moods.moodOf(scales);
        for (std::size_t a = 0; a < axisCount; ++a)
            result(i, static_cast<Eigen::Index>(a)) = mood.value[a];
    }
    return result;
}

LinearFit fitScoreMood(const FilmData& data, const Matrix& affect, const MoodModel& moods, const Matrix& vectors,
                       std::vector<std::size_t> tracks, const std::vector<std::size_t>& apart) {
    std::erase_if(tracks, [&](std::size_t t) {
        return data.tracks.scales[t][static_cast<std::size_t>(Scale::instrumentalness)] <= leastInstrumental;
    });
    Matrix known(data.attributes.rows(), data.attributes.cols() + affect.cols());
    known << data.attributes, affect;
    const Vector importance = rowsAt(data.tracks.importance, tracks);
    const auto fromKnown =
        fitRidge(rowsAt(known, data.tracks.filmsOf(tracks)), moodsOf(data.tracks.scalesAt(tracks), moods), importance,
                 penalty * importance.sum());

    Vector fame(std::ssize(data.films)); // vectors of films that nobody knows need not be read well
    for (Eigen::Index i = 0; i < fame.size(); ++i)
        fame[i] = 0.1 + std::log1p(data.films[static_cast<std::size_t>(i)].facts.votes);
    for (const auto film : apart)
        fame[static_cast<Eigen::Index>(film)] = 0;
    return fitRidge(vectors, fromKnown(known), fame, vectorPenalty * fame.sum());
}

} // namespace sceneheard
