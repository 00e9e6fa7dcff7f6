#include "Importing/SoundFiles.h"
#include "Importing/Playlist.h"
#include "Importing/TextLines.h"
#include "Support/Error.h"
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 52> endings{
    "wav", "wave", "bwf", "w64", "rf64", "aif", "aiff", "aifc", "caf",  "au",   "snd", "flac", "ogg",
    "oga", "opus", "spx", "mp1", "mp2",  "mp3", "mpga", "m4a",  "m4b",  "m4p",  "mp4", "m4v",  "mov",
    "qt",  "3gp",  "3g2", "aac", "adts", "ac3", "eac3", "dts",  "wma",  "asf",  "wmv", "wv",   "mpc",
    "mpp", "mp+",  "tta", "ape", "dsf",  "dff", "tak",  "mka",  "webm", "weba", "mkv", "avi",  "mpg"};

/// What one name stands for.
class Search {
public:
    explicit Search(std::vector<SoundFile>& list)
        : found(list) {}

    void argument(const std::string& name) {
        std::error_code error;
        const auto kind = name == "-" ? fs::file_type::unknown : fs::status(name, error).type();
        if (kind == fs::file_type::directory)
            folder(name);
        else if (kind == fs::file_type::regular && playlistForm(name))
            playlist(name, 1);
        else
            add(name);
    }

private:
    void add(const std::string& file, const std::string& problem = {}, const std::optional<CueTrack>& track = {}) {
        if (found.size() < maxSoundFiles)
            found.push_back({file, problem, track});
        else if (found.size() == maxSoundFiles)
            found.push_back({file, "is one of more than a million files; name fewer at once"});
    }
    bool full() const { return found.size() > maxSoundFiles; }

    // Whether this is the first time; what cannot be asked is let pass once more, and fails where it is opened.
    bool isNew(const fs::path& place) {
        std::error_code error;
        const auto real = fs::canonical(place, error);
        return error || entered.insert(real).second;
    }

    void folder(const fs::path& top) {
        const auto before = found.size();
        std::vector<fs::path> waiting{top}; // the next one last
        while (!waiting.empty() && !full()) {
            const auto place = std::move(waiting.back());
            waiting.pop_back();
            std::error_code error;
            const auto kind = fs::status(place, error).type();
            if (kind == fs::file_type::directory)
                enter(place, waiting);
            else if (isSoundName(place.filename().string()) &&
                     (kind == fs::file_type::regular || kind == fs::file_type::not_found))
                addWhole(place); // a link to nothing is told by who opens it
            else if (kind == fs::file_type::none)
                add(place.string(), "cannot be looked into (" + error.message() + "); check the folder, or move it up");
        }
        if (found.size() == before)
            add(top.string(), "holds no sound files; name a folder of music, or the files themselves");
    }

    // A file of a folder, or its tracks.
    void addWhole(const fs::path& file) {
        std::error_code error;
        const auto cut = tracks.empty() ? tracks.end() : tracks.find(fs::canonical(file, error));
        if (cut == tracks.end())
            return add(file.string());
        for (const auto& [track, problem] : cut->second.second)
            add(file.string(), problem, track);
    }

    // A cue sheet in a folder tells how files there are cut up. One that names none of them, or is none, tells nothing:
    // they are heard whole.
    void readSheet(const fs::path& sheet) {
        try {
            for (const auto& entry : playlistEntries(PlaylistForm::cue, bytesOf(sheet)))
                if (const auto file = entry.track ? existing(PlaylistForm::cue, entry.file, sheet) : std::nullopt) {
                    std::error_code error;
                    auto& [teller, told] = tracks[fs::canonical(*file, error)];
                    if (told.empty())
                        teller = sheet;
                    if (teller == sheet)
                        told.emplace_back(*entry.track, entry.problem);
                }
        } catch (const Error&) {
            return;
        }
    }

