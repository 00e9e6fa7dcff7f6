#include "Folder.h"
#include "Fuzz/AssetEntryPoints.h"
#include "Importing/FeatureTable.h"
#include "Importing/Playlist.h"
#include "Importing/WatchListItems.h"
#include "Support/Error.h"
#include "Words/AffectLexicon.h"
#include <cmath>
#include <cstdlib>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

std::filesystem::path asFile(const std::uint8_t* bytes, std::size_t size) {
    static const TemporaryFolder folder;
    return folder.write("fuzzed", std::string(reinterpret_cast<const char*>(bytes), size));
}
} // namespace

int fuzzLexicon(const std::uint8_t* bytes, std::size_t size) {
    try {
        const AffectLexicon lexicon(asFile(bytes, size));
        for (const auto* word : {"love", "killers", "happily", "\xFF", ""})
            if (const auto affect = lexicon.find(word))
                for (const double value : {affect->valence, affect->arousal, affect->dominance, affect->tension})
                    require(value >= -1 && value <= 1);
    } catch (const Error&) {
        return 0;
    }
    return 0;
}

int fuzzFeatures(const std::uint8_t* bytes, std::size_t size) {
    try {
        auto table = FeatureTable::open(asFile(bytes, size));
        std::size_t minimum = 0;
        for (FeatureRow row; table.next(row); minimum = row.number + 1) {
            require(row.number >= minimum);
            for (const float scale : row.audioFeatures)
                require(!row.problem.empty() || std::isnan(scale) || std::abs(scale) <= 1000);
        }
    } catch (const Error&) {
        return 0;
    }
    return 0;
}

int fuzzOnlyList(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    try {
        for (const auto& item : watchListItems(text)) {
            require(!item.text.empty());
            for (const auto& film : item.called)
                require(film.tmdb >= 0 && (film.imdb.empty() || (film.imdb.size() >= 9 && film.imdb.size() <= 12)));
        }
    } catch (const Error&) {
        return 0;
    }
    return 0;
}

int fuzzPlaylist(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const auto form = static_cast<PlaylistForm>(bytes[0] % 4);
    try {
        for (const auto& entry : playlistEntries(form, {reinterpret_cast<const char*>(bytes + 1), size - 1})) {
            for (const auto& path : entryPaths(form, entry.file, "folder")) {
                const auto name = path.string();
                require(!name.empty() && name != "-" && !name.starts_with("//") && !name.starts_with("http:"));
            }
            const auto track = entry.track.value_or(CueTrack{1});
            require(track.number >= 1 && track.number <= static_cast<int>(mostCueTracks) && track.from >= 0 &&
                    track.from < 600'000 && (track.to == 0 || track.to > track.from || !entry.problem.empty()) &&
                    track.title.size() <= 1024 && track.artist.size() <= 1024);
        }
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
