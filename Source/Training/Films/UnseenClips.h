#pragma once
#include "Matching/Matcher.h"
#include "Training/Films/FilmFolds.h"
#include "Training/Moods/MoodFolds.h"

namespace sceneheard {

/// What is estimated of each clip by models that know no clip of the same song or film.
/// @param unseen  what such models say of the clips, see unseenMoods()
std::vector<Impression> estimateUnseen(const std::vector<LabelledClip>& clips, const MoodModel& moods,
                                       const Unseen& unseen);

/// A clip of a film of the catalogue, estimated so.
struct FilmClip {
    std::size_t clip = 0, film = 0; ///< by index
    Impression music;
};
/// @param impressions  of each clip
std::vector<FilmClip> clipsOfFilms(const std::vector<LabelledClip>& clips, const std::vector<Impression>& impressions,
                                   const FilmData& data);

/// The tracks of other films than these clips', by index.
std::vector<std::size_t> tracksBeside(const std::vector<FilmClip>& clips, const FilmData& data);

/// How many other films scoresOf() draws for each clip.
inline constexpr int clipDraws = 4;
/// Scores of each clip's film and others, one behind the other for each clip. @param matcher  of data's films
MatchScores scoresOf(const std::vector<FilmClip>& clips, const Matcher& matcher, const FilmData& data);

} // namespace sceneheard
