#include "Training/FilmTraining.h"
#include "Films/FactsFile.h"
#include "Films/ProfilesFile.h"
#include "Matching/Assets.h"
#include "Mood/ReplaceFile.h"
#include "Training/FactLearning.h"
#include "Training/FilmBaselines.h"
#include "Training/FilmFolds.h"
#include "Training/Scores.h"
#include "Training/SpotiflixData.h"
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <numeric>
#include <ostream>

namespace sceneheard {

namespace {
constexpr std::size_t leastProfileTracks = 3; // a film's mean over fewer tracks is mostly chance

std::vector<std::size_t> allRows(const TrackTable& tracks) {
    std::vector<std::size_t> rows(tracks.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

/// The chance that of a film at a standing and a random film, this is the one that the music belongs to.
struct MatchCurve {
    double bias = 0, slope = 0;

    double operator()(double standing) const { return 1 / (1 + std::exp(-(bias + slope * standing))); }
};

// Logistic regression of true against random standings.
MatchCurve fitMatch(const std::vector<double>& trueStandings, const std::vector<double>& randomStandings) {
    const auto n = std::ssize(trueStandings);
    Matrix standings(2 * n, 1), truth(2 * n, 1);
    for (std::ptrdiff_t i = 0; i < n; ++i) {
        standings(i, 0) = trueStandings[static_cast<std::size_t>(i)];
        standings(n + i, 0) = randomStandings[static_cast<std::size_t>(i)];
        truth(i, 0) = 1;
        truth(n + i, 0) = 0;
    }
    const auto fit = fitLogistic(standings, truth, 1e-3);
    return {fit.bias[0], std::max(0.0, fit.weights(0, 0))};
}

std::vector<std::pair<float, float>> calibrationOf(const UnseenTracks& unseen) {
    const auto match = fitMatch(unseen.trueStandings, unseen.randomStandings);
    std::vector<std::pair<float, float>> table;
    for (double z = -6; z <= 6; z += 0.25)
        table.emplace_back(static_cast<float>(z), static_cast<float>(match(z)));
    return table;
}

/// Of the true and random films that were given a match between two bounds, how many were true, and what was claimed.
struct Reliability {
    double held = 0, claimed = 0;
};

// Learned from every other track, asked of the rest.
Reliability reliabilityOf(const UnseenTracks& unseen, double from, double to) {
    std::array<std::vector<double>, 2> trueHalf, randomHalf;
    for (std::size_t i = 0; i < unseen.trueStandings.size(); ++i) {
        trueHalf[i % 2].push_back(unseen.trueStandings[i]);
        randomHalf[i % 2].push_back(unseen.randomStandings[i]);
    }
    const auto match = fitMatch(trueHalf[0], randomHalf[0]);
    Reliability sum;
    double count = 0;
    for (const auto* standings : {&trueHalf[1], &randomHalf[1]})
        for (const double z : *standings)
            if (const double m = match(z); m >= from && m < to) {
                ++count;
                sum.claimed += m;
                sum.held += standings == &trueHalf[1];
            }
    return {sum.held / std::max(1.0, count), sum.claimed / std::max(1.0, count)};
}

FilmSpaceNumbers numbersOf(const FilmData& data, const JointSpace& space, const UnseenTracks& unseen) {
    const auto rows = allRows(data.tracks);
    const auto genres = fitGenres(data.tracks, rows);
    const Matrix phi = space.musicVectors(data.tracks.basis);
    const Standing standing(space.filmVectors(rowsAt(data.attributes, data.trackFilms)));
    // musicVectors is affine: its matrix is what it does to the unit vectors beyond what it does to zero.
    const auto inputs = data.basis.size();
    const Matrix atZero = space.musicVectors(Matrix::Zero(1, inputs));
    const Matrix atUnits = space.musicVectors(Matrix::Identity(inputs, inputs)).rowwise() - atZero.row(0);

    FilmSpaceNumbers n;
    n.basis = data.basis;
    n.projection = atUnits.transpose().cast<float>();
    n.offset = atZero.transpose().cast<float>();
    n.usual = phi.colwise().mean().transpose().cast<float>();
    n.filmMean = standing.mean.cast<float>();
    n.filmCovariance = standing.covariance.cast<float>();
    n.calibration = calibrationOf(unseen);
    n.genreWeights = genres.weights.transpose().cast<float>();
    n.genreBias = genres.bias.transpose().cast<float>();
    n.genreShare = data.tracks.genres.colwise().mean().transpose().cast<float>();
    n.id = checksum({reinterpret_cast<const char*>(n.projection.data()),
                     sizeof(float) * static_cast<std::size_t>(n.projection.size())});
    return n;
}

Profiles profilesOf(const FilmData& data, const JointSpace& space, std::uint64_t id) {
    const Matrix vectors = space.filmVectors(data.attributes);
    const Matrix expected = fitExpectedMusic(data.tracks, data.attributes, allRows(data.tracks))(data.attributes);
    Profiles profiles{id, std::vector<FilmProfile>(data.films.size())};
    for (std::size_t i = 0; i < data.films.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        std::array<float, vectorDims> vector{};
        Scales scales{};
        for (int d = 0; d < vectorDims; ++d)
            vector[static_cast<std::size_t>(d)] = static_cast<float>(vectors(row, d));
        for (std::size_t s = 0; s < scaleCount; ++s)
            scales[s] = static_cast<float>(expected(row, static_cast<Eigen::Index>(s)));
        quantise(vector, profiles.films[i]);
        profiles.films[i].music = musicBytes(scales);
    }
    return profiles;
}

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

void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets, std::ostream& progress) {
    const FilmData films(data);
    progress << "learning from " << films.tracks.size() << " tracks of " << films.trackFilms.size() << " films, for "
             << films.films.size() << " films\n";
    const auto space = fitJointSpace(films.tracks, films.attributes, allRows(films.tracks));
    const auto numbers = numbersOf(films, space, predictUnseenTracks(films));
    std::vector<Film> facts;
    for (const auto& film : films.films)
        facts.push_back(film.facts);
    writeFacts(facts, assets / "Catalogue" / "films.tsv");
    const auto profiles = profilesOf(films, space, numbers.id);
    writeProfiles(profiles, assets / "Catalogue" / "profiles.bin");
    saveFactProfile(learnFactProfile(films.films, profiles), assets / "Models" / factProfileFile);
    saveFilmSpace(numbers, assets / "Models" / filmSpaceFile);
}

void evaluateFilms(const std::filesystem::path& path, std::ostream& out) {
    const FilmData data(path);
    const auto unseen = predictUnseenTracks(data);
    const auto row = [&](std::string_view name, double value, double baseline) {
        out << std::left << std::setw(64) << name << std::right << std::fixed << std::setprecision(3) << std::setw(8)
            << value << std::setw(10) << baseline << '\n';
    };
    out << std::left << std::setw(64) << "FILMS FROM MUSIC (10 folds, grouped by film)" << std::right << std::setw(8)
        << "ours" << std::setw(10) << "baseline" << '\n';
    out << "  " << data.tracks.size() << " tracks of " << data.trackFilms.size() << " films; " << data.films.size()
        << " films in the catalogue\n";
    row("pairs, mean percentile rank of the true film (chance)", unseen.percentile.mean(), 0.5);
    row("pairs, the same, well-known films first as at adventure .5", unseen.known.mean(), 0.5);
    row("pairs, mean AUC of film genre from music (chance)", meanGenreAuc(data.tracks, unseen.genreLogits), 0.5);
    for (const auto scale : {Scale::valence, Scale::energy, Scale::danceability, Scale::instrumentalness})
        row("films with 3 tracks or more, r of expected " + std::string(scaleNames[static_cast<std::size_t>(scale)]),
            profileCorrelation(data, unseen, scale), 0);
    for (const auto& [from, to, name] :
         std::initializer_list<std::tuple<double, double, const char*>>{{0.2, 0.4, "match .2 to .4"},
                                                                        {0.4, 0.6, "match .4 to .6"},
                                                                        {0.6, 0.75, "match .6 to .75"},
                                                                        {0.75, 1, "match .75 and more"}}) {
        const auto [held, claimed] = reliabilityOf(unseen, from, to);
        row(name + std::string(": share that held (share claimed)"), held, claimed);
    }
    out << "\nOTHER METHODS, on the same folds" << std::setw(42) << "rank" << std::setw(10) << "genre AUC" << '\n';
    row("ours", unseen.percentile.mean(), meanGenreAuc(data.tracks, unseen.genreLogits));
    for (const auto& method : filmBaselines(data))
        row(method.name, method.percentile, method.genreAuc);
    out << "\nON SPOTIFLIX'S OWN DATA (10 folds)" << std::setw(38) << "ours" << std::setw(10) << "baseline" << '\n';
    evaluateOnSpotiflixData(path, out);
}

} // namespace sceneheard
