#include "Matching/FilmSpace.h"
#include "Matching/LikelyScales.h"
#include "Support/Error.h"
#include "Support/ModelBounds.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
namespace {

constexpr float farthestScale = 5; // in size, as MusicGenres::standardised() gives it

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

// How large what a music's basis holds may become.
Eigen::VectorXf basisReach(const MusicBasis& basis) {
    Eigen::VectorXf bounds(basis.size());
    bounds.head(static_cast<Eigen::Index>(audioFeatureCount)).setConstant(farthestScale);
    bounds.tail(basis.rootMean.size()) = (1 + basis.rootMean.array().abs()) / basis.rootSd.array();
    return bounds;
}

} // namespace

FilmSpace::FilmSpace(FilmSpaceNumbers given)
    : numbers(std::move(given)) {
    const auto& n = numbers;
    constexpr auto audioFeatures = static_cast<Eigen::Index>(audioFeatureCount);
    constexpr auto genres = static_cast<Eigen::Index>(genreNames.size());
    const auto& music = n.basis.genres;
    require(music.mean.size() == audioFeatures && music.sd.size() == audioFeatures &&
                music.sd.minCoeff() >= minModelDivisor,
            "scales");
    require(!music.names.empty() && music.net.sound() && music.net.inputs() == audioFeatures &&
                music.net.outputs() == std::ssize(music.names),
            "music genres");
    require(n.basis.rootMean.size() == std::ssize(music.names) && n.basis.rootSd.size() == n.basis.rootMean.size() &&
                n.basis.rootSd.minCoeff() >= minModelDivisor,
            "music basis");
    require(n.projection.rows() == n.offset.size() && n.projection.cols() == n.basis.size(), "projection");
    require(n.tower.sound() && n.tower.inputs() == n.basis.size() && n.tower.outputs() + n.offset.size() == vectorDims,
            "tower");
    require(n.filmCovariance.rows() == vectorDims && n.filmCovariance.cols() == vectorDims, "covariance");
    require(n.genreWeights.rows() == genres && n.genreWeights.cols() == n.basis.size() &&
                n.genreBias.size() == genres && n.genreShare.size() == genres,
            "genres");
    require(n.genreDirections.rows() == vectorDims && n.genreDirections.cols() == genres, "directions of genres");
    require(n.moods.sound(), "moods of films");
    require(n.weights.joint >= 0 && n.weights.tone >= 0 && n.weights.toneOfScales >= 0 && n.weights.sharpness > 0 &&
                std::isfinite(n.weights.joint + n.weights.tone + n.weights.toneOfScales + n.weights.sharpness),
            "weights");
    require(n.calibration.size() >= 2, "calibration");
    for (std::size_t i = 0; i < n.calibration.size(); ++i) {
        const auto& [at, ofScales, ofSound] = n.calibration[i];
        const auto& before = n.calibration[i > 0 ? i - 1 : 0];
        require(std::isfinite(at) && ofScales >= 0 && ofScales <= 1 && ofSound >= 0 && ofSound <= 1, "calibration");
        require(i == 0 || (at > before.score && ofScales >= before.ofScales && ofSound >= before.ofSound),
                "calibration");
    }
    require(music.mean.allFinite() && music.sd.allFinite() && n.basis.rootMean.allFinite() &&
                n.basis.rootSd.allFinite() && n.projection.allFinite() && n.offset.allFinite() && n.usual.allFinite() &&
                n.filmMean.allFinite() && n.filmCovariance.allFinite() && n.genreWeights.allFinite() &&
                n.genreBias.allFinite() && n.genreShare.allFinite() && n.genreDirections.allFinite() &&
                n.usualBySound.allFinite(),
            "a number is not finite");
    require(reach(music.net, Eigen::VectorXf::Constant(audioFeatures, farthestScale)).allFinite(),
            "its genres of music have no bounds");
    const auto basis = basisReach(n.basis);
    FilmVector phi;
    phi << n.offset.cwiseAbs() + n.projection.cwiseAbs() * basis, reach(n.tower, basis);
    phi += n.genreDirections.cwiseAbs().rowwise().sum() * maxEvidence;
    // Wide enough for any vector of the catalogue too.
    require(std::isfinite(phi.dot(n.filmCovariance.cwiseAbs() * phi)) && (phi * largestModelNumber).allFinite() &&
                (n.genreWeights.cwiseAbs() * basis).allFinite(),
            "its answers have no bounds");
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

FilmVector FilmSpace::phi(const AudioFeatures& music) const { return ofBasis(numbers.basis(music)); }

FilmVector FilmSpace::phi(const Impression& music) const {
    FilmVector sum = FilmVector::Zero();
    const auto likely = likelyScales(numbers.basis.genres.standardised(music.audioFeatures), music.scalesError);
    for (const auto& audioFeatures : likely)
        sum += ofBasis(numbers.basis.of(audioFeatures));
    return sum / static_cast<float>(likely.size()) + numbers.genreDirections * evidenceVector(music.genres);
}

EmbeddedMusic FilmSpace::embed(const Impression& music) const {
    const bool told = std::ranges::any_of(music.quadrants, [](float q) { return q > 0; });
    // What is estimated from sound lies nearer to the mean than what a table says, so each has its own.
    const auto& w = numbers.weights;
    const bool bySound = music.scalesError > 0;
    auto result =
        asked(phi(music) - (bySound ? numbers.usualBySound : numbers.usual),
              told ? music.quadrants : quadrantsOf(music.mood), w.joint, told ? w.tone : w.toneOfScales, w.sharpness);
    result.bySound = bySound;
    return result;
}

EmbeddedMusic asked(const FilmVector& beyondUsual, const Quadrants& quadrants, float joint, float tone,
                    float sharpness) {
    EmbeddedMusic result{joint * beyondUsual, {}, false};
    float sum = 0;
    for (std::size_t q = 0; q < quadrants.size(); ++q)
        sum += result.tone[q] =
            std::isfinite(quadrants[q]) && quadrants[q] > 0 ? std::pow(quadrants[q], sharpness) : 0.0f;
    for (float& q : result.tone)
        q = sum > 0 ? tone * q / sum : 0;
    return result;
}

float FilmSpace::spread(const EmbeddedMusic& music) const {
    return std::sqrt(std::max(0.0f, music.phi.dot(numbers.filmCovariance * music.phi)));
}

float EmbeddedMusic::score(const FilmVector& film, const Quadrants& toneEvidence) const {
    float sum = phi.dot(film);
    for (std::size_t q = 0; q < tone.size(); ++q)
        sum += tone[q] * toneEvidence[q];
    return sum;
}

EmbeddedMusic& EmbeddedMusic::operator+=(const EmbeddedMusic& other) {
    phi += other.phi;
    for (std::size_t q = 0; q < tone.size(); ++q)
        tone[q] += other.tone[q];
    bySound = bySound || other.bySound;
    return *this;
}

EmbeddedMusic operator*(float factor, EmbeddedMusic music) {
    music.phi *= factor;
    for (float& q : music.tone)
        q *= factor;
    return music;
}

float FilmSpace::match(float at, bool bySound) const {
    const auto& knots = numbers.calibration;
    const auto said = bySound ? &MatchKnot::ofSound : &MatchKnot::ofScales;
    const auto next = std::ranges::upper_bound(knots, at, {}, &MatchKnot::score);
    if (next == knots.begin())
        return knots.front().*said;
    if (next == knots.end())
        return knots.back().*said;
    const auto &before = *(next - 1), &after = *next;
    return std::lerp(before.*said, after.*said, (at - before.score) / (after.score - before.score));
}

std::array<float, genreNames.size()> FilmSpace::genreProbabilities(const Impression& music) const {
    const Eigen::VectorXf logits =
        numbers.genreBias + numbers.genreWeights * numbers.basis(music.audioFeatures) + evidenceVector(music.genres);
    std::array<float, genreNames.size()> result{};
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = 1 / (1 + std::exp(-logits[static_cast<Eigen::Index>(i)]));
    return result;
}

} // namespace sceneheard
