#include "Training/Films/FilmMoodLearning.h"
#include "Training/Moods/MoodFolds.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int someVotes = 10;
constexpr double penalty = 1e-3; // of the weights of the axes that are learned

// Evenly spaced quantiles, from the least to the most.
Eigen::RowVectorXf quantiles(std::vector<float> values) {
    std::ranges::sort(values);
    Eigen::RowVectorXf result(FilmMoodNumbers::knots);
    for (Eigen::Index k = 0; k < result.size(); ++k)
        result[k] = values[static_cast<std::size_t>(k) * (values.size() - 1) /
                           static_cast<std::size_t>(FilmMoodNumbers::knots - 1)];
    return result;
}

Eigen::MatrixXf weightsOf(const std::vector<Impression>& music) {
    Matrix quadrants(std::ssize(music), 4), axes(std::ssize(music), axisCount);
    for (std::size_t i = 0; i < music.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        for (std::size_t q = 0; q < 4; ++q)
            quadrants(row, static_cast<Eigen::Index>(q)) = music[i].quadrants[q];
        for (std::size_t a = 0; a < axisCount; ++a)
            axes(row, static_cast<Eigen::Index>(a)) = music[i].mood.value[a];
    }
    const Vector even = Vector::Ones(quadrants.rows());
    Eigen::MatrixXf weights = fitRidge(quadrants, axes, even, penalty * even.sum()).weights.transpose().cast<float>();
    weights.row(static_cast<Eigen::Index>(Axis::valence)) << 1, -1, -1, 1;
    weights.row(static_cast<Eigen::Index>(Axis::energy)) << 1, 1, -1, -1;
    weights.row(static_cast<Eigen::Index>(Axis::tension)) << 0, 1, 0, 0;
    return weights;
}
} // namespace

Quadrants quadrantsAt(const Matrix& tones, std::size_t row) {
    Quadrants tone{};
    for (std::size_t q = 0; q < tone.size(); ++q)
        tone[q] = static_cast<float>(tones(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(q)));
    return tone;
}

FilmMoodNumbers learnFilmMoods(const Matrix& tones, const std::vector<SourceFilm>& films, const ToneWords& words,
                               const std::vector<Impression>& music, const std::vector<Impression>& filmMusic) {
    constexpr auto axes = static_cast<Eigen::Index>(axisCount);
    FilmMoodNumbers moods;
    moods.weights = weightsOf(music);
    std::vector<Eigen::VectorXf> sums;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (films[i].facts.votes >= someVotes || films.size() < 1000)
            sums.push_back(moods.sums(quadrantsAt(tones, i)));
    moods.from.resize(axes, FilmMoodNumbers::knots);
    moods.to.resize(axes, FilmMoodNumbers::knots);
    moods.sd = Eigen::VectorXf::Constant(axes, 0.2f);
    for (Eigen::Index a = 0; a < axes; ++a) {
        std::vector<float> ofFilms, ofMusic;
        for (const auto& sum : sums)
            ofFilms.push_back(sum[a]);
        for (const auto& piece : filmMusic)
            ofMusic.push_back(piece.mood.value[static_cast<std::size_t>(a)]);
        moods.from.row(a) = quantiles(std::move(ofFilms));
        moods.to.row(a) = quantiles(std::move(ofMusic));
    }
    const Matrix shares = words.shares();
    for (std::size_t a = 0; a < axisCount; ++a) {
        std::vector<double> errors;
        for (std::size_t i = 0; i < words.films.size(); ++i)
            if (words.judged(static_cast<Eigen::Index>(i)))
                errors.push_back(moods.moodOf(quadrantsAt(tones, words.films[i])).value[a] -
                                 moods.moodOf(quadrantsAt(shares, i)).value[a]);
        if (!errors.empty())
            moods.sd[static_cast<Eigen::Index>(a)] =
                std::max(0.02f, static_cast<float>(statedSd(Eigen::Map<Vector>(errors.data(), std::ssize(errors)))));
    }
    return moods;
}

} // namespace sceneheard
