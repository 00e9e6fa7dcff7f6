#include "Training/Films/FilmLearning.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr double musicPenalty = 0.5, filmPenalty = 0.7;
constexpr int correlationCount = 15;
constexpr double filmShare = 0.25;   // a film of n tracks counts n^(1 - filmShare)
constexpr double farthestFilm = 2.0; // along each correlation, where training films have a variance below one
constexpr double genrePenalty = 1.0;
constexpr float estimatedShare = 0.65f; // of a scale's deviation from the mean, in estimates from sound: their r^2
constexpr double evenness = 0.3;        // 0: films that fit strongly fit much music, 1: all films fit as much music
// How much of what the ways of finding pairs explain is kept from being taken for a trait of films: the music of recent
// films is mostly known by their scores, that of older ones by their songs.
constexpr double provenanceWeight = 3;
constexpr double evidenceWeight = 0.6; // of a genre's log-odds estimated from the sound, in a film's score

Vector importanceAt(const TrackTable& tracks, const std::vector<std::size_t>& rows) {
    return rowsAt(tracks.importance, rows);
}

// The distinct films of some tracks, in order.
std::vector<std::size_t> distinct(std::vector<std::size_t> films) {
    std::ranges::sort(films);
    films.erase(std::unique(films.begin(), films.end()), films.end());
    return films;
}

// A track's place among its films.
std::vector<int> placesOf(const std::vector<std::size_t>& filmOfTrack, const std::vector<std::size_t>& films) {
    std::vector<int> places;
    for (const auto film : filmOfTrack)
        places.push_back(static_cast<int>(std::ranges::lower_bound(films, film) - films.begin()));
    return places;
}

// Attributes as the space takes them, of films found in no way in particular.
Matrix withoutProvenance(const Matrix& attributes) {
    Matrix all = Matrix::Zero(attributes.rows(), attributes.cols() + provenanceCount);
    all.leftCols(attributes.cols()) = attributes;
    return all;
}

Vector rootMeanSquares(const Matrix& m) { return m.array().square().colwise().mean().sqrt().max(1e-6).transpose(); }
} // namespace

Matrix rowsAt(const Matrix& matrix, const std::vector<std::size_t>& rows) {
    Matrix result(std::ssize(rows), matrix.cols());
    for (std::size_t i = 0; i < rows.size(); ++i)
        result.row(static_cast<Eigen::Index>(i)) = matrix.row(static_cast<Eigen::Index>(rows[i]));
    return result;
}

Matrix genresOf(const std::vector<SourceFilm>& all, const std::vector<std::size_t>& films) {
    Matrix genres(std::ssize(films), genreNames.size());
    for (std::size_t i = 0; i < films.size(); ++i)
        for (std::size_t g = 0; g < genreNames.size(); ++g)
            genres(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(g)) = all[films[i]].facts.genres >> g & 1u;
    return genres;
}

std::vector<std::size_t> TrackTable::filmsOf(const std::vector<std::size_t>& rows) const {
    std::vector<std::size_t> films;
    for (const auto row : rows)
        films.push_back(film[row]);
    return films;
}

Matrix TrackTable::scalesAt(const std::vector<std::size_t>& rows) const {
    Matrix result(std::ssize(rows), audioFeatureCount);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t s = 0; s < audioFeatureCount; ++s)
            result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(s)) = audioFeatures[rows[i]][s];
    return result;
}

std::vector<std::string> TrackTable::filmNames() const {
    std::vector<std::string> names;
    for (const auto f : film)
        names.push_back(std::to_string(f));
    return names;
}

