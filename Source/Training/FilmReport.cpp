#include "Training/FilmReport.h"
#include "Training/FigureTable.h"
#include "Training/FilmBaselines.h"
#include "Training/FilmFolds.h"
#include "Training/MatchFigures.h"
#include "Training/Scores.h"
#include "Training/SpotiflixData.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr std::size_t leastProfileTracks = 3; // a film's mean over fewer tracks is mostly chance

double profileCorrelation(const FilmData& data, const UnseenTracks& unseen, Scale scale) {
    std::vector<double> truth, predicted;
    for (std::size_t i = 0; i < data.trackFilms.size(); ++i) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t t = 0; t < data.tracks.size(); ++t)
            if (data.tracks.film[t] == data.trackFilms[i]) {
                sum += data.tracks.scales[t][static_cast<std::size_t>(scale)];
                ++count;
            }
        if (count < leastProfileTracks)
            continue;
        truth.push_back(sum / static_cast<double>(count));
        predicted.push_back(unseen.expectedMusic(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(scale)));
    }
    const auto n = std::ssize(truth);
    return pearson(Eigen::Map<Vector>(truth.data(), n), Eigen::Map<Vector>(predicted.data(), n));
}
} // namespace

void evaluateFilms(const std::filesystem::path& path, const MoodModel& moods, std::ostream& out) {
    const FilmData data(path);
    const auto unseen = predictUnseenTracks(data, moods);
    FigureTable ours(out, "FILMS FROM MUSIC (10 folds, grouped by film)", {"ours", "chance"});
    out << "  " << data.tracks.size() << " tracks of " << data.trackFilms.size() << " films; " << data.films.size()
        << " films in the catalogue\n";
    ours.row("pairs, mean percentile rank of the true film", {unseen.percentile.mean(), 0.5});
    ours.row("pairs, mean AUC of film genre from music", {meanGenreAuc(data, unseen.genreLogits), 0.5});
    for (const auto scale : {Scale::valence, Scale::energy, Scale::danceability, Scale::instrumentalness})
        ours.row("films with 3 tracks or more, r of expected " +
                     std::string(scaleNames[static_cast<std::size_t>(scale)]),
                 {profileCorrelation(data, unseen, scale), 0});
    printMatches("MATCH, music known by its scales (asked of every other track)", unseen.matches, 1, out << '\n');
    FigureTable others(out << '\n', "OTHER METHODS, on the same folds", {"rank", "genre AUC"});
    others.row("ours", {unseen.percentile.mean(), meanGenreAuc(data, unseen.genreLogits)});
    others.row("our canonical correlations alone", {unseen.byCorrelation.mean()});
    others.row("our two towers alone", {unseen.byTowers.mean()});
    for (const auto& method : filmBaselines(data))
        others.row(method.name, {method.percentile, method.genreAuc});
    evaluateOnSpotiflixData(path, out << '\n');
}

} // namespace sceneheard
