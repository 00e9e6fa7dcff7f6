#include "Training/FilmTraining.h"
#include "Films/FactsFile.h"
#include "Films/ProfilesFile.h"
#include "Matching/Assets.h"
#include "Mood/ReplaceFile.h"
#include "Training/FactLearning.h"
#include "Training/FilmAffect.h"
#include "Training/FilmFolds.h"
#include "Training/MatchCurve.h"
#include "Training/ScoreMood.h"
#include <numeric>
#include <ostream>

namespace sceneheard {

namespace {
std::vector<std::size_t> allRows(const TrackTable& tracks) {
    std::vector<std::size_t> rows(tracks.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

std::vector<std::pair<float, float>> calibrationOf(const UnseenTracks& unseen) {
    const auto match = fitMatchCurve(unseen.trueStandings, unseen.randomStandings);
    std::vector<std::pair<float, float>> table;
    for (double z = -6; z <= 6; z += 0.25)
        table.emplace_back(static_cast<float>(z), static_cast<float>(match(z)));
    return table;
}

FilmSpaceNumbers numbersOf(const FilmData& data, const JointSpace& space, const Matrix& vectors, const LinearFit& mood,
                           const UnseenTracks& unseen) {
    const auto rows = allRows(data.tracks);
    const auto genres = fitGenres(data.tracks, rows);
    const Matrix phi = space.musicVectors(data.tracks.basis);
    const Matrix ofTracks = rowsAt(vectors, data.trackFilms);
    const Standing standing(ofTracks);
    FilmSpaceNumbers n;
    n.basis = data.basis;
    space.writeMusicMap(n);
    n.usual = phi.colwise().mean().transpose().cast<float>();
    n.filmMean = standing.mean.cast<float>();
    n.filmCovariance = standing.covariance.cast<float>();
    n.calibration = calibrationOf(unseen);
    n.genreWeights = genres.weights.transpose().cast<float>();
    n.genreBias = genres.bias.transpose().cast<float>();
    n.genreShare = data.tracks.genres.colwise().mean().transpose().cast<float>();
    n.genreDirections = fitGenreDirections(ofTracks, genresOf(data.films, data.trackFilms)).cast<float>();
    n.moodWeights = mood.weights.transpose().cast<float>();
    n.moodBias = mood.bias.transpose().cast<float>();
    n.id = checksum({reinterpret_cast<const char*>(n.projection.data()),
                     sizeof(float) * static_cast<std::size_t>(n.projection.size())});
    return n;
}

Profiles profilesOf(const FilmData& data, const Matrix& vectors, std::uint64_t id) {
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

} // namespace

void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets, const AffectLexicon& lexicon,
                const MoodModel& moods, std::ostream& progress) {
    const FilmData films(data);
    progress << "learning from " << films.tracks.size() << " tracks of " << films.trackFilms.size() << " films, for "
             << films.films.size() << " films\n";
    const auto space = fitJointSpace(films.tracks, films.attributes, allRows(films.tracks));
    const Matrix vectors = space.filmVectors(films.attributes);
    const auto mood =
        fitScoreMood(films, filmAffect(films.films, films.words, lexicon), moods, vectors, allRows(films.tracks));
    const auto numbers = numbersOf(films, space, vectors, mood, predictUnseenTracks(films));
    std::vector<Film> facts;
    for (const auto& film : films.films)
        facts.push_back(film.facts);
    writeFacts(facts, assets / "Catalogue" / "films.tsv");
    const auto profiles = profilesOf(films, vectors, numbers.id);
    writeProfiles(profiles, assets / "Catalogue" / "profiles.bin");
    saveFactProfile(learnFactProfile(films.films, profiles), assets / "Models" / factProfileFile);
    saveFilmSpace(numbers, assets / "Models" / filmSpaceFile);
}

} // namespace sceneheard
