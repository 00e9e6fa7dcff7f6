#pragma once
#include "Audacious/Listener/PlaylistFilms.h"
#include "NowPlaying/Track.h"
#include <functional>
#include <libaudcore/hook.h>
#include <optional>

class PluginHandle;

namespace sceneheard {

/// What Audacious plays, as its hooks and tags tell. Its main thread.
class AudaciousPlayer {
public:
    /// Longer playlists are read as far as this.
    static constexpr int maxEntries = 5000;

    AudaciousPlayer();
    AudaciousPlayer(const AudaciousPlayer&) = delete;
    AudaciousPlayer& operator=(const AudaciousPlayer&) = delete;

    std::function<void()> onPlaying;  ///< another piece, what is told of it later, a pause, the end of a pause, a stop
    std::function<void()> onPlaylist; ///< another playlist plays, or its pieces are others

    /// What plays or is paused; nothing: stopped, or not ready yet. Each time that a piece begins it is another track;
    /// a seek makes no other of it.
    std::optional<Track> track() const;
    bool paused() const;
    /// The pieces of the playlist that plays, or else of the one that is shown.
    std::vector<PieceName> playlist() const;

private:
    void begin();
    void tell();
    void tellPlaylist();

    unsigned begun = 0; // pieces
    const HookReceiver<AudaciousPlayer> ready, tuple, pause, goOn, stop, entries, shown;
};

/// The effect that hears what plays, in a file of its own beside the panel's.
class HearingEffect {
public:
    /// Whether the player knows it.
    bool found() const { return handle() != nullptr; }
    bool enabled() const;
    void enable(bool on) const;
    /// @param sink  a SoundSink; null: none. See there.
    void lead(void* sink) const;

private:
    static PluginHandle* handle();
};

} // namespace sceneheard
