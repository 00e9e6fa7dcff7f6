#pragma once
#include "Listening/Session.h"
#include "NowPlaying/NowPlaying.h"
#include "Scrobbling/Scrobbler.h"
#include "Scrobbling/TrackCover.h"
#include <filesystem>

namespace sceneheard {

/// What a MusicListener hears, believes, suggests and keeps.
struct MusicListenerOptions {
    std::string source;                   ///< see Capture::start()
    PlayerRules players;                  ///< whose titles are believed
    Filter filter;                        ///< of the films
    float adventure = 0.5f;               ///< see Query
    std::size_t films = 5;                ///< of a piece
    std::filesystem::path history;        ///< a PersonFile; empty: nothing is kept
    AnalysisService::MakeSearch search{}; ///< what ranks films; empty: the catalogue
    bool paused = false;                  ///< as pause() leaves it
    SongLyrics::Load lexicon{};           ///< for the words of tracks; empty: they count for nothing
    TrackCover::Load covers{};            ///< for the covers of tracks; empty: they are not looked at
};

/// Hears what the computer plays, asks its players what that is, and follows it from piece to piece: what `sceneheard
/// listen` and the tray app share. One thread, which calls update() some times a second.
class MusicListener {
public:
    /// Begins to listen. Throws Error where this system has nothing to listen with.
    /// @param matcher  not null; @param films  how a person wants them; both outlive it
    MusicListener(std::shared_ptr<const Matcher> matcher, const PersonalFilms& films,
                  const MusicListenerOptions& options);

    /// Looks at what is known now. Throws Error where the history cannot be written; the piece is kept the next time
    /// that it can.
    void update(Scrobbler::Clock::time_point now);
    /// Keeps the piece of the moment, and throws as update() does; the next update() begins another.
    void end() { scrobbler.end(); }

    /// Hears nothing, and asks no player anything, until it goes on; the piece ends. Throws as update() does.
    void pause();
    void goOn();
    bool paused() const { return capture == nullptr; }

    /// Hears something else, see Capture::start(). The piece ends, and this throws as update() does.
    void hear(const std::string& source);
    /// Believes these from now on.
    void believe(const PlayerRules& players);

    /// What is heard at the moment; nothing while it pauses.
    CaptureState state() const { return capture != nullptr ? capture->state() : CaptureState(); }
    /// What could be heard, see Capture::sources().
    static std::vector<CaptureSource> sources() { return systemCapture()->sources(); }
    /// Whether somebody looks: then what is heard is told four times a second, else every two seconds.
    void watch(bool watched) { heard.want(watched ? Wanted::films : Wanted::nothing); }
    const Scrobbler& pieces() const { return scrobbler; }
    Session& session() { return heard; }
    /// What is wrong with the models or the players, in a sentence; empty: nothing.
    std::string problem();
    /// Why the words of the piece that plays are left out, in a sentence; empty: they are not. Its music has its answer
    /// all the same.
    std::string wordsProblem() const { return words.problem(); }
    /// What the cover of the piece that plays looks like; null: not known, or it has none on this computer.
    std::shared_ptr<const TrackCover::Seen> cover() const { return art.seen(); }

private:
    /// Captured sound on its way into the session's stream.
    class Sound final : public CaptureClient {
    public:
        explicit Sound(StreamClient& c)
            : client(c) {}
        void format(double rate, int channels) override { client.prepare(rate, channels); }
        void sound(const float* const* channels, int channelCount, int frames) override {
            client.push(channels, channelCount, frames);
        }

    private:
        StreamClient& client;
    };

    MusicListenerOptions options;
    Session heard;
    Sound sound;
    std::optional<History> history;
    TrackWords words;
    TrackCover art;
    Scrobbler scrobbler;
    std::unique_ptr<NowPlaying> players;
    std::unique_ptr<Capture> capture; // ends first: it gives to the session. Null: paused
};

} // namespace sceneheard
