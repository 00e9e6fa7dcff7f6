#include "Matching/FilmSpace.h"
#include "Matching/LikelyScales.h"
#include "Signal/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
namespace {

void require(bool holds, const char* what) {
    if (!holds)
        throw Error(std::string("the film space is damaged (") + what +
                    "); restore it, or train it anew with `sceneheard train`");
}

Eigen::VectorXf evidenceVector(const GenreEvidence& sound) {
    Eigen::VectorXf evidence(sound.size());
    for (std::size_t g = 0; g < sound.size(); ++g)
        evidence[static_cast<Eigen::Index>(g)] = std::isfinite(sound[g]) ? sound[g] : 0;
    return evidence;
}

} // namespace

FilmSpace::FilmSpace(FilmSpaceNumbers given)
    : numbers(std::move(given)) {
    const auto& n = numbers;
    constexpr auto scales = static_cast<Eigen::Index>(scaleCount);
    constexpr auto genres = static_cast<Eigen::Index>(genreNames.size());
    const auto& music = n.basis.genres;
    require(music.mean.size() == scales && music.sd.size() == scales && music.sd.minCoeff() > 0, "scales");
    require(music.net.sound() && music.net.inputs() == scales && music.net.outputs() == std::ssize(music.names),
            "music genres");
    require(n.basis.rootMean.size() == std::ssize(music.names) && n.basis.rootSd.size() == n.basis.rootMean.size() &&
                n.basis.rootSd.minCoeff() > 0,
            "music basis");
    require(n.projection.rows() == n.offset.size() && n.projection.cols() == n.basis.size(), "projection");
    require(n.tower.sound() && n.tower.inputs() == n.basis.size() && n.tower.outputs() + n.offset.size() == vectorDims,
            "tower");
    require(n.filmCovariance.rows() == vectorDims && n.filmCovariance.cols() == vectorDims, "covariance");
    require(n.genreWeights.rows() == genres && n.genreWeights.cols() == n.basis.size() &&
                n.genreBias.size() == genres && n.genreShare.size() == genres,
            "genres");
    require(n.genreDirections.rows() == vectorDims && n.genreDirections.cols() == genres, "directions of genres");
    require(n.moodWeights.rows() == static_cast<Eigen::Index>(axisCount) && n.moodWeights.cols() == vectorDims &&
                n.moodBias.size() == static_cast<Eigen::Index>(axisCount),
            "moods of scores");
    require(n.calibration.size() >= 2, "calibration");
    for (std::size_t i = 0; i < n.calibration.size(); ++i) {
        const auto [at, match] = n.calibration[i];
        require(std::isfinite(at) && match >= 0 && match <= 1, "calibration");
        require(i == 0 || (at > n.calibration[i - 1].first && match >= n.calibration[i - 1].second), "calibration");
    }
    require(music.mean.allFinite() && music.sd.allFinite() && n.basis.rootMean.allFinite() &&
                n.basis.rootSd.allFinite() && n.projection.allFinite() && n.offset.allFinite() && n.usual.allFinite() &&
                n.filmMean.allFinite() && n.filmCovariance.allFinite() && n.genreWeights.allFinite() &&
                n.genreBias.allFinite() && n.genreShare.allFinite() && n.genreDirections.allFinite() &&
                n.moodWeights.allFinite() && n.moodBias.allFinite(),
            "a number is none");
}

FilmSpace FilmSpace::load(const std::filesystem::path& file) {
    try {
        return FilmSpace(loadFilmSpace(file));
    } catch (const Error& e) {
        throw Error(file.string() + ": " + e.what());
    }
}

FilmVector FilmSpace::ofBasis(const Eigen::VectorXf& basis) const {
    FilmVector result;
    result << numbers.offset + numbers.projection * basis, numbers.tower(basis);
    return result;
}

FilmVector FilmSpace::phi(const Scales& music) const { return ofBasis(numbers.basis(music)); }

FilmVector FilmSpace::phi(const Impression& music) const {
    FilmVector sum = FilmVector::Zero();
    const auto likely = likelyScales(numbers.basis.genres.standardised(music.scales), music.scalesError);
    for (const auto& scales : likely)
        sum += ofBasis(numbers.basis.of(scales));
    return sum / static_cast<float>(likely.size()) + numbers.genreDirections * evidenceVector(music.genres);
}

HeardMusic FilmSpace::heard(const FilmVector& phi) const {
    return {phi, phi.dot(numbers.filmMean), std::sqrt(std::max(0.0f, phi.dot(numbers.filmCovariance * phi)))};
}

float FilmSpace::standing(const HeardMusic& music, float score) {
    return music.spread > 1e-6f ? (score - music.usual) / music.spread : 0.0f;
}

float FilmSpace::match(const HeardMusic& music, float score) const {
    const auto& knots = numbers.calibration;
    const float at = standing(music, score);
    const auto next = std::ranges::upper_bound(knots, at, {}, [](const auto& k) { return k.first; });
    if (next == knots.begin())
        return knots.front().second;
    if (next == knots.end())
        return knots.back().second;
    const auto& [x0, y0] = *(next - 1);
    const auto& [x1, y1] = *next;
    return y0 + (y1 - y0) * (at - x0) / (x1 - x0);
}

std::array<float, genreNames.size()> FilmSpace::genreProbabilities(const Impression& music) const {
    const Eigen::VectorXf logits =
        numbers.genreBias + numbers.genreWeights * numbers.basis(music.scales) + evidenceVector(music.genres);
    std::array<float, genreNames.size()> result{};
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = 1 / (1 + std::exp(-logits[static_cast<Eigen::Index>(i)]));
    return result;
}

std::array<float, axisCount> FilmSpace::scoreMood(const FilmVector& film) const {
    const Eigen::VectorXf said = numbers.moodBias + numbers.moodWeights * film;
    std::array<float, axisCount> mood{};
    for (std::size_t a = 0; a < axisCount; ++a)
        mood[a] = std::clamp(said[static_cast<Eigen::Index>(a)], 0.0f, 1.0f);
    return mood;
}

} // namespace sceneheard
