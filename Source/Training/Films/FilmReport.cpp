#include "Training/Films/FilmReport.h"
#include "Training/Films/FilmFolds.h"
#include "Training/Films/MatchFigures.h"
#include "Training/Learners/FigureTable.h"
#include "Training/Learners/Scores.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr std::size_t minProfileTracks = 3; // a film's mean over fewer tracks is mostly chance

double profileCorrelation(const FilmData& data, const UnseenTracks& unseen, AudioFeature scale) {
    std::vector<double> truth, predicted;
    for (std::size_t i = 0; i < data.trackFilms.size(); ++i) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t t = 0; t < data.tracks.size(); ++t)
            if (data.tracks.film[t] == data.trackFilms[i]) {
                sum += data.tracks.audioFeatures[t][static_cast<std::size_t>(scale)];
                ++count;
            }
        if (count < minProfileTracks)
            continue;
        truth.push_back(sum / static_cast<double>(count));
        predicted.push_back(unseen.expectedMusic(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(scale)));
    }
    const auto n = std::ssize(truth);
    return pearson(Eigen::Map<Vector>(truth.data(), n), Eigen::Map<Vector>(predicted.data(), n));
}
} // namespace

void evaluateFilms(const FilmData& data, const UnseenTracks& unseen, std::ostream& out) {
    FigureTable ours(out, "FILMS FROM MUSIC (10 folds, grouped by film)", {"ours", "chance"});
    out << "  " << data.tracks.size() << " tracks of " << data.trackFilms.size() << " films; " << data.films.size()
        << " films in the catalogue\n";
    ours.row("pairs, mean percentile rank of the true film", {unseen.percentile.mean(), 0.5});
    ours.row("pairs, mean AUC of film genre from music", {meanGenreAuc(data, unseen.genreLogits), 0.5});
    for (const auto scale :
         {AudioFeature::valence, AudioFeature::energy, AudioFeature::danceability, AudioFeature::instrumentalness})
        ours.row("films with 3 tracks or more, r of expected " +
                     std::string(audioFeatureNames[static_cast<std::size_t>(scale)]),
                 {profileCorrelation(data, unseen, scale), 0});
    printMatches("MATCH, music known by its scales (asked of every other track)", unseen.matches, 1, out << '\n');
}

} // namespace sceneheard