    void enter(const fs::path& place, std::vector<fs::path>& waiting) {
        if (!isNew(place))
            return;
        std::error_code error;
        std::vector<fs::path> inside;
        for (fs::directory_iterator at(place, error), end; !error && at != end; at.increment(error))
            if (!at->path().filename().string().starts_with('.') && inside.size() <= maxSoundFiles)
                inside.push_back(at->path());
        if (error)
            add(place.string(), "cannot be looked into (" + error.message() + "); check the folder");
        std::ranges::sort(inside, std::greater<>(), [](const fs::path& path) { return path.native(); });
        for (auto path = inside.rbegin(); path != inside.rend(); ++path)
            if (playlistForm(*path) == PlaylistForm::cue && fs::is_regular_file(*path, error))
                readSheet(*path);
        std::ranges::move(inside, std::back_inserter(waiting));
    }

    void playlist(const fs::path& file, int level) {
        if (level > maxPlaylistLevels)
            return add(file.string(), "is a playlist within more than " + std::to_string(maxPlaylistLevels) +
                                          " others; name it itself");
        if (!isNew(file))
            return;
        try {
            const auto form = *playlistForm(file);
            const auto entries = playlistEntries(form, bytesOf(file));
            if (entries.empty())
                add(file.string(), "is a playlist that names nothing; export it again");
            for (const auto& entry : entries)
                if (!full())
                    place(form, entry, file, level);
        } catch (const Error& e) {
            add(file.string(), e.what());
        }
    }

    void place(PlaylistForm form, const PlaylistEntry& entry, const fs::path& list, int level) {
        const auto paths = entryPaths(form, entry.file, list.parent_path());
        if (paths.empty())
            return add(entry.file.empty() ? list.string() : entry.file,
                       entry.file.empty() ? "has an entry that names no file; export it again"
                                          : "lies in the network or in no file; save it as a file and name that");
        std::error_code error;
        const auto path = existing(form, entry.file, list).value_or(paths.front());
        const auto kind = fs::status(path, error).type();
        if (kind == fs::file_type::directory)
            folder(path);
        else if (kind == fs::file_type::regular && playlistForm(path))
            playlist(path, level + 1);
        else if (kind == fs::file_type::regular || kind == fs::file_type::not_found || kind == fs::file_type::none)
            add(path.string(), entry.problem, entry.track); // a file that is missing is told by who opens it
        else
            add(path.string(), "is a pipe or a device; a playlist may name ordinary files alone");
    }

    // The file that an entry means. A cue sheet goes on to name the file that a disc was read into when that was packed
    // into another form.
    static std::optional<fs::path> existing(PlaylistForm form, const std::string& entry, const fs::path& list) {
        const auto paths = entryPaths(form, entry, list.parent_path());
        std::error_code error;
        for (const auto& path : paths)
            if (fs::exists(path, error))
                return path;
        if (form != PlaylistForm::cue || paths.empty())
            return std::nullopt;
        const auto& path = paths.front();
        for (fs::directory_iterator at(path.parent_path(), error), end; !error && at != end; at.increment(error))
            if (at->path().stem() == path.stem() && isSoundName(at->path().filename().string()) &&
                at->is_regular_file(error))
                return at->path();
        return std::nullopt;
    }

    static std::string bytesOf(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        std::string bytes(maxPlaylistBytes + 1, '\0');
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!in && !in.eof())
            throw Error("cannot be read; check that you may");
        bytes.resize(static_cast<std::size_t>(in.gcount()));
        return bytes;
    }

    std::vector<SoundFile>& found;
    std::set<fs::path> entered;
    using Cut = std::pair<CueTrack, std::string>;                     ///< and why it cannot be cut out
    std::map<fs::path, std::pair<fs::path, std::vector<Cut>>> tracks; ///< by file: the cue sheet, and what it tells
};
} // namespace

bool isSoundName(const std::string& name) {
    const auto dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0)
        return false;
    return std::ranges::find(endings, small(name.substr(dot + 1))) != endings.end();
}

std::vector<SoundFile> soundFiles(const std::vector<std::string>& names) {
    std::vector<SoundFile> found;
    for (const auto& name : names)
        Search(found).argument(name);
    return found;
}

} // namespace sceneheard
