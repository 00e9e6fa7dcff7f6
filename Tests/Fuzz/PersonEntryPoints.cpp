#include "Fuzz/PersonEntryPoints.h"
#include "Importing/Listens.h"
#include "NowPlaying/PlayerMetadata.h"
#include "NowPlaying/Players.h"
#include "Person/ImpressionBytes.h"
#include "Support/Text.h"
#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

/// Takes texts and numbers off the bytes, while there are any.
struct Source {
    std::string_view bytes;

    unsigned byte() {
        const auto value = bytes.empty() ? 0u : static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(bytes.empty() ? 0 : 1);
        return value;
    }
    std::string text() {
        const auto length = std::min<std::size_t>(byte() * 8, bytes.size());
        const std::string taken(bytes.substr(0, length));
        bytes.remove_prefix(length);
        return taken;
    }
    template <typename Number>
    Number number() {
        Number value{};
        const auto length = std::min(sizeof value, bytes.size());
        std::memcpy(&value, bytes.data(), length);
        bytes.remove_prefix(length);
        return value;
    }
    MetadataValue value() {
        switch (byte() % 6) {
        case 0:
            return text();
        case 1: {
            std::vector<std::string> list(byte() % 32);
            for (auto& item : list)
                item = text();
            return list;
        }
        case 2:
            return number<std::int64_t>();
        case 3:
            return number<double>();
        case 4:
            return byte() % 2 == 0;
        default:
            return {};
        }
    }
};

void check(const Track& track) {
    for (const auto* text : {&track.title, &track.artist, &track.album, &track.cover, &track.address, &track.id})
        require(text->size() <= maxMetadataBytes);
    require(track.lyrics.view().size() <= maxMetadataLyrics && isUtf8(track.lyrics.view()));
    require(std::isfinite(track.seconds) && track.seconds >= 0);
}
} // namespace

int fuzzMetadata(const std::uint8_t* bytes, std::size_t size) {
    Source source{{reinterpret_cast<const char*>(bytes), size}};
    constexpr const char* names[]{"xesam:title", "xesam:artist",  "xesam:albumArtist", "xesam:album", "mpris:artUrl",
                                  "xesam:url",   "mpris:trackid", "mpris:length",      "xesam:genre", metadataLyrics};
    Players players({});
    Players::Clock::time_point now{};
    for (int player = 0; !source.bytes.empty() && player < 100; ++player) {
        Metadata metadata;
        for (auto count = source.byte() % 12; count > 0; --count)
            metadata[names[source.byte() % std::size(names)]] = source.value();
        PlayerState state;
        state.track = trackOf(metadata);
        check(state.track);
        state.playing = source.byte() % 2 == 0;
        state.rate = source.number<double>();
        now += std::chrono::milliseconds(source.byte() * 100);
        players.update(std::to_string(source.byte()), "player", state, player % 2 == 0, now);
        if (const auto track = players.playing(now)) {
            check(*track);
            require(std::isfinite(track->position) && track->position >= 0);
        }
    }
    return 0;
}

int fuzzListens(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    for (const auto& listens : {listenBrainzListens(text), spotifyListens(text)})
        if (listens)
            for (const auto& listen : listens->found) {
                require(listen.began > 0 && listen.seconds >= 0 && listen.seconds <= 86400);
                require(!listen.title.empty() && listen.title.size() <= 1024 && listen.artist.size() <= 2048);
            }
    return 0;
}

int fuzzImpression(const std::uint8_t* bytes, std::size_t size) {
    if (const auto music = impressionOf({reinterpret_cast<const char*>(bytes), size})) {
        for (const auto value : music->mood.value)
            require(value >= 0 && value <= 1);
        require(bytesOf(*music).size() == size);
    }
    return 0;
}
