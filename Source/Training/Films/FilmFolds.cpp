#include "Training/Films/FilmFolds.h"
#include "Films/FilmProfile.h"
#include "Matching/Matcher.h"
#include "Training/Data/FilmAttributes.h"
#include "Training/Films/ByPopularity.h"
#include "Training/Films/FilmMoodLearning.h"
#include "Training/Films/MusicGenreTraining.h"
#include "Training/Learners/Folds.h"
#include "Training/Learners/Scores.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

namespace sceneheard {

namespace {
constexpr double minGenreTracks = 60; // fewer say nothing of how well a genre is recognised
} // namespace

FilmData::FilmData(const std::filesystem::path& data)
    : films(readFilmSources(data))
    , words(readFilmWords(data, films))
    , attributes(filmAttributes(films, words))
    , toneWords(readToneWords(data, films)) {
    const auto features = toneFeatures(data, films, words);
    unseenTones = sceneheard::unseenTones(features, toneWords);
    std::vector<std::size_t> all(toneWords.films.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    tones = toldAndSaid(tellTones(features, toneWords, all), toneWords);
    const auto read = readFilmTracks(data, films);
    basis = makeMusicBasis(trainMusicGenres(readGenreTracks(data)), read);
    tracks = trackTable(read, basis);
    const std::set<std::size_t> distinct(tracks.film.begin(), tracks.film.end());
    trackFilms.assign(distinct.begin(), distinct.end());
    folds = groupedFolds(tracks.filmNames(), foldCount);
}

std::vector<std::size_t> FilmData::rowsOf(int fold) const {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < folds.size(); ++i)
        if (folds[i] == fold)
            rows.push_back(i);
    return rows;
}

std::vector<std::size_t> FilmData::rowsBeside(int fold) const {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < folds.size(); ++i)
        if (folds[i] != fold)
            rows.push_back(i);
    return rows;
}

std::vector<Eigen::Index> FilmData::placesAmongTrackFilms() const {
    std::vector<Eigen::Index> place(films.size(), -1);
    for (std::size_t i = 0; i < trackFilms.size(); ++i)
        place[trackFilms[i]] = static_cast<Eigen::Index>(i);
    return place;
}

double shareAbove(const Eigen::RowVectorXd& scores, Eigen::Index own) {
    const double above = static_cast<double>((scores.array() > scores[own]).count());
    const double equal = static_cast<double>((scores.array() == scores[own]).count()) - 1;
    return (above + 0.5 * equal) / static_cast<double>(scores.size() - 1);
}

double meanGenreAuc(const FilmData& data, const Matrix& scores) {
    std::vector<std::vector<std::size_t>> folds;
    for (int fold = 0; fold < FilmData::foldCount; ++fold)
        folds.push_back(data.rowsOf(fold));
    double sum = 0;
    int genres = 0;
    for (Eigen::Index g = 0; g < scores.cols(); ++g) {
        const Vector truth = data.tracks.genres.col(g);
        if (truth.sum() < minGenreTracks)
            continue;
        double right = 0, compared = 0;
        for (const auto& rows : folds) {
            const Vector own = rowsAt(truth, rows);
            const double pairs = own.sum() * (static_cast<double>(own.size()) - own.sum());
            right += pairs * areaUnderCurve(own, rowsAt(scores.col(g), rows));
            compared += pairs;
        }
        sum += right / std::max(1.0, compared);
        ++genres;
    }
    return sum / std::max(1, genres);
}

Matrix toneEvidenceOf(const FilmData& data, const Matrix& tones) {
    constexpr int someVotes = 10;
    Eigen::RowVector4d usual = Eigen::RowVector4d::Constant(1e-3);
    for (std::size_t i = 0; i < data.films.size(); ++i)
        if (data.films[i].facts.votes > someVotes)
            usual += tones.row(static_cast<Eigen::Index>(i));
    usual /= usual.sum();
    const auto atLarge = quadrantsAt(usual, 0);
    Matrix evidence(tones.rows(), 4);
    for (Eigen::Index i = 0; i < evidence.rows(); ++i) {
        const auto own = toneEvidence(quadrantsAt(tones, static_cast<std::size_t>(i)), atLarge);
        for (std::size_t q = 0; q < own.size(); ++q)
            evidence(i, static_cast<Eigen::Index>(q)) = own[q];
    }
    return evidence;
}

Quadrants quadrantsOf(const AudioFeatures& audioFeatures, const MoodModel& moods) {
    return quadrantsOf(moods.moodOf(audioFeatures));
}

UnseenTracks predictUnseenTracks(const FilmData& data, const MoodModel& moods) {
    const auto& tracks = data.tracks;
    const auto n = static_cast<Eigen::Index>(tracks.size());
    const auto place = data.placesAmongTrackFilms();
    const ByPopularity byPopularity(data.films);
    UnseenTracks result{Vector(n),
                        Vector(n),
                        Vector(n),
                        Matrix(n, genreNames.size()),
                        Matrix(std::ssize(data.trackFilms), audioFeatureCount),
                        {}};
    const Matrix candidates = rowsAt(data.attributes, data.trackFilms);
    const Matrix evidence = toneEvidenceOf(data, data.unseenTones);
    std::mt19937 random(23);
    for (int fold = 0; fold < FilmData::foldCount; ++fold) {
        const auto known = data.rowsBeside(fold), held = data.rowsOf(fold);
        const auto space = fitJointSpace(tracks, data.attributes, known);
        const Matrix vectors = space.filmVectors(data.attributes), psi = rowsAt(vectors, data.trackFilms);
        const Matrix phi = space.musicVectors(rowsAt(tracks.basis, held));
        const FilmVector usual =
            space.musicVectors(rowsAt(tracks.basis, known)).colwise().mean().transpose().cast<float>();
        const Matrix genres = fitGenres(tracks, known)(rowsAt(tracks.basis, held));
        const auto profile = fitExpectedMusic(tracks, data.attributes, known);
        const Matrix expected = profile(candidates);
        for (std::size_t i = 0; i < held.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i), track = static_cast<Eigen::Index>(held[i]);
            const auto own = place[tracks.film[held[i]]];
            const Vector p = phi.row(row);
            const Eigen::RowVectorXd scores = (psi * p).transpose();
            result.percentile[track] = shareAbove(scores, own);
            const auto linear = space.linearDims();
            const Eigen::RowVectorXd correlated = (psi.leftCols(linear) * p.head(linear)).transpose();
            result.byCorrelation[track] = shareAbove(correlated, own);
            result.byTowers[track] = shareAbove(scores - correlated, own);
            result.genreLogits.row(track) = genres.row(row);
            result.expectedMusic.row(own) = expected.row(own);
            const auto music = asked(p.cast<float>() - usual, quadrantsOf(tracks.audioFeatures[held[i]], moods),
                                     rankingWeights.joint, rankingWeights.toneOfScales, rankingWeights.sharpness);
            const auto score = [&](Eigen::Index film) {
                return music.score(vectors.row(film).transpose().cast<float>(),
                                   quadrantsAt(evidence, static_cast<std::size_t>(film)));
            };
            const auto film = static_cast<Eigen::Index>(tracks.film[held[i]]);
            result.matches.trueFilm.push_back(score(film));
            result.matches.other.push_back(
                score(static_cast<Eigen::Index>(byPopularity.drawLike(tracks.film[held[i]], random))));
        }
    }
    return result;
}

} // namespace sceneheard
