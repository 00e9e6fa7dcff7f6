#include "Export/Markers/MarkerFormats.h"
#include "Export/Markers/MarkerText.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr unsigned char metaEvent = 0xFF, markerText = 6, endOfTrack = 0x2F, tempo = 0x51;
constexpr double usualTempo = 0.5;          // seconds a quarter, until the file tells another
constexpr std::size_t mostEvents = 1 << 16; // of a kind that are kept, until they are put in order

// Bytes that are taken one after the other; behind the end come zeros, and `ended` tells so.
struct Bytes {
    std::string_view left;
    bool ended = false;

    std::string_view take(std::size_t size) {
        ended |= size > left.size();
        const auto taken = left.substr(0, size);
        left.remove_prefix(taken.size());
        return taken;
    }
    std::uint32_t number(std::size_t bytes) {
        std::uint32_t value = 0;
        for (const char c : take(bytes))
            value = value << 8 | static_cast<unsigned char>(c);
        return value;
    }
    // Of at most four bytes, of seven bits each.
    std::uint32_t varying() {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i) {
            const auto byte = number(1);
            value = value << 7 | (byte & 0x7F);
            if (byte < 0x80)
                return value;
        }
        ended = true;
        return value;
    }
};

struct Tempo {
    std::uint64_t tick;
    double secondsPerQuarter;
};
struct MidiMarker {
    std::uint64_t tick;
    std::string_view text;
};
struct Score {
    std::vector<Tempo> tempos;
    std::vector<MidiMarker> markers;
};

// @return whether the track is whole
bool readTrack(std::string_view chunk, Score& score) {
    Bytes bytes{chunk};
    std::uint64_t tick = 0;
    std::uint32_t running = 0; // the status of messages that come without one
    while (!bytes.left.empty() && !bytes.ended) {
        tick += bytes.varying();
        const bool told = !bytes.left.empty() && static_cast<unsigned char>(bytes.left.front()) >= 0x80;
        const auto status = told ? bytes.number(1) : running;
        if (status == metaEvent) {
            const auto kind = bytes.number(1);
            const auto text = bytes.take(bytes.varying());
            if (bytes.ended || kind == endOfTrack)
                break;
            if (kind == markerText)
                score.markers.push_back({tick, text});
            else if (kind == tempo && text.size() == 3)
                if (const auto micros = Bytes{text}.number(3); micros > 0)
                    score.tempos.push_back({tick, micros * 1e-6});
            if (score.markers.size() > mostEvents || score.tempos.size() > mostEvents)
                return false;
        } else if (status == 0xF0 || status == 0xF7) {
            bytes.take(bytes.varying());
        } else if (status >= 0x80 && status < 0xF0) {
            running = status;
            bytes.take(status >= 0xC0 && status < 0xE0 ? 1 : 2);
        } else {
            return false;
        }
    }
    return !bytes.ended;
}

// The seconds of each marker, by ticks of a fixed length or by the tempo.
void place(Score& score, std::uint32_t division, MarkerCollector& found) {
    const auto byTick = [](const auto& a, const auto& b) { return a.tick < b.tick; };
    std::stable_sort(score.tempos.begin(), score.tempos.end(), byTick);
    std::stable_sort(score.markers.begin(), score.markers.end(), byTick);
    const auto name = [](const MidiMarker& marker) { return markerFileText(marker.text); };
    if (division >= 0x8000) {
        const int frames = 256 - static_cast<int>(division >> 8);
        const auto ticks = std::max(1u, division & 0xFF) * (frames == 29 ? 30000.0 / 1001 : frames);
        for (const auto& marker : score.markers)
            found.add(static_cast<double>(marker.tick) / ticks, name(marker), 0);
        return;
    }
    Tempo now{0, usualTempo};
    double seconds = 0; // at the tick of that tempo
    auto next = score.tempos.begin();
    const auto at = [&](std::uint64_t tick) {
        return seconds + static_cast<double>(tick - now.tick) / std::max(1u, division) * now.secondsPerQuarter;
    };
    for (const auto& marker : score.markers) {
        for (; next != score.tempos.end() && next->tick <= marker.tick; ++next) {
            seconds = at(next->tick);
            now = *next;
        }
        found.add(at(marker.tick), name(marker), 0);
    }
}

std::string number(std::uint32_t value, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text += static_cast<char>(value >> shift & 0xFF);
    return text;
}

std::string varying(std::uint32_t value) {
    std::string text(1, static_cast<char>(value & 0x7F));
    while ((value >>= 7) > 0)
        text.insert(text.begin(), static_cast<char>(0x80 | (value & 0x7F)));
    return text;
}

std::string meta(std::uint32_t delta, unsigned char kind, const std::string& content) {
    return varying(delta) + std::string{static_cast<char>(metaEvent), static_cast<char>(kind)} +
           varying(static_cast<std::uint32_t>(content.size())) + content;
}
} // namespace

void readMidi(std::string_view bytes, MarkerCollector& found) {
    Bytes file{bytes};
    file.take(4);
    Bytes head{file.take(file.number(4))};
    head.take(4); // type and number of tracks: all are read alike
    const auto division = head.number(2);
    if (head.ended)
        throw Error("This MIDI file is cut; export it again.");
    Score score;
    while (!file.left.empty() && !file.ended) {
        const bool track = file.take(4) == "MTrk";
        const auto size = file.number(4);
        const auto chunk = file.take(size);
        if (track && (!readTrack(chunk, score) || file.ended))
            found.skip(0, "a track is cut or damaged");
    }
    place(score, division, found);
}

std::string writeMidi(std::span<const Marker> markers) {
    constexpr std::uint32_t quarter = 500000; // microseconds
    auto track = meta(0, tempo, number(quarter, 3));
    std::int64_t last = 0;
    for (const auto& marker : markers) {
        const auto tick = std::isfinite(marker.seconds) && std::abs(marker.seconds) < 1e9
                              ? std::llround(marker.seconds * midiTicksPerSecond)
                              : -1;
        if (tick < 0 || tick >= 1 << 28) // the longest delta
            throw Error("A MIDI file holds markers from 0:00 to 38 hours, and one lies at " +
                        clockText(marker.seconds) + "; move it, or choose another format.");
        track += meta(static_cast<std::uint32_t>(tick - last), markerText, marker.name);
        last = tick;
    }
    track += meta(0, endOfTrack, {});
    return "MThd" + number(6, 4) + number(1, 2) + number(1, 2) + number(midiTicksPerSecond / 2, 2) + "MTrk" +
           number(static_cast<std::uint32_t>(track.size()), 4) + track;
}

} // namespace sceneheard
