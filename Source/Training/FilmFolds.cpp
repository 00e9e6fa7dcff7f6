#include "Training/FilmFolds.h"
#include "Matching/Matcher.h"
#include "Training/FilmAttributes.h"
#include "Training/FilmBaselines.h"
#include "Training/Folds.h"
#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace sceneheard {

namespace {
constexpr int foldCount = 10;
} // namespace

FilmData::FilmData(const std::filesystem::path& data)
    : films(readFilmSources(data))
    , attributes(filmAttributes(films, readFilmWords(data, films))) {
    const auto read = readFilmTracks(data, films);
    basis = makeMusicBasis(read);
    tracks = trackTable(read, basis);
    const std::set<std::size_t> distinct(tracks.film.begin(), tracks.film.end());
    trackFilms.assign(distinct.begin(), distinct.end());
}

Standing::Standing(const Matrix& v)
    : mean(v.colwise().mean().transpose()) {
    const Matrix centred = v.rowwise() - mean.transpose();
    covariance = centred.transpose() * centred / static_cast<double>(v.rows());
}

double Standing::operator()(const Vector& phi, double score) const {
    return (score - phi.dot(mean)) / std::sqrt(std::max(1e-12, phi.dot(covariance * phi)));
}

UnseenTracks predictUnseenTracks(const FilmData& data) {
    const auto& tracks = data.tracks;
    const auto n = static_cast<Eigen::Index>(tracks.size());
    const auto folds = groupedFolds(tracks.filmNames(), foldCount);
    std::vector<Eigen::Index> place(data.films.size(), -1);
    for (std::size_t i = 0; i < data.trackFilms.size(); ++i)
        place[data.trackFilms[i]] = static_cast<Eigen::Index>(i);

    UnseenTracks result{
        Vector(n), Vector(n), Matrix(n, genreNames.size()), Matrix(std::ssize(data.trackFilms), scaleCount), {}, {}};
    const Matrix candidates = rowsAt(data.attributes, data.trackFilms);
    Eigen::RowVectorXd votes(std::ssize(data.trackFilms));
    for (std::size_t i = 0; i < data.trackFilms.size(); ++i)
        votes[static_cast<Eigen::Index>(i)] =
            popularityWeight(0.5f) * std::log1p(data.films[data.trackFilms[i]].facts.votes);
    std::mt19937 random(23);
    for (int fold = 0; fold < foldCount; ++fold) {
        std::vector<std::size_t> known, held;
        for (std::size_t i = 0; i < folds.size(); ++i)
            (folds[i] == fold ? held : known).push_back(i);
        const auto space = fitJointSpace(tracks, data.attributes, known);
        const Matrix psi = space.filmVectors(candidates);
        const Matrix phi = space.musicVectors(rowsAt(tracks.basis, held));
        const Standing standing(psi);
        const Matrix genres = fitGenres(tracks, known)(rowsAt(tracks.basis, held));
        const auto profile = fitExpectedMusic(tracks, data.attributes, known);
        const Matrix expected = profile(candidates);
        for (std::size_t i = 0; i < held.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i), track = static_cast<Eigen::Index>(held[i]);
            const auto own = place[tracks.film[held[i]]];
            const Vector p = phi.row(row);
            const Eigen::RowVectorXd scores = (psi * p).transpose();
            result.percentile[track] = shareAbove(scores, own);
            result.known[track] = shareAbove(scores + votes, own);
            result.genreLogits.row(track) = genres.row(row);
            result.expectedMusic.row(own) = expected.row(own);
            const auto other = static_cast<Eigen::Index>(random() % static_cast<unsigned>(psi.rows()));
            result.trueStandings.push_back(standing(p, scores[own]));
            result.randomStandings.push_back(standing(p, scores[other]));
        }
    }
    return result;
}

} // namespace sceneheard
