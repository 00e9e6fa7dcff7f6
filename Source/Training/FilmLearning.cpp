#include "Training/FilmLearning.h"
#include <Eigen/Cholesky>
#include <Eigen/SVD>
#include <cmath>
#include <numbers>
#include <random>

namespace sceneheard {

namespace {
constexpr int fourierFeatures = 200;
constexpr double fourierWidth = 0.3; // standard deviation of the frequencies: the kernel spans about three sd
constexpr double musicPenalty = 0.5, filmPenalty = 1.0;
constexpr int correlationCount = 15;
constexpr double filmShare = 0.25;   // a film of n tracks counts n^(1 - filmShare)
constexpr double farthestFilm = 1.5; // along each correlation, where training films have a variance below one
constexpr double genrePenalty = 0.3, profilePenalty = 2.0;
// The last entry of a film's vector is large; phi's partner makes it about as large as the others before rounding.
constexpr double constantEntry = 4.0;

double uniform(std::mt19937& random) { return (static_cast<double>(random()) + 0.5) / 4294967296.0; }

Vector importanceAt(const TrackTable& tracks, const std::vector<std::size_t>& rows) {
    return rowsAt(tracks.importance, rows);
}

// The inverse square root's transpose of a covariance: columns that whiten.
Matrix whitener(const Matrix& covariance) {
    const Eigen::LLT<Matrix> llt(covariance);
    return llt.matrixU().solve(Matrix::Identity(covariance.rows(), covariance.cols()));
}
} // namespace

Matrix rowsAt(const Matrix& matrix, const std::vector<std::size_t>& rows) {
    Matrix result(std::ssize(rows), matrix.cols());
    for (std::size_t i = 0; i < rows.size(); ++i)
        result.row(static_cast<Eigen::Index>(i)) = matrix.row(static_cast<Eigen::Index>(rows[i]));
    return result;
}

std::vector<std::size_t> TrackTable::filmsOf(const std::vector<std::size_t>& rows) const {
    std::vector<std::size_t> films;
    for (const auto row : rows)
        films.push_back(film[row]);
    return films;
}

Matrix TrackTable::scalesAt(const std::vector<std::size_t>& rows) const {
    Matrix result(std::ssize(rows), scaleCount);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t s = 0; s < scaleCount; ++s)
            result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(s)) = scales[rows[i]][s];
    return result;
}

std::vector<std::string> TrackTable::filmNames() const {
    std::vector<std::string> names;
    for (const auto f : film)
        names.push_back(std::to_string(f));
    return names;
}

MusicBasis makeMusicBasis(const std::vector<FilmTrack>& tracks) {
    MusicBasis basis;
    Eigen::MatrixXd all(std::ssize(tracks), scaleCount);
    for (std::size_t i = 0; i < tracks.size(); ++i)
        all.row(static_cast<Eigen::Index>(i)) = evened(tracks[i].scales).cast<double>().transpose();
    const Eigen::RowVectorXd mean = all.colwise().mean();
    basis.mean = mean.transpose().cast<float>();
    const Eigen::RowVectorXd variance = (all.rowwise() - mean).array().square().colwise().mean();
    basis.sd = variance.array().sqrt().max(1e-6).transpose().cast<float>(); // a scale that never varies says nothing
    basis.frequencies.resize(fourierFeatures, scaleCount);
    basis.phases.resize(fourierFeatures);
    std::mt19937 random(17);
    for (auto& f : basis.frequencies.reshaped()) // Box & Muller 1958
        f = static_cast<float>(fourierWidth * std::sqrt(-2 * std::log(uniform(random))) *
                               std::cos(2 * std::numbers::pi * uniform(random)));
    for (auto& p : basis.phases)
        p = static_cast<float>(2 * std::numbers::pi * uniform(random));
    return basis;
}

TrackTable trackTable(const std::vector<FilmTrack>& tracks, const MusicBasis& basis) {
    TrackTable table;
    table.basis.resize(std::ssize(tracks), basis.size());
    table.importance.resize(std::ssize(tracks));
    std::unordered_map<std::size_t, int> counts;
    for (const auto& track : tracks)
        ++counts[track.film];
    table.genres.resize(std::ssize(tracks), genreNames.size());
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        for (std::size_t g = 0; g < genreNames.size(); ++g)
            table.genres(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(g)) = tracks[i].genres >> g & 1u;
        table.film.push_back(tracks[i].film);
        table.scales.push_back(tracks[i].scales);
        table.basis.row(static_cast<Eigen::Index>(i)) = basis(tracks[i].scales).cast<double>().transpose();
        table.importance[static_cast<Eigen::Index>(i)] = std::pow(counts[tracks[i].film], -filmShare);
    }
    return table;
}

