#pragma once
#include "Audacious/Listener/PlayedSound.h"
#include "Audacious/Listener/PlaylistFilms.h"
#include "Listening/Session.h"
#include "Person/PersonStore.h"
#include "Scrobbling/Scrobbler.h"
#include <condition_variable>

namespace sceneheard {

/// What is known of a player's music at one moment; never changed afterwards.
struct Heard {
    bool any = false;                           ///< whether anything was played yet
    bool sounds = false;                        ///< whether it plays at the moment
    HeardPiece piece;                           ///< the one that plays, or played last
    std::shared_ptr<const Snapshot> snapshot{}; ///< of its music; null before anything is known
    std::string mood;                           ///< in a sentence, and where its words say another, in one more;
                                                ///< empty before it is known
    std::vector<Suggestion> films;              ///< that belong to it, best first
    std::optional<PlaylistFilms> playlist;      ///< where it was asked for
    std::set<FilmId> liked;                     ///< by this person, in whatever program
    std::string marks;                          ///< what their likes do, in a sentence, or empty
    std::string problem;                        ///< why something is missing, in a sentence for the person, or empty
};

/// Hears what a music player plays, from piece to piece, for its panel: mood and films of the piece and of the
/// playlist, kept in the person's history. A thread of its own does all that may wait; what is asked of it returns at
/// once.
class PlayerListener {
public:
    static constexpr std::size_t shown = 5;
    /// Seconds that sound may come before it is heard: Audacious lets a person choose a buffer of up to 10. What comes
    /// sooner is written into a file, and nobody hears it.
    static constexpr double ahead = 12;

    /// @param load    brings models and catalogue, on a thread of the analysis
    /// @param person  the file of history and marks, see PersonStore::usualPlace(); empty: nothing is kept
    /// @param lexicon for the words of tracks, see TrackWords; empty: they count for nothing
    PlayerListener(AnalysisService::Load load, std::filesystem::path person, SongLyrics::Load lexicon = {});
    /// Keeps the piece of the moment. The sink must not be in use any more.
    ~PlayerListener();

    /// For the sound.
    SoundSink& sink() { return sound; }

    // The rest: the player's main thread.
    /// @param track   that plays, or is paused; another id, title or artist is another piece. Nothing: stopped.
    void play(std::optional<Track> track, bool paused);
    /// 0 well-known films .. 1 those that the music singles out.
    void setAdventure(float adventure);
    /// The playlist whose films are wanted; nothing: none.
    void setPlaylist(std::optional<std::vector<PieceName>> names);
    /// Keeps an opinion of a film; nothing: none any more.
    void say(FilmId film, std::optional<Opinion> opinion);
    /// Whether a film is left out until the player ends.
    void setNotTonight(FilmId film, bool refused);
    /// The newest; never null.
    std::shared_ptr<const Heard> heard() const;

private:
    struct Wish {
        std::optional<Track> track;
        bool paused = false;
        float adventure = 0.5f;
        std::optional<std::vector<PieceName>> playlist;
        std::vector<std::pair<FilmId, std::optional<Opinion>>> said; ///< still to be kept
        std::set<FilmId> refused;
    };

    void run();
    void look();
    void keepOpinions(std::vector<std::pair<FilmId, std::optional<Opinion>>> said);
    void readMarks(bool changed);
    void askPlaylist();
    void publish();
    void tellFailure();
    template <typename Work>
    void attempt(std::string& problem, Work work);

    const std::filesystem::path personFile;
    Session session;
    PlayedSound sound;

    mutable std::mutex mutex; // of what follows
    std::condition_variable wake;
    Wish wish;
    std::shared_ptr<const Heard> newest = std::make_shared<const Heard>();
    bool stopping = false;

    // The thread's own.
    Wish now;
    TrackWords words;
    std::optional<History> history;
    std::optional<PersonStore> store;
    std::optional<PersonalFilms> personal; // once the catalogue is there, as is
    std::optional<Scrobbler> scrobbler;    // this
    std::optional<HeardMoods> moods;       // once a playlist was asked for
    std::set<FilmId> liked, rejected;
    std::optional<PlaylistFilms> playlist;
    bool playlistChanged = false;
    Scrobbler::Clock::time_point marksLooked{}, playlistLooked{};
    std::string historyProblem, marksProblem, sayingProblem, failure;

    std::thread thread; // last, so that all the above outlives it
};

/// "Dark, tense and solemn; 138 beats a minute, D minor."
std::string moodSentence(const Snapshot& snapshot, const MoodModel& moods);

} // namespace sceneheard
