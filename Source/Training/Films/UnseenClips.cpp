#include "Training/Films/UnseenClips.h"
#include "Matching/VectorScan.h"
#include "Training/Films/ByPopularity.h"
#include "Training/Moods/GenresOfSound.h"
#include "Training/Moods/MoodTargets.h"
#include <algorithm>
#include <map>
#include <set>

namespace sceneheard {

std::vector<Impression> estimateUnseen(const std::vector<LabelledClip>& clips, const MoodModel& moods,
                                       const Unseen& unseen) {
    const auto error = static_cast<float>(errorOfScales(clips, unseen));
    std::vector<Impression> impressions(clips.size());
    for (const int fold : std::set<int>(unseen.fold.begin(), unseen.fold.end())) {
        std::vector<const LabelledClip*> known;
        for (std::size_t i = 0; i < clips.size(); ++i)
            if (unseen.fold[i] != fold)
                known.push_back(&clips[i]);
        const auto scale = featureScale(known);
        const auto genres = learnGenresOfSound(known, scale);
        for (std::size_t i = 0; i < clips.size(); ++i) {
            if (unseen.fold[i] != fold)
                continue;
            impressions[i] = moods.impressionOf(
                unseen.said.back().row(static_cast<Eigen::Index>(i)).transpose().cast<float>(), modelSeconds.back());
            impressions[i].scalesError = error;
            const auto input = scale(clips[i].whole());
            for (std::size_t g = 0; g < genreNames.size(); ++g)
                impressions[i].genres[g] = std::clamp(genres[g](input), -maxEvidence, maxEvidence);
        }
    }
    return impressions;
}

std::vector<FilmClip> clipsOfFilms(const std::vector<LabelledClip>& clips, const std::vector<Impression>& impressions,
                                   const FilmData& data) {
    std::map<int, std::size_t> placeOf;
    for (std::size_t f = 0; f < data.films.size(); ++f)
        if (data.films[f].facts.tmdbId > 0)
            placeOf.emplace(data.films[f].facts.tmdbId, f);
    std::vector<FilmClip> found;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (clips[i].set == "film" && !clips[i].audio.empty() && clips[i].tmdbId > 0)
            if (const auto place = placeOf.find(clips[i].tmdbId); place != placeOf.end())
                found.push_back({i, place->second, impressions[i]});
    return found;
}

std::vector<std::size_t> tracksBeside(const std::vector<FilmClip>& clips, const FilmData& data) {
    std::set<std::size_t> films;
    for (const auto& clip : clips)
        films.insert(clip.film);
    std::vector<std::size_t> tracks;
    for (std::size_t t = 0; t < data.tracks.size(); ++t)
        if (!films.contains(data.tracks.film[t]))
            tracks.push_back(t);
    return tracks;
}

MatchScores scoresOf(const std::vector<FilmClip>& clips, const Matcher& matcher, const FilmData& data) {
    const ByPopularity byPopularity(data.films);
    const auto& columns = matcher.catalogue().columns();
    std::mt19937 random(47);
    MatchScores scores;
    for (const auto& clip : clips) {
        const auto embedded = matcher.space().embed(clip.music);
        const auto score = [&](std::size_t film) {
            Quadrants evidence{};
            for (std::size_t q = 0; q < evidence.size(); ++q)
                evidence[q] = columns.toneEvidence[q][film];
            return static_cast<double>(embedded.score(filmVector(columns, film), evidence));
        };
        for (int i = 0; i < clipDraws; ++i) {
            scores.trueFilm.push_back(score(clip.film));
            scores.other.push_back(score(byPopularity.drawLike(clip.film, random)));
        }
    }
    return scores;
}

} // namespace sceneheard