JointSpace fitJointSpace(const TrackTable& tracks, const Matrix& attributes, const std::vector<std::size_t>& rows) {
    const Vector w = importanceAt(tracks, rows);
    const double total = w.sum();
    Matrix b = rowsAt(tracks.basis, rows), a = rowsAt(attributes, tracks.filmsOf(rows));
    JointSpace space;
    space.musicMean = w.transpose() * b / total;
    space.filmMean = w.transpose() * a / total;
    b.rowwise() -= space.musicMean;
    a.rowwise() -= space.filmMean;
    const Matrix weighted = b.array().colwise() * w.array();
    Matrix bb = weighted.transpose() * b / total, ba = weighted.transpose() * a / total;
    Matrix aa = (a.array().colwise() * w.array()).matrix().transpose() * a / total;
    // Music: in each column's own units. Films: the same for all, so that what few of these films have weighs little.
    bb.diagonal() += musicPenalty * bb.diagonal().eval() + Vector::Constant(bb.rows(), 1e-9);
    aa.diagonal().array() += filmPenalty;
    const Matrix wb = whitener(bb), wa = whitener(aa);
    const Eigen::BDCSVD<Matrix> svd(wb.transpose() * ba * wa, Eigen::ComputeThinU | Eigen::ComputeThinV);
    const auto k = std::min<Eigen::Index>(correlationCount, svd.singularValues().size());
    space.correlations = svd.singularValues().head(k).cwiseMin(0.99);
    space.music = wb * svd.matrixU().leftCols(k);
    space.films = wa * svd.matrixV().leftCols(k);
    return space;
}

Matrix JointSpace::filmVectors(const Matrix& attributes) const {
    // A film unlike any that was learned from is taken for one at the edge of those, not beyond it.
    const Matrix v = ((attributes.rowwise() - filmMean) * films).array().max(-farthestFilm).min(farthestFilm);
    const Vector s2 = correlations.array().square();
    Matrix result = Matrix::Zero(v.rows(), vectorDims);
    result.leftCols(v.cols()) = v;
    result.col(v.cols()) =
        -0.5 / constantEntry * (v.array().square().matrix() * (s2.array() / (1 - s2.array())).matrix());
    return result;
}

Matrix JointSpace::musicVectors(const Matrix& basis) const {
    const Matrix u = (basis.rowwise() - musicMean) * music;
    Matrix result = Matrix::Zero(u.rows(), vectorDims);
    result.leftCols(u.cols()) = u * (correlations.array() / (1 - correlations.array().square())).matrix().asDiagonal();
    result.col(u.cols()).setConstant(constantEntry);
    return result;
}

LinearFit fitGenres(const TrackTable& tracks, const std::vector<std::size_t>& rows) {
    const Matrix genre = rowsAt(tracks.genres, rows);
    const Vector w = importanceAt(tracks, rows);
    const Matrix basis = rowsAt(tracks.basis, rows);
    auto fit = fitRidge(basis, genre, w, genrePenalty * w.sum() * 0.5);
    // A linear discriminant's logit is the regression's output over the variance of a yes or no (Fisher 1936).
    const Eigen::RowVectorXd share = (w.transpose() * genre / w.sum()).array().max(1e-4).min(1 - 1e-4);
    const Eigen::RowVectorXd spread = share.array() * (1 - share.array());
    const Eigen::RowVectorXd logit = (share.array() / (1 - share.array())).log();
    fit.bias = logit.array() + (fit.bias - share).array() / spread.array();
    fit.weights = fit.weights.array().rowwise() / spread.array();
    return fit;
}

LinearFit fitExpectedMusic(const TrackTable& tracks, const Matrix& attributes, const std::vector<std::size_t>& rows) {
    const Vector w = importanceAt(tracks, rows);
    return fitRidge(rowsAt(attributes, tracks.filmsOf(rows)), tracks.scalesAt(rows), w,
                    profilePenalty * 0.05 * w.sum());
}

} // namespace sceneheard