MusicBasis makeMusicBasis(MusicGenres genres, const std::vector<FilmTrack>& tracks) {
    Matrix roots(std::ssize(tracks), std::ssize(genres.names));
    for (std::size_t i = 0; i < tracks.size(); ++i)
        roots.row(static_cast<Eigen::Index>(i)) =
            genres.chances(genres.standardised(tracks[i].audioFeatures)).cwiseSqrt().cast<double>().transpose();
    const Eigen::RowVectorXd mean = roots.colwise().mean();
    const Eigen::RowVectorXd variance = (roots.rowwise() - mean).array().square().colwise().mean();
    return {std::move(genres), mean.transpose().cast<float>(),
            variance.array().sqrt().max(1e-6).matrix().transpose().cast<float>()};
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
        table.audioFeatures.push_back(tracks[i].audioFeatures);
        table.basis.row(static_cast<Eigen::Index>(i)) = basis(tracks[i].audioFeatures).cast<double>().transpose();
        table.importance[static_cast<Eigen::Index>(i)] = std::pow(counts[tracks[i].film], -filmShare);
    }
    Eigen::VectorXf mean = Eigen::VectorXf::Zero(static_cast<Eigen::Index>(audioFeatureCount));
    for (const auto& track : tracks)
        mean += basis.genres.standardised(track.audioFeatures) / static_cast<float>(tracks.size());
    table.estimatedBasis.resizeLike(table.basis);
    for (std::size_t i = 0; i < tracks.size(); ++i)
        table.estimatedBasis.row(static_cast<Eigen::Index>(i)) =
            basis.of(mean + estimatedShare * (basis.genres.standardised(tracks[i].audioFeatures) - mean))
                .cast<double>()
                .transpose();
    std::unordered_map<std::size_t, Eigen::RowVectorXd> shares;
    for (const auto& track : tracks)
        shares.try_emplace(track.film, Eigen::RowVectorXd::Zero(provenanceCount)).first->second[track.provenance] +=
            1.0 / counts[track.film];
    table.provenance.resize(std::ssize(tracks), provenanceCount);
    for (std::size_t i = 0; i < tracks.size(); ++i)
        table.provenance.row(static_cast<Eigen::Index>(i)) = provenanceWeight * shares[tracks[i].film];
    table.provenance.rowwise() -= table.provenance.colwise().mean().eval();
    return table;
}

