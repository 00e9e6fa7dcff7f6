#include "Command/Beside/SongPicker.h"
#include "Films/TitleWords.h"
#include "Support/Error.h"
#include <algorithm>
#include <set>

namespace sceneheard {

namespace {
constexpr std::size_t mostNearest = 5;

using Words = std::vector<std::string>;

/// One way to read what was asked for.
struct TitleReading {
    Words title, artist; ///< no artist: any
};

// "A, B, C": A, B, C alone; A, B by C; A by B, C.
std::vector<TitleReading> readingsOf(const std::string& wanted) {
    std::vector<TitleReading> readings{{titleWords(wanted), {}}};
    for (auto comma = wanted.rfind(','); comma != std::string::npos && comma > 0; comma = wanted.rfind(',', comma - 1))
        readings.push_back({titleWords(wanted.substr(0, comma)), titleWords(wanted.substr(comma + 1))});
    return readings;
}

// Whether the words stand in a row in the others: an artist among several.
bool holds(const Words& all, const Words& some) {
    return some.empty() || std::search(all.begin(), all.end(), some.begin(), some.end()) != all.end();
}

std::string called(const FeatureRow& row) { return row.title + (row.artist.empty() ? "" : ", " + row.artist); }

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), mostNearest); ++i)
        text += (i == 0 ? "" : "; ") + names[i];
    return text;
}
} // namespace

FeatureRow pickSong(FeatureTable& table, const std::string& wanted, const std::string& name) {
    const auto readings = readingsOf(wanted);
    std::vector<FeatureRow> songs;        // of the reading that is served best
    std::size_t served = readings.size(); // which that is: a title with its artist before a title alone
    std::set<Words> artists;
    std::vector<std::string> nearest;
    for (FeatureRow row; table.next(row);) {
        const auto title = titleWords(row.title), artist = titleWords(row.artist);
        for (std::size_t r = 0; r < readings.size() && r <= served; ++r) {
            const auto& reading = readings[r];
            if (reading.title.empty() || title != reading.title || !holds(artist, reading.artist))
                continue;
            if (r < served) {
                songs.clear();
                artists.clear();
            }
            served = r;
            if (artists.insert(artist).second)
                songs.push_back(row);
            break;
        }
        const bool near = std::ranges::any_of(readings, [&](const auto& reading) {
            return !reading.title.empty() &&
                   (holds(title, reading.title) || (!title.empty() && title == reading.title));
        });
        if (near && nearest.size() < mostNearest)
            nearest.push_back(called(row));
    }
    if (songs.size() == 1) {
        if (!songs.front().problem.empty())
            throw Error(name + ": \"" + called(songs.front()) + "\": " + songs.front().problem);
        return songs.front();
    }
    if (songs.empty())
        throw Error(name + ": \"" + wanted + "\": no song is called so" +
                    (nearest.empty() ? std::string("; write it as the table has it, \"TITLE, ARTIST\"")
                                     : "; nearest: " + listed(nearest)));
    std::vector<std::string> names;
    for (const auto& song : songs)
        names.push_back(called(song));
    throw Error(name + ": \"" + wanted + "\": songs of several artists are called so; choose one: " + listed(names));
}

} // namespace sceneheard
