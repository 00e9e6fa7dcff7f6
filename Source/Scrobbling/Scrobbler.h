#pragma once
#include "Capture/Capture.h"
#include "Listening/StreamClient.h"
#include "NowPlaying/Track.h"
#include "Person/History.h"
#include "Person/PersonalFilms.h"
#include "Scrobbling/TrackWords.h"
#include <chrono>
#include <optional>

namespace sceneheard {

/// Follows the music that a computer plays from piece to piece, and keeps each in the history: a track is one, as its
/// player tells, and without a player that tells, what lies between two silences. What several of them hear at once,
/// one keeps. One thread, the message thread of the stream.
class Scrobbler {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr double minSeconds = 10;             ///< of music; a piece of which less was heard is not kept
    static constexpr std::chrono::seconds keptEvery{20}; ///< what is known of a piece that goes on
    static constexpr std::chrono::seconds untoldFor{2}; ///< sound beside a track that stands still begins another piece
    static constexpr std::chrono::seconds silentFor{
        1}; ///< once capture calls it so, it parts pieces that nobody tells of

    /// All must outlive it.
    /// @param music    wants films; its cue is begun anew with each piece
    /// @param films    how the films that are shown are chosen from those suggested
    /// @param shown    how many
    /// @param history  null: nothing is kept
    /// @param ahead    seconds that sound may come before it is heard; sound that runs further ahead is not listened to
    /// @param words    of the tracks; null: they count for nothing
    Scrobbler(StreamClient& music, const PersonalFilms& films, std::size_t shown, History* history, double ahead = 1,
              TrackWords* words = nullptr);
    /// As end(), but what cannot be kept then is lost.
    ~Scrobbler();
    Scrobbler(const Scrobbler&) = delete;
    Scrobbler& operator=(const Scrobbler&) = delete;

    /// Looks at what is known now; to be called some times a second. Throws Error where the history cannot be written;
    /// the piece is kept the next time that it can.
    /// @param track    what a player says that it plays
    /// @param capture  what sound comes
    /// @param seconds  since 1970
    void update(const std::optional<Track>& track, const CaptureState& capture, std::int64_t seconds,
                Clock::time_point now);
    /// Keeps the piece of the moment and begins another; throws as update() does.
    void end();

    /// The piece of the moment; without music or films before its mood is known.
    const HeardPiece& piece() const { return current; }
    /// How many pieces there were before it; grows when another begins.
    std::size_t number() const { return count; }
    /// What is known of its music; null before anything is.
    const std::shared_ptr<const Snapshot>& snapshot() const { return known; }
    /// The films that belong to it.
    const std::vector<Suggestion>& films() const { return suggested; }
    /// What its words tell, with which those films are sought; null: nothing is known of them.
    const std::shared_ptr<const WordsMood>& words() const { return song; }
    /// Where they and the music disagree clearly, see disagreement(); else empty.
    std::string wordsSay() const;
    /// The track that it is, as its player told last; nothing where none told.
    const std::optional<Track>& told() const { return track; }
    /// Whether there was any yet.
    bool any() const { return begun; }
    /// Whether it sounds at the moment.
    bool sounds() const { return sounding; }

private:
    void begin(const std::optional<Track>& track, const CaptureState& capture, Clock::time_point now);
    bool isAnother(const std::optional<Track>& track, const CaptureState& capture, Clock::time_point now);
    void take(const std::shared_ptr<const Snapshot>& snapshot, Clock::time_point now);
    void takeWords();
    void keep(Clock::time_point now);

    StreamClient& music;
    const PersonalFilms& personal;
    const std::size_t shown;
    History* const history;
    const double ahead;
    TrackWords* const reader;
    std::shared_ptr<const WordsMood> song;
    std::vector<Suggestion> suggested;
    HeardPiece current;
    std::optional<Track> track;              ///< of the piece; nothing: no player told of it
    double position = 0;                     ///< of the track, when it was last told
    std::optional<Clock::time_point> untold; ///< since when there is sound that no player tells of
    std::optional<Clock::time_point> silent; ///< since when there is none
    Clock::time_point began{}, kept{};
    Listener listener;                ///< to the source that the piece comes from
    std::int64_t seconds = 0;         ///< since 1970, at the last update
    std::uint64_t sequenceBefore = 0; ///< of the last snapshot before the piece
    unsigned resets = 0;              ///< of what is known of the piece
    std::size_t count = 0;
    bool sounding = false, begun = false, changed = false;
    std::shared_ptr<const Snapshot> known;
};

} // namespace sceneheard
