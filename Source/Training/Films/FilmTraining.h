#pragma once
#include "Films/ProfilesFile.h"
#include "Mood/MoodModel.h"
#include "Training/Data/LabelledClips.h"
#include "Training/Films/FilmFolds.h"
#include "Training/Moods/MoodFolds.h"
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Music by which films learn how much music they suit and how their moods spread.
struct Impressions {
    std::vector<Impression> all, ofFilms; ///< whose sound was analysed
    std::vector<Impression> byScales;     ///< that is known by its scales
};

/// A piece that is known by its scales.
Impression impressionOf(const AudioFeatures& audioFeatures, const MoodModel& moods);

/// What the model estimates of labelled clips, whole and in their last ten seconds; nothing known by its scales.
Impressions impressionsOf(const std::vector<LabelledClip>& clips, const MoodModel& moods);

/// The film space and what is expected of each film; they belong together.
struct LearnedFilms {
    FilmSpaceNumbers numbers;
    Profiles profiles;
};

/// @param tracks       those to learn from, by index
/// @param tones        of the films, four columns
/// @param calibration  see FilmSpaceNumbers
LearnedFilms learnFilms(const FilmData& data, const std::vector<std::size_t>& tracks, const Matrix& tones,
                        const Impressions& impressions, std::vector<MatchKnot> calibration);

/// Every sixth of these tracks, by its scales.
std::vector<Impression> someTracks(const FilmData& data, const std::vector<std::size_t>& tracks,
                                   const MoodModel& moods);

/// The curves from scores to matches, as knots.
std::vector<MatchKnot> calibrationOf(const MatchScores& ofScales, const MatchScores& ofSound);

/// Learns film profiles and the map from music to films from `data`, and writes below `assets`: Catalogue/films.tsv,
/// Catalogue/other_titles.tsv (where the data has such), Catalogue/profiles.bin, Models/matching.json and
/// Models/facts.json, which belong together. Throws Error. Takes minutes.
/// @param moods   the mood model that ships beside them, learned from `clips`
/// @param unseen  what such models say of clips they do not know, see unseenMoods()
void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets,
                const std::vector<LabelledClip>& clips, std::shared_ptr<const MoodModel> moods, const Unseen& unseen,
                std::ostream& progress);

} // namespace sceneheard