JointSpace fitJointSpace(const TrackTable& tracks, const Matrix& attributes, const std::vector<std::size_t>& rows) {
    const Vector w = importanceAt(tracks, rows);
    const Matrix basis = rowsAt(tracks.basis, rows);
    const auto filmOfTrack = tracks.filmsOf(rows);
    const auto films = distinct(filmOfTrack);
    const auto place = placesOf(filmOfTrack, films);
    const Matrix known = rowsAt(attributes, films);
    Matrix ofTracks(std::ssize(rows), known.cols() + provenanceCount), ofFilms(std::ssize(films), ofTracks.cols());
    ofTracks << rowsAt(attributes, filmOfTrack), rowsAt(tracks.provenance, rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        ofFilms.row(place[i]) = ofTracks.row(static_cast<Eigen::Index>(i));
    JointSpace space;
    space.correlation = fitCanonicalCorrelation(basis, ofTracks, w, musicPenalty, filmPenalty, correlationCount);
    space.towers =
        fitFilmTowers(basis.transpose().cast<float>(), ofFilms.transpose().cast<float>(), place, w.cast<float>(),
                      vectorDims - 1 - static_cast<int>(space.correlation.correlations.size()));
    const Matrix mapped =
        forward(space.towers.films, withoutProvenance(known).transpose().cast<float>()).transpose().cast<double>();
    space.minFilm = mapped.colwise().minCoeff();
    space.maxFilm = mapped.colwise().maxCoeff();
    space.balance = Eigen::RowVectorXd::Ones(vectorDims);
    const Matrix phi = space.musicVectors(basis), centred = phi.rowwise() - phi.colwise().mean();
    space.musicCovariance = centred.transpose() * centred / static_cast<double>(phi.rows());
    space.balance =
        (rootMeanSquares(space.musicVectors(basis)).array() / rootMeanSquares(space.filmVectors(known)).array())
            .sqrt()
            .transpose();
    return space;
}

Matrix JointSpace::filmVectors(const Matrix& attributes) const {
    // A film unlike any that was learned from is taken for one at the edge of those, not beyond it.
    const Matrix neutral = withoutProvenance(attributes);
    const Matrix v = correlation.secondProjected(neutral).array().max(-farthestFilm).min(farthestFilm);
    const Vector s2 = correlation.correlations.array().square();
    const Matrix mapped = forward(towers.films, neutral.transpose().cast<float>()).transpose().cast<double>();
    Matrix result(v.rows(), vectorDims);
    result << v, -0.5 * (v.array().square().matrix() * (s2.array() / (1 - s2.array())).matrix()),
        mapped.array().max(minFilm.replicate(v.rows(), 1).array()).min(maxFilm.replicate(v.rows(), 1).array());
    // A film that scores high and low for much music would head list after list: halfway to the same spread for all.
    const Vector spread = (result * musicCovariance).cwiseProduct(result).rowwise().sum().cwiseMax(1e-6).cwiseSqrt();
    result.array().colwise() *= spread.array().pow(-evenness);
    return result.array().rowwise() * balance.array();
}

Matrix JointSpace::musicVectors(const Matrix& basis) const {
    const Vector s = correlation.correlations;
    Matrix result(basis.rows(), vectorDims);
    result << correlation.firstProjected(basis) * (s.array() / (1 - s.array().square())).matrix().asDiagonal(),
        Vector::Ones(basis.rows()), forward(towers.music, basis.transpose().cast<float>()).transpose().cast<double>();
    return result.array().rowwise() / balance.array();
}

void JointSpace::writeMusicMap(FilmSpaceNumbers& numbers) const {
    const auto linear = linearDims();
    // The first part is affine: its matrix is what it does to the unit vectors beyond what it does to zero.
    const auto inputs = correlation.first.rows();
    const Matrix atZero = musicVectors(Matrix::Zero(1, inputs));
    const Matrix atUnits = musicVectors(Matrix::Identity(inputs, inputs)).rowwise() - atZero.row(0);
    numbers.projection = atUnits.leftCols(linear).transpose().cast<float>();
    numbers.offset = atZero.leftCols(linear).transpose().cast<float>();
    numbers.tower = towers.music;
    const Eigen::VectorXf scale = balance.tail(vectorDims - linear).cwiseInverse().transpose().cast<float>();
    auto& last = numbers.tower.layers.back();
    last.weights = scale.asDiagonal() * last.weights;
    last.bias = last.bias.cwiseProduct(scale);
}

Matrix fitGenreDirections(const Matrix& vectors, const Matrix& genres) {
    const Vector even = Vector::Ones(vectors.rows());
    return evidenceWeight * fitRidge(vectors, genres, even, 1e-6 * even.sum()).weights;
}

LinearFit fitGenres(const TrackTable& tracks, const std::vector<std::size_t>& rows) {
    // Each track twice: as tables know it, and as it would be estimated from its sound.
    const Matrix genre = rowsAt(tracks.genres, rows).replicate(2, 1);
    const Vector w = importanceAt(tracks, rows).replicate(2, 1);
    Matrix basis(2 * std::ssize(rows), tracks.basis.cols());
    basis << rowsAt(tracks.basis, rows), rowsAt(tracks.estimatedBasis, rows);
    auto fit = fitRidge(basis, genre, w, genrePenalty * w.sum());
    // A linear discriminant's logit is the regression's output over the variance of a yes or no (Fisher 1936).
    const Eigen::RowVectorXd share = (w.transpose() * genre / w.sum()).array().max(1e-4).min(1 - 1e-4);
    const Eigen::RowVectorXd spread = share.array() * (1 - share.array());
    const Eigen::RowVectorXd logit = (share.array() / (1 - share.array())).log();
    fit.bias = logit.array() + (fit.bias - share).array() / spread.array();
    fit.weights = fit.weights.array().rowwise() / spread.array();
    return fit;
}

ExpectedMusic fitExpectedMusic(const TrackTable& tracks, const Matrix& attributes,
                               const std::vector<std::size_t>& rows) {
    const auto filmOfTrack = tracks.filmsOf(rows);
    const auto films = distinct(filmOfTrack);
    const auto place = placesOf(filmOfTrack, films);
    const Matrix audioFeatures = tracks.scalesAt(rows);
    Matrix mean = Matrix::Zero(std::ssize(films), audioFeatures.cols());
    Vector count = Vector::Zero(std::ssize(films));
    Matrix provenance(std::ssize(films), provenanceCount);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        provenance.row(place[i]) = tracks.provenance.row(static_cast<Eigen::Index>(rows[i]));
        mean.row(place[i]) += audioFeatures.row(static_cast<Eigen::Index>(i));
        ++count[place[i]];
    }
    mean.array().colwise() /= count.array();
    return {rowsAt(attributes, films), mean, provenance, count};
}

} // namespace sceneheard
