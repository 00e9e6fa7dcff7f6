#include "Training/Films/ClipFilms.h"
#include "Matching/LikelyScales.h"
#include "Training/Films/FilmFolds.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include "Training/Moods/GenresOfSound.h"
#include "Training/Moods/MoodFolds.h"
#include "Training/Moods/MoodTargets.h"
#include "Training/Moods/MoodTraining.h"
#include <algorithm>
#include <map>
#include <set>

namespace sceneheard {

namespace {
constexpr int minGenreFilms = 10; // for a genre's AUC

// The clips of each film that is in the catalogue, by its place there.
std::map<std::size_t, std::vector<std::size_t>> clipsByFilm(const FilmData& data,
                                                            const std::vector<LabelledClip>& clips) {
    std::map<int, std::size_t> byId;
    for (std::size_t f = 0; f < data.films.size(); ++f)
        if (data.films[f].facts.tmdbId > 0)
            byId.emplace(data.films[f].facts.tmdbId, f);
    std::map<std::size_t, std::vector<std::size_t>> result;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (const auto film = byId.find(clips[i].tmdbId); clips[i].tmdbId > 0 && film != byId.end())
            result[film->second].push_back(i);
    return result;
}

// What the sound of each clip says of genres, told by what was learned from the other folds.
Matrix unseenEvidence(const std::vector<LabelledClip>& clips, const std::vector<int>& folds) {
    Matrix evidence(std::ssize(clips), genreNames.size());
    for (const int fold : std::set<int>(folds.begin(), folds.end())) {
        std::vector<const LabelledClip*> known;
        for (std::size_t i = 0; i < clips.size(); ++i)
            if (folds[i] != fold)
                known.push_back(&clips[i]);
        const auto scale = featureScale(known);
        const auto heads = learnGenresOfSound(known, scale);
        for (std::size_t i = 0; i < clips.size(); ++i)
            for (std::size_t g = 0; folds[i] == fold && g < genreNames.size(); ++g)
                evidence(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(g)) =
                    heads[g](scale(clips[i].whole()));
    }
    return evidence.array().max(-maxEvidence).min(maxEvidence);
}

double meanGenreAuc(const FilmData& data, const std::vector<std::size_t>& films, const Matrix& scores) {
    const Matrix truth = genresOf(data.films, films);
    double sum = 0;
    int genres = 0;
    for (Eigen::Index g = 0; g < truth.cols(); ++g) {
        if (truth.col(g).sum() < minGenreFilms)
            continue;
        sum += areaUnderCurve(truth.col(g), scores.col(g));
        ++genres;
    }
    return sum / std::max(1, genres);
}
} // namespace

void evaluateClipFilms(const std::filesystem::path& path, const std::vector<LabelledClip>& clips, std::ostream& out) {
    const FilmData data(path);
    const auto clipsOf = clipsByFilm(data, clips);
    const auto unseen = predictUnseen(clips, ensembleLearner(ensembleMembers));
    const auto& said = unseen.said.back();
    const Matrix evidence = unseenEvidence(clips, unseen.fold);
    const auto error = static_cast<float>(errorOfScales(clips, unseen));

    std::vector<std::size_t> known;
    for (std::size_t t = 0; t < data.tracks.size(); ++t)
        if (!clipsOf.contains(data.tracks.film[t]))
            known.push_back(t);
    std::set<std::size_t> competing(data.trackFilms.begin(), data.trackFilms.end());
    std::vector<std::size_t> films;
    for (const auto& [film, rows] : clipsOf) {
        competing.insert(film);
        films.push_back(film);
    }
    const std::vector<std::size_t> candidates(competing.begin(), competing.end());
    const auto placeOf = [&](std::size_t film) {
        return static_cast<Eigen::Index>(std::ranges::lower_bound(candidates, film) - candidates.begin());
    };
    const auto space = fitJointSpace(data.tracks, data.attributes, known);
    const Matrix psi = space.filmVectors(rowsAt(data.attributes, candidates));
    const Matrix directions = fitGenreDirections(psi, genresOf(data.films, candidates));
    const auto genres = fitGenres(data.tracks, known);

    // Clip after clip, film after film.
    std::vector<std::size_t> rows, filmOfRow;
    for (std::size_t f = 0; f < films.size(); ++f)
        for (const auto row : clipsOf.at(films[f])) {
            rows.push_back(row);
            filmOfRow.push_back(f);
        }
    Matrix phi(std::ssize(rows), vectorDims), genreScores = Matrix::Zero(std::ssize(films), genreNames.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        AudioFeatures audioFeatures{};
        for (std::size_t s = 0; s < audioFeatureCount; ++s)
            audioFeatures[s] = static_cast<float>(
                said(static_cast<Eigen::Index>(rows[i]), static_cast<Eigen::Index>(firstScaleOutput + s)));
        const auto likely = likelyScales(data.basis.genres.standardised(audioFeatures), error);
        Matrix basis(std::ssize(likely), data.basis.size());
        for (std::size_t k = 0; k < likely.size(); ++k)
            basis.row(static_cast<Eigen::Index>(k)) = data.basis.of(likely[k]).cast<double>().transpose();
        const auto sound = evidence.row(static_cast<Eigen::Index>(rows[i]));
        phi.row(static_cast<Eigen::Index>(i)) =
            space.musicVectors(basis).colwise().mean() + sound * directions.transpose();
        genreScores.row(static_cast<Eigen::Index>(filmOfRow[i])) +=
            (genres(data.basis(audioFeatures).cast<double>().transpose()) + sound) /
            static_cast<double>(clipsOf.at(films[filmOfRow[i]]).size());
    }
    const auto ranks = [&](const Matrix& vectors) {
        const Matrix scores = vectors * psi.transpose();
        Matrix ofFilm = Matrix::Zero(std::ssize(films), scores.cols());
        std::array<double, 2> sum{};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i), film = static_cast<Eigen::Index>(filmOfRow[i]);
            ofFilm.row(film) += scores.row(row);
            sum[0] += shareAbove(scores.row(row), placeOf(films[filmOfRow[i]])) / static_cast<double>(rows.size());
        }
        for (std::size_t f = 0; f < films.size(); ++f)
            sum[1] += shareAbove(ofFilm.row(static_cast<Eigen::Index>(f)), placeOf(films[f])) /
                      static_cast<double>(films.size());
        return sum;
    };
    const auto [byClip, byFilm] = ranks(phi);
    const auto [apartByClip, apartByFilm] = ranks(phi.rowwise() - phi.colwise().mean());

    FigureTable table(out, "FILMS FROM SOUND (clips of film music, whose films were not learned from)",
                      {"ours", "chance"});
    out << "  " << rows.size() << " clips of " << films.size() << " films among " << candidates.size() << '\n';
    table.row("mean percentile rank of the true film, by clip", {byClip, 0.5});
    table.row("the same, by all clips of a film together", {byFilm, 0.5});
    table.row("by clip, without what all clips have in common", {apartByClip, 0.5});
    table.row("by film, without what all clips have in common", {apartByFilm, 0.5});
    table.row("mean AUC of film genre, by film", {meanGenreAuc(data, films, genreScores), 0.5});
}

} // namespace sceneheard
