#include "Audacious/Panel/AudaciousPlayer.h"
#include "Audacious/SoundSink.h"
#include "NowPlaying/PlayerMetadata.h"
#include "Support/Text.h"
#include <algorithm>
#include <libaudcore/drct.h>
#include <libaudcore/playlist.h>
#include <libaudcore/plugin.h>

namespace sceneheard {

namespace {
std::string textOf(const Tuple& tuple, Tuple::Field field) {
    const String text = tuple.get_str(field);
    return text ? std::string(static_cast<const char*>(text)) : std::string();
}

// Of a tag that the libaudcore of Audacious 4.2 does not have, and later ones may.
template <typename Tags>
std::string lyricsOf(const Tags& tags) {
    if constexpr (requires { Tags::Lyrics; })
        return textOf(tags, Tags::Lyrics);
    else
        return {};
}
} // namespace

AudaciousPlayer::AudaciousPlayer()
    : ready("playback ready", this, &AudaciousPlayer::begin)
    , tuple("tuple change", this, &AudaciousPlayer::tell)
    , pause("playback pause", this, &AudaciousPlayer::tell)
    , goOn("playback unpause", this, &AudaciousPlayer::tell)
    , stop("playback stop", this, &AudaciousPlayer::tell)
    , entries("playlist update", this, &AudaciousPlayer::tellPlaylist)
    , shown("playlist activate", this, &AudaciousPlayer::tellPlaylist) {}

void AudaciousPlayer::begin() {
    ++begun;
    tell();
    tellPlaylist();
}

void AudaciousPlayer::tell() {
    if (onPlaying)
        onPlaying();
}

void AudaciousPlayer::tellPlaylist() {
    if (onPlaylist)
        onPlaylist();
}

std::optional<Track> AudaciousPlayer::track() const {
    if (!aud_drct_get_playing() || !aud_drct_get_ready())
        return {};
    const Tuple tags = aud_drct_get_tuple();
    auto told = trackOf({{"xesam:title", textOf(tags, Tuple::Title)},
                         {"xesam:artist", textOf(tags, Tuple::Artist)},
                         {"xesam:album", textOf(tags, Tuple::Album)},
                         {"xesam:genre", textOf(tags, Tuple::Genre)},
                         {metadataLyrics, lyricsOf(tags)}});
    told.player = "Audacious";
    told.id = std::to_string(begun);
    if (const String address = aud_drct_get_filename())
        told.address = shortened(static_cast<const char*>(address), maxMetadataBytes);
    told.seconds = std::max(0, aud_drct_get_length()) / 1000.0;
    return told;
}

bool AudaciousPlayer::paused() const { return aud_drct_get_paused(); }

std::vector<PieceName> AudaciousPlayer::playlist() const {
    auto list = Playlist::playing_playlist();
    if (!list.exists())
        list = Playlist::active_playlist();
    std::vector<PieceName> names;
    const auto count = std::min(list.n_entries(), maxEntries);
    for (int i = 0; i < count; ++i) {
        const Tuple tags = list.entry_tuple(i, Playlist::NoWait);
        names.push_back({textOf(tags, Tuple::Title), textOf(tags, Tuple::Artist)});
    }
    return names;
}

PluginHandle* HearingEffect::handle() {
    auto* const found = aud_plugin_lookup_basename("sceneheard-effect");
    return found != nullptr && aud_plugin_get_type(found) == PluginType::Effect ? found : nullptr;
}

bool HearingEffect::enabled() const { return found() && aud_plugin_get_enabled(handle()); }

void HearingEffect::enable(bool on) const {
    if (found())
        aud_plugin_enable(handle(), on);
}

// Not by aud_plugin_send_message(), which does not reach a plugin that is switched off.
void HearingEffect::lead(void* sink) const {
    if (!found())
        return;
    auto* const header = const_cast<void*>(aud_plugin_get_header(handle()));
    if (header != nullptr)
        static_cast<Plugin*>(header)->take_message(SoundSink::message, sink, sizeof sink);
}

} // namespace sceneheard
