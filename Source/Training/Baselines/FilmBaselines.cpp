#include "Training/Baselines/FilmBaselines.h"
#include "Training/Data/FilmAttributes.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/KMeans.h"
#include <Eigen/Cholesky>
#include <Eigen/SVD>
#include <functional>

namespace sceneheard {

namespace {
constexpr Eigen::Index clusterCount = 500;  // Spotiflix's
constexpr double tagPenalty = 0.1;          // of the music's variance
constexpr double correlationPenalty = 0.05; // just enough for the attributes' covariance to have an inverse
constexpr auto valence = static_cast<Eigen::Index>(AudioFeature::valence);

Matrix unitRows(Matrix m) {
    const Vector norms = m.rowwise().norm().cwiseMax(1e-12);
    return m.array().colwise() / norms.array();
}

Matrix cosines(const Matrix& a, const Matrix& b) { return unitRows(a) * unitRows(b).transpose(); }

/// What a method may know in one fold. Scores are of held tracks (rows) for candidate films (columns).
struct Fold {
    Matrix known, held;                 ///< standardised scales of tracks
    Matrix knownScales, heldScales;     ///< the scales themselves
    Matrix knownGenres, genres;         ///< of the known tracks' films, and of the candidates
    Matrix knownAttributes, attributes; ///< the same of dense attributes
    std::vector<std::size_t> knownFilm; ///< the known tracks' films
    Matrix expected;                    ///< the candidates' expected scales
    const Eigen::SparseMatrix<double>& tags;
    const std::vector<std::size_t>& films; ///< the candidates
};

Eigen::SparseMatrix<double, Eigen::RowMajor> tagsOf(const Eigen::SparseMatrix<double, Eigen::RowMajor>& tags,
                                                    const std::vector<std::size_t>& films) {
    std::vector<Eigen::Triplet<double>> entries;
    for (std::size_t i = 0; i < films.size(); ++i)
        for (Eigen::SparseMatrix<double, Eigen::RowMajor>::InnerIterator it(tags, static_cast<Eigen::Index>(films[i]));
             it; ++it)
            entries.emplace_back(static_cast<int>(i), static_cast<int>(it.col()), it.value());
    Eigen::SparseMatrix<double, Eigen::RowMajor> result(std::ssize(films), tags.cols());
    result.setFromTriplets(entries.begin(), entries.end());
    return result;
}

Matrix expectedMusicScores(const Fold& fold) {
    const Eigen::RowVectorXd sd = (fold.knownScales.rowwise() - fold.knownScales.colwise().mean())
                                      .array()
                                      .square()
                                      .colwise()
                                      .mean()
                                      .sqrt()
                                      .max(1e-9);
    const Matrix expected = fold.expected.array().rowwise() / sd.array();
    const Matrix held = fold.heldScales.array().rowwise() / sd.array();
    return (2 * held * expected.transpose()).rowwise() - expected.rowwise().squaredNorm().transpose();
}

Matrix clusterScores(const Fold& fold) {
    const Matrix centres = kMeans(fold.known, clusterCount);
    const auto known = nearestCentres(fold.known, centres), held = nearestCentres(fold.held, centres);
    const Eigen::RowVectorXd usual = fold.knownGenres.colwise().mean();
    // An empty cluster speaks as all music does, a small one nearly so.
    Matrix table = usual.replicate(centres.rows(), 1);
    Vector members = Vector::Ones(centres.rows());
    for (std::size_t i = 0; i < known.size(); ++i) {
        table.row(known[i]) += fold.knownGenres.row(static_cast<Eigen::Index>(i));
        ++members[known[i]];
    }
    table = (table.array().colwise() / members.array()).rowwise() / usual.array().max(1e-3);
    table.array() -= 1;
    Matrix asked(fold.held.rows(), table.cols());
    for (std::size_t i = 0; i < held.size(); ++i)
        asked.row(static_cast<Eigen::Index>(i)) = table.row(held[i]);
    return cosines(asked, fold.genres);
}

Matrix valenceScores(const Fold& fold) {
    const Eigen::RowVectorXd expected = fold.expected.col(valence).transpose();
    return -(fold.heldScales.col(valence).replicate(1, expected.size()).rowwise() - expected).cwiseAbs();
}

Matrix scaledCosineScores(const Fold& fold) {
    const Eigen::RowVectorXd minimum = fold.knownScales.colwise().minCoeff(),
                             maximum = fold.knownScales.colwise().maxCoeff();
    const auto scaled = [&](const Matrix& m) -> Matrix {
        return (m.rowwise() - minimum).array().rowwise() / (maximum - minimum).array().max(1e-9);
    };
    return cosines(scaled(fold.heldScales), scaled(fold.expected));
}

Matrix tagScores(const Fold& fold) {
    const Eigen::SparseMatrix<double, Eigen::RowMajor> tags = fold.tags;
    const auto candidates = tagsOf(tags, fold.films), learned = tagsOf(tags, fold.knownFilm);
    const auto n = static_cast<double>(fold.known.rows());
    const Eigen::RowVectorXd mean = fold.known.colwise().mean();
    const Matrix x = fold.known.rowwise() - mean;
    Matrix covariance = x.transpose() * x / n;
    covariance.diagonal().array() += tagPenalty;
    const Matrix cross = (learned.transpose() * x).transpose() / n;
    const Matrix weights = covariance.ldlt().solve(cross); // scales x tags
    const Matrix asked = unitRows((fold.held.rowwise() - mean) * weights);
    return (candidates * asked.transpose()).transpose();
}

Matrix correlationScores(const Fold& fold) {
    const auto n = static_cast<double>(fold.known.rows());
    const Eigen::RowVectorXd musicMean = fold.known.colwise().mean(), filmMean = fold.knownAttributes.colwise().mean();
    const Matrix x = fold.known.rowwise() - musicMean, y = fold.knownAttributes.rowwise() - filmMean;
    Matrix xx = x.transpose() * x / n, yy = y.transpose() * y / n;
    xx.diagonal().array() += correlationPenalty;
    yy.diagonal().array() += correlationPenalty;
    const Eigen::LLT<Matrix> lx(xx), ly(yy);
    const Matrix halfway = lx.matrixL().solve(x.transpose() * y / n);
    const Matrix between = ly.matrixL().solve(halfway.transpose()).transpose();
    const Eigen::BDCSVD<Matrix> svd(between, Eigen::ComputeThinU | Eigen::ComputeThinV);
    const Matrix music = lx.matrixU().solve(svd.matrixU()) * svd.singularValues().asDiagonal();
    const Matrix film = ly.matrixU().solve(svd.matrixV());
    return cosines((fold.held.rowwise() - musicMean) * music, (fold.attributes.rowwise() - filmMean) * film);
}

Matrix fusionScores(const Fold& fold) {
    const Vector equal = Vector::Ones(fold.known.rows());
    const double lambda = tagPenalty * static_cast<double>(fold.known.rows());
    const Matrix genres = fitRidge(fold.known, fold.knownGenres, equal, lambda)(fold.held);
    const Eigen::RowVectorXd usual = fold.knownGenres.colwise().mean();
    const Eigen::RowVectorXd mean = fold.knownScales.colwise().mean();
    const Eigen::RowVectorXd sd =
        (fold.knownScales.rowwise() - mean).array().square().colwise().mean().sqrt().max(1e-9);
    const auto standard = [&](const Matrix& m) -> Matrix {
        return (m.rowwise() - mean).array().rowwise() / sd.array();
    };
    return cosines(standard(fold.heldScales), standard(fold.expected)) + tagScores(fold) +
           cosines(genres.rowwise() - usual, fold.genres.rowwise() - usual);
}

using Method = std::function<Matrix(const Fold&)>;

// How far a genre's films score above all films, in standard deviations of the track's scores.
Matrix genreScores(const Matrix& scores, const Matrix& genres) {
    const Vector mean = scores.rowwise().mean();
    const Matrix centred = scores.colwise() - mean;
    const Vector sd = centred.array().square().rowwise().mean().sqrt().max(1e-12);
    const Eigen::RowVectorXd films = genres.colwise().sum().cwiseMax(1);
    return ((centred * genres).array().rowwise() / films.array()).colwise() / sd.array();
}
} // namespace

std::vector<FilmBaseline> filmBaselines(const FilmData& data) {
    const std::vector<std::pair<const char*, Method>> methods{
        {"nearest expected music", expectedMusicScores},
        {"500 clusters of the scales to genres (Spotiflix)", clusterScores},
        {"nearest valence (Spotiflix)", valenceScores},
        {"cosine of min-max scaled features (Music2Movie)", scaledCosineScores},
        {"ridge from music to all tags (Echo Nest)", tagScores},
        {"canonical correlation, linear", correlationScores},
        {"late fusion of audio, tags, genres by cosine", fusionScores}};
    const auto& tracks = data.tracks;
    const auto tags = filmTags(data.films);
    const auto place = data.placesAmongTrackFilms();
    Matrix genres(std::ssize(data.trackFilms), tracks.genres.cols());
    for (Eigen::Index i = 0; i < genres.rows(); ++i)
        for (Eigen::Index g = 0; g < genres.cols(); ++g)
            genres(i, g) = data.films[data.trackFilms[static_cast<std::size_t>(i)]].facts.genres >> g & 1u;

    std::vector<double> percentiles(methods.size(), 0.0);
    std::vector<Matrix> genreLogits(methods.size(), Matrix(std::ssize(data.folds), genres.cols()));
    for (int f = 0; f < FilmData::foldCount; ++f) {
        const auto known = data.rowsBeside(f), held = data.rowsOf(f);
        const auto standard = [&](const std::vector<std::size_t>& rows) -> Matrix {
            return rowsAt(tracks.basis, rows).leftCols(static_cast<Eigen::Index>(audioFeatureCount));
        };
        const auto knownFilm = tracks.filmsOf(known);
        const Matrix candidates = rowsAt(data.attributes, data.trackFilms);
        const Fold fold{standard(known),
                        standard(held),
                        tracks.scalesAt(known),
                        tracks.scalesAt(held),
                        rowsAt(tracks.genres, known),
                        genres,
                        rowsAt(data.attributes, knownFilm),
                        candidates,
                        knownFilm,
                        fitExpectedMusic(tracks, data.attributes, known)(candidates),
                        tags,
                        data.trackFilms};
        for (std::size_t m = 0; m < methods.size(); ++m) {
            const Matrix scores = methods[m].second(fold), byGenre = genreScores(scores, genres);
            for (std::size_t i = 0; i < held.size(); ++i) {
                const auto row = static_cast<Eigen::Index>(i);
                percentiles[m] += shareAbove(scores.row(row), place[tracks.film[held[i]]]);
                genreLogits[m].row(static_cast<Eigen::Index>(held[i])) = byGenre.row(row);
            }
        }
    }
    std::vector<FilmBaseline> result;
    for (std::size_t m = 0; m < methods.size(); ++m)
        result.push_back({methods[m].first, percentiles[m] / static_cast<double>(data.folds.size()),
                          meanGenreAuc(data, genreLogits[m])});
    return result;
}

void evaluateBaselines(const FilmData& data, const UnseenTracks& unseen, std::ostream& out) {
    FigureTable table(out, "OTHER METHODS, on the same folds", {"rank", "genre AUC"});
    table.row("ours", {unseen.percentile.mean(), meanGenreAuc(data, unseen.genreLogits)});
    table.row("our canonical correlations alone", {unseen.byCorrelation.mean()});
    table.row("our two towers alone", {unseen.byTowers.mean()});
    for (const auto& method : filmBaselines(data))
        table.row(method.name, {method.percentile, method.genreAuc});
}

} // namespace sceneheard
