#include "NowPlaying/PlayerMetadata.h"
#include "Support/Text.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sceneheard {

namespace {
constexpr double maxSeconds = 7 * 86400;
constexpr double microseconds = 1e6; // to the second

const MetadataValue* valueOf(const Metadata& metadata, const std::string& name) {
    const auto at = metadata.find(name);
    return at == metadata.end() ? nullptr : &at->second;
}

// A text, or the texts of a list as one.
std::string textOf(const Metadata& metadata, const std::string& name) {
    const auto* const value = valueOf(metadata, name);
    if (value == nullptr)
        return "";
    if (const auto* const text = std::get_if<std::string>(value))
        return shortened(*text, maxMetadataBytes);
    std::string all;
    if (const auto* const list = std::get_if<std::vector<std::string>>(value))
        for (std::size_t i = 0; i < std::min(list->size(), maxMetadataItems); ++i)
            if (const auto item = shortened((*list)[i], maxMetadataBytes); !item.empty())
                all.append(all.empty() ? "" : ", ").append(item);
    return shortened(all, maxMetadataBytes);
}

SharedText lyricsOf(const MetadataValue* value) {
    const auto* const text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    const bool taken = text != nullptr && text->size() <= maxMetadataLyrics && isUtf8(*text);
    return taken ? SharedText(*text) : SharedText();
}

double secondsOf(const MetadataValue* value) {
    double told = 0;
    if (value == nullptr)
        return 0;
    if (const auto* const whole = std::get_if<std::int64_t>(value))
        told = static_cast<double>(*whole);
    else if (const auto* const real = std::get_if<double>(value))
        told = *real;
    else if (const auto* const text = std::get_if<std::string>(value))
        std::from_chars(text->data(), text->data() + text->size(), told);
    told /= microseconds;
    return std::isfinite(told) && told > 0 ? std::min(told, maxSeconds) : 0;
}

// Spotify tells podcasts and advertisements by the track's id and address, others by the genre.
bool isSpeech(const Track& track, const std::string& genre) {
    constexpr std::array<std::string_view, 5> genres{"podcast", "speech", "spoken", "audiobook", "audio book"};
    constexpr std::array<std::string_view, 6> marks{
        "/episode/", "/show/", "spotify:episode:", "/ad/", "spotify:ad:", "podcast"};
    const auto says = [](std::string_view text, const auto& words) {
        return std::ranges::any_of(words, [&](auto word) { return holdsWord(text, word); });
    };
    return says(genre, genres) || says(track.id, marks) || says(track.address, marks);
}
} // namespace

Track trackOf(const Metadata& metadata) {
    Track track;
    track.title = textOf(metadata, "xesam:title");
    track.artist = textOf(metadata, "xesam:artist");
    if (track.artist.empty())
        track.artist = textOf(metadata, "xesam:albumArtist");
    track.album = textOf(metadata, "xesam:album");
    track.cover = textOf(metadata, "mpris:artUrl");
    track.address = textOf(metadata, "xesam:url");
    track.id = textOf(metadata, "mpris:trackid");
    track.lyrics = lyricsOf(valueOf(metadata, metadataLyrics));
    track.seconds = secondsOf(valueOf(metadata, "mpris:length"));
    track.speech = isSpeech(track, textOf(metadata, "xesam:genre"));
    return track;
}

} // namespace sceneheard
