#include "Importing/CueTracks.h"
#include "Decoding/TagText.h"
#include "Importing/TextLines.h"
#include <charconv>

namespace sceneheard {

namespace {
constexpr int framesPerSecond = 75;
constexpr std::size_t mostDigits = 4;

// The number that leads a text of at most four digits, and what is behind it; -1 where none leads it.
int takeNumber(std::string_view& text) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min(text.size(), mostDigits), number);
    if (error != std::errc() || number < 0)
        return -1;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

// "MM:SS:FF" as frames, or -1.
int framesOf(std::string_view text) {
    int parts[3]{};
    for (int& part : parts) {
        if (&part != parts) {
            if (!text.starts_with(':'))
                return -1;
            text.remove_prefix(1);
        }
        part = takeNumber(text);
    }
    if (!text.empty() || parts[0] < 0 || parts[1] < 0 || parts[1] > 59 || parts[2] < 0 || parts[2] >= framesPerSecond)
        return -1;
    return (parts[0] * 60 + parts[1]) * framesPerSecond + parts[2];
}

// The command that leads a line, in small letters, taken off.
std::string takeCommand(std::string_view& line) {
    const auto end = std::min(line.find_first_of(" \t"), line.size());
    auto command = small(line.substr(0, std::min<std::size_t>(end, 20)));
    line = lineAlone(line.substr(end));
    return command;
}

// "name", or without quotes all of it.
std::string_view quoted(std::string_view text) {
    return text.starts_with('"') ? text.substr(1, std::min(text.find('"', 1), text.size()) - 1) : text;
}

// FILE "name" WAVE, or without quotes.
std::string_view fileName(std::string_view text) {
    if (const auto kind = text.find_last_of(" \t"); !text.starts_with('"') && kind != text.npos)
        return lineAlone(text.substr(0, kind));
    return quoted(text);
}

struct Track {
    CueTrack told;
    bool sound = true;
    std::size_t file = 0; ///< under which its INDEX 01 stands, or else the track
    int begin = -1;       ///< frames; -1: it has no INDEX 01
    bool broken = false;  ///< it has one that is no time
};

/// Reads line by line.
class Sheet {
public:
    void take(std::string_view line) {
        const auto command = takeCommand(line);
        if (command == "file" && !line.empty()) {
            if (const auto name = fileName(line); files.empty() || files.back() != name)
                files.emplace_back(name);
        } else if (command == "track") {
            track(line);
        } else if (command == "index" && !tracks.empty() && !tooMany) {
            if (takeNumber(line) == 1)
                begin(lineAlone(line));
        } else if (command == "title" && !tracks.empty()) {
            tracks.back().told.title = tagText(quoted(line), maxTagBytes);
        } else if (command == "performer") {
            (tracks.empty() ? artist : tracks.back().told.artist) = tagText(quoted(line), maxTagBytes);
        }
    }

    std::vector<CueEntry> entries() const {
        std::vector<CueEntry> all;
        auto next = tracks.begin();
        for (std::size_t f = 0; f < files.size(); ++f) {
            const auto first = next;
            while (next != tracks.end() && next->file == f)
                ++next;
            if (first == next)
                all.push_back({files[f]});
            for (auto at = first; at != next; ++at)
                if (at->sound)
                    all.push_back(entry(at, next, next - first == 1));
        }
        if (tooMany)
            all.push_back({files.back(), std::nullopt,
                           "is cut into more than " + std::to_string(mostCueTracks) +
                               " tracks by its cue sheet; split the sheet"});
        return all;
    }

private:
    using At = std::vector<Track>::const_iterator;

    void track(std::string_view line) {
        if (files.empty())
            return;
        tooMany = tooMany || tracks.size() == mostCueTracks;
        if (tooMany)
            return;
        auto& last = tracks.emplace_back();
        last.file = files.size() - 1;
        auto digits = line.substr(0, line.find_first_of(" \t"));
        const auto kind = small(lineAlone(line.substr(digits.size())));
        const int number = takeNumber(digits);
        last.told.number =
            number >= 1 && number <= static_cast<int>(mostCueTracks) ? number : static_cast<int>(tracks.size());
        last.sound = kind.empty() || kind.starts_with("audio");
    }
    void begin(std::string_view time) {
        auto& last = tracks.back();
        last.begin = framesOf(time);
        last.broken = last.begin < 0;
        last.file = files.size() - 1;
    }
    CueEntry entry(At at, At end, bool alone) const {
        CueEntry result{files[at->file], at->told};
        auto& track = *result.track;
        if (track.artist.empty())
            track.artist = artist;
        if (at->begin < 0 && (at->broken || !alone))
            result.problem = at->broken ? "has an INDEX 01 that is no time (minutes:seconds:frames); mend the cue sheet"
                                        : "has no INDEX 01 to begin at; mend the cue sheet";
        if (at->begin < 0)
            return result;
        track.from = static_cast<double>(at->begin) / framesPerSecond;
        const auto next = std::find_if(at + 1, end, [](const Track& t) { return t.begin >= 0; });
        if (next == end)
            return result;
        track.to = static_cast<double>(next->begin) / framesPerSecond;
        if (next->begin <= at->begin)
            result.problem = "begins where the next one does, or behind it; mend the cue sheet";
        return result;
    }

    std::vector<std::string> files;
    std::vector<Track> tracks;
    std::string artist; ///< of the disc
    bool tooMany = false;
};
} // namespace

std::vector<CueEntry> cueEntries(std::string_view text) {
    Sheet sheet;
    eachLine(text, [&](std::string_view line) { sheet.take(line); });
    return sheet.entries();
}

} // namespace sceneheard
