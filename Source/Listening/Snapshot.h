#pragma once
#include "Listening/CueCurve.h"
#include "Listening/HostTime.h"
#include "Listening/LeadingFilms.h"
#include "Matching/Matcher.h"
#include "Signal/Features/Music.h"
#include "Words/WordsMood.h"
#include <cstdint>
#include <string>
#include <vector>

namespace sceneheard {

/// What somebody wants of a stream, each more than the one before.
enum class Wanted {
    nothing, ///< now: the cue is written for whoever asks later, and told every two seconds
    cue,     ///< mood and cue, told four times a second
    seldom,  ///< mood and films, told every two seconds: for a listener whom nobody watches
    films    ///< mood, cue and films, told four times a second
};

/// Where the music was at one moment of the stream.
struct MoodPoint {
    double seconds = 0; ///< since the last reset
    Mood mood;
};

/// What is known about the music at one moment: published by the analysis thread, never changed afterwards.
struct Snapshot {
    std::uint64_t sequence = 0; ///< grows by one with every snapshot of a stream; 0: nothing was analysed yet
    double seconds = 0;         ///< of music analysed since the last reset
    bool silent = true;         ///< nothing audible in the last 3 s; mood and films are then the last that were known
    bool moodKnown = false;     ///< whether `now`, `zScores` and `films` say something
    Impression now;             ///< the chosen window
    std::array<float, axisCount> zScores{}; ///< MoodModel::zScores of `now`
    Music music;                            ///< tempo (the host's, where it gives one), key, loudness
    std::vector<Suggestion> films;          ///< best first; of when they were last wanted
    std::shared_ptr<const WordsMood> words; ///< what was told of them: films are sought with it; null: nothing
    std::vector<Suggestion> pinned;         ///< those of StreamClient::setPinned(), best first, whatever the filter
    /// Which film headed the list when, on the cue\'s timeline, while films were wanted; never null.
    std::shared_ptr<const LeadingFilms> leads = std::make_shared<const LeadingFilms>();
    std::vector<MoodPoint> trail; ///< the last two minutes, oldest first, two points a second
    /// The whole cue; never null. Changes where its music is played again.
    std::shared_ptr<const CueCurve> cue = std::make_shared<const CueCurve>();
    double position = 0;   ///< of the newest sound on the cue's timeline, seconds
    bool hostTime = false; ///< whether that is the host's timeline, else since the cue began
    bool playing = false;  ///< whether the host's transport runs; without one: whether music sounds
    HostFacts host;        ///< what the host tells of the music
    bool frozen = false;   ///< what plays is not analysed
    unsigned resets = 0;   ///< how many StreamClient::reset() had told of before this sound; may come round to 0
    bool complete = false; ///< StreamClient::finish() was called, and all is analysed
    std::uint64_t droppedSamples = 0;
    std::string problem; ///< a sentence for the person when models or catalogue are missing, else empty
};

} // namespace sceneheard
