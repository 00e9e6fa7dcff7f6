#include "Training/Films/FilmTraining.h"
#include "Films/FactsFile.h"
#include "Matching/Assets.h"
#include "Support/ReplaceFile.h"
#include "Training/Data/TitleSources.h"
#include "Training/Films/FactLearning.h"
#include "Training/Films/FilmBiases.h"
#include "Training/Films/FilmMoodLearning.h"
#include "Training/Films/ShownLists.h"
#include "Training/Films/UnseenClips.h"
#include <algorithm>
#include <numeric>
#include <ostream>

namespace sceneheard {

namespace {
constexpr double shareBySound = 0.0012, shareByScales = 0.003; // of all places of lists that one film may have

FilmSpaceNumbers numbersOf(const FilmData& data, const std::vector<std::size_t>& rows, const JointSpace& space,
                           const Matrix& vectors) {
    const auto genres = fitGenres(data.tracks, rows);
    const Matrix phi = space.musicVectors(rowsAt(data.tracks.basis, rows));
    const Matrix ofTracks = rowsAt(vectors, data.trackFilms);
    FilmSpaceNumbers n;
    n.basis = data.basis;
    space.writeMusicMap(n);
    n.usual = phi.colwise().mean().transpose().cast<float>();
    const Eigen::RowVectorXd mean = ofTracks.colwise().mean();
    const Matrix centred = ofTracks.rowwise() - mean;
    n.filmMean = mean.transpose().cast<float>();
    n.filmCovariance = (centred.transpose() * centred / static_cast<double>(centred.rows())).cast<float>();
    n.genreWeights = genres.weights.transpose().cast<float>();
    n.genreBias = genres.bias.transpose().cast<float>();
    n.genreShare = data.tracks.genres.colwise().mean().transpose().cast<float>();
    n.genreDirections = fitGenreDirections(ofTracks, genresOf(data.films, data.trackFilms)).cast<float>();
    n.weights = rankingWeights;
    n.id = checksum({reinterpret_cast<const char*>(n.projection.data()),
                     sizeof(float) * static_cast<std::size_t>(n.projection.size())});
    return n;
}

Profiles profilesOf(const FilmData& data, const std::vector<std::size_t>& rows, const Matrix& vectors,
                    const Matrix& tones, std::uint64_t id) {
    const Matrix expected = fitExpectedMusic(data.tracks, data.attributes, rows)(data.attributes);
    Profiles profiles{id, std::vector<FilmProfile>(data.films.size())};
    for (std::size_t i = 0; i < data.films.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        std::array<float, vectorDims> vector{};
        AudioFeatures audioFeatures{};
        for (int d = 0; d < vectorDims; ++d)
            vector[static_cast<std::size_t>(d)] = static_cast<float>(vectors(row, d));
        for (std::size_t s = 0; s < audioFeatureCount; ++s)
            audioFeatures[s] = static_cast<float>(expected(row, static_cast<Eigen::Index>(s)));
        quantise(vector, profiles.films[i]);
        profiles.films[i].music = musicBytes(audioFeatures);
        profiles.films[i].tone = toneBytes(quadrantsAt(tones, i));
    }
    return profiles;
}

PricingPieces piecesOf(const std::vector<Impression>& music, const FilmSpace& space, double share) {
    PricingPieces pieces{{}, share};
    for (const auto& impression : music)
        pieces.music.push_back(space.embed(impression));
    return pieces;
}

void addBiases(Profiles& profiles, const FilmData& data, const std::vector<std::size_t>& tracks, const Matrix& vectors,
               const Matrix& tones, const FilmSpace& space, const Impressions& impressions) {
    auto films = data.tracks.filmsOf(tracks);
    std::ranges::sort(films);
    films.erase(std::ranges::unique(films).begin(), films.end());
    const Matrix priors = filmPriors(data.films, films), evidence = toneEvidenceOf(data, tones);
    const auto pieces = {piecesOf(impressions.all, space, shareBySound),
                         piecesOf(impressions.byScales, space, shareByScales)};
    for (Eigen::Index a = 0; a < priors.cols(); ++a) {
        const Vector biases = priors.col(a) - filmPrices(pieces, vectors, evidence, priors.col(a));
        for (std::size_t i = 0; i < profiles.films.size(); ++i)
            profiles.films[i].bias[static_cast<std::size_t>(a)] =
                static_cast<float>(biases[static_cast<Eigen::Index>(i)]);
    }
}
} // namespace

Impression impressionOf(const AudioFeatures& audioFeatures, const MoodModel& moods) {
    return {moods.moodOf(audioFeatures), {}, audioFeatures, {}, 0};
}

std::vector<Impression> someTracks(const FilmData& data, const std::vector<std::size_t>& tracks,
                                   const MoodModel& moods) {
    constexpr std::size_t every = 6;
    std::vector<Impression> some;
    for (std::size_t i = 0; i < tracks.size(); i += every)
        some.push_back(impressionOf(data.tracks.audioFeatures[tracks[i]], moods));
    return some;
}

Impressions impressionsOf(const std::vector<LabelledClip>& clips, const MoodModel& moods) {
    Impressions impressions;
    for (const auto& clip : clips)
        for (std::size_t w = 1; !clip.audio.empty() && w < modelWindows.size(); ++w) {
            impressions.all.push_back(moods.estimate(clip.features[w], modelSeconds[w]));
            if (clip.set == "film")
                impressions.ofFilms.push_back(impressions.all.back());
        }
    return impressions;
}

std::vector<MatchKnot> calibrationOf(const MatchScores& ofScales, const MatchScores& ofSound) {
    const auto audioFeatures = fitMatchCurve(ofScales), sound = fitMatchCurve(ofSound);
    std::vector<MatchKnot> knots;
    for (double score = -16; score <= 16; score += 0.5)
        knots.push_back(
            {static_cast<float>(score), static_cast<float>(audioFeatures(score)), static_cast<float>(sound(score))});
    return knots;
}

LearnedFilms learnFilms(const FilmData& data, const std::vector<std::size_t>& tracks, const Matrix& tones,
                        const Impressions& impressions, std::vector<MatchKnot> calibration) {
    const auto joint = fitJointSpace(data.tracks, data.attributes, tracks);
    const Matrix vectors = joint.filmVectors(data.attributes);
    LearnedFilms learned{numbersOf(data, tracks, joint, vectors), {}};
    auto& n = learned.numbers;
    n.calibration = std::move(calibration);
    n.moods = learnFilmMoods(data.unseenTones, data.films, data.toneWords, impressions.all, impressions.ofFilms);
    n.usualBySound = FilmVector::Zero();
    const FilmSpace uncentred(n);
    for (const auto& music : impressions.all)
        n.usualBySound += uncentred.phi(music) / static_cast<float>(impressions.all.size());
    learned.profiles = profilesOf(data, tracks, vectors, tones, n.id);
    addBiases(learned.profiles, data, tracks, vectors, tones, FilmSpace(n), impressions);
    return learned;
}

void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets,
                const std::vector<LabelledClip>& clips, std::shared_ptr<const MoodModel> moods, const Unseen& unseen,
                std::ostream& progress) {
    const FilmData films(data);
    auto impressions = impressionsOf(clips, *moods);
    progress << "learning from " << films.tracks.size() << " tracks of " << films.trackFilms.size() << " films, for "
             << films.films.size() << " films\n";
    // What a match is worth is told by films and clips that are left out.
    const auto ofScales = predictUnseenTracks(films, *moods).matches;
    const auto filmClips = clipsOfFilms(clips, estimateUnseen(clips, *moods, unseen), films);
    const auto beside = tracksBeside(filmClips, films);
    const auto blind = learnFilms(films, beside, films.unseenTones, impressions, calibrationOf(ofScales, ofScales));
    const auto calibration = calibrationOf(ofScales, scoresOf(filmClips, *matcherOf(blind, films, moods), films));

    std::vector<std::size_t> rows(films.tracks.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    impressions.byScales = someTracks(films, rows, *moods);
    const auto learned = learnFilms(films, rows, films.tones, impressions, calibration);
    std::vector<Film> facts;
    for (const auto& film : films.films)
        facts.push_back(film.facts);
    writeFacts(facts, assets / "Catalogue" / "films.tsv");
    writeTitlesOf(data, facts, assets / "Catalogue" / "other_titles.tsv", progress);
    writeProfiles(learned.profiles, assets / "Catalogue" / "profiles.bin");
    saveFactProfile(learnFactProfile(films.films, learned.profiles), assets / "Models" / factProfileFile);
    saveFilmSpace(learned.numbers, assets / "Models" / filmSpaceFile);
}

} // namespace sceneheard
