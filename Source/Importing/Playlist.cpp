#include "Importing/Playlist.h"
#include "Decoding/TagText.h"
#include "Importing/TextLines.h"
#include "Importing/Xspf.h"
#include "Support/Error.h"
#include "Support/Text.h"
#include "Tables/TableText.h"
#include <algorithm>
#include <charconv>
#include <map>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

using Entries = std::vector<PlaylistEntry>;

Entries m3uEntries(std::string_view text) {
    Entries entries;
    eachLine(text, [&](std::string_view line) {
        if (line.starts_with("#EXT-X-TARGETDURATION") || line.starts_with("#EXT-X-STREAM-INF"))
            throw Error("names the pieces of a stream (HLS), not pieces of music; save the stream as one file");
        if (!line.starts_with('#'))
            entries.push_back({std::string(line)});
    });
    return entries;
}

Entries plsEntries(std::string_view text) {
    std::multimap<unsigned, std::string> places;
    eachLine(text, [&](std::string_view line) {
        const auto equals = line.find('=');
        if (equals == line.npos || !small(line.substr(0, 4)).starts_with("file"))
            return;
        const auto key = lineAlone(line.substr(4, std::max<std::size_t>(equals, 4) - 4));
        unsigned number = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
        if (error == std::errc() && end == key.data() + key.size())
            places.emplace(number, lineAlone(line.substr(equals + 1)));
    });
    Entries entries;
    for (auto& [number, place] : places)
        entries.push_back({std::move(place)});
    return entries;
}

Entries xspfEntries(std::string_view text) {
    Entries entries;
    for (auto& place : xspfLocations(text))
        entries.push_back({std::move(place)});
    return entries;
}

// "http://", "spotify:track:", but not a drive of Windows.
bool isAddress(std::string_view text) {
    const auto colon = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+.-");
    if (colon == text.npos || colon < 2 || text[colon] != ':')
        return false;
    return text.substr(colon).starts_with("://") || text.starts_with("spotify:") || text.starts_with("data:") ||
           text.starts_with("cdda:");
}
} // namespace

std::optional<PlaylistForm> playlistForm(const fs::path& file) {
    const auto ending = small(file.extension().string());
    if (ending == ".m3u" || ending == ".m3u8")
        return PlaylistForm::m3u;
    if (ending == ".pls")
        return PlaylistForm::pls;
    if (ending == ".xspf")
        return PlaylistForm::xspf;
    return ending == ".cue" ? std::optional(PlaylistForm::cue) : std::nullopt;
}

std::vector<PlaylistEntry> playlistEntries(PlaylistForm form, std::string_view bytes) {
    if (bytes.size() > maxPlaylistBytes)
        throw Error("is longer than 8 MiB and no playlist; check the name");
    const auto text = utf8Text(bytes);
    const auto begin = small(lineAlone(std::string_view(text).substr(0, 100)));
    if (begin.starts_with("[playlist]"))
        form = PlaylistForm::pls;
    else if (begin.starts_with("#extm3u"))
        form = PlaylistForm::m3u;
    else if (begin.starts_with("<?xml") || begin.starts_with("<playlist"))
        form = PlaylistForm::xspf;
    else if (text.find('\0') != text.npos)
        throw Error("is no playlist, whatever its name says; check what it is");
    switch (form) {
    case PlaylistForm::pls:
        return plsEntries(text);
    case PlaylistForm::xspf:
        return xspfEntries(text);
    case PlaylistForm::cue:
        return cueEntries(text);
    case PlaylistForm::m3u:
        break;
    }
    return m3uEntries(text);
}

std::vector<fs::path> entryPaths(PlaylistForm form, const std::string& entry, const fs::path& folder) {
    auto plain = small(std::string_view(entry).substr(0, 20));
    std::vector<std::string> names;
    if (entry.empty() || entry.find('\0') != entry.npos)
        return {};
    if (plain.starts_with("file:")) {
        auto path = std::string_view(entry).substr(5);
        for (const std::string_view host : {"//localhost/", "///"})
            if (small(path.substr(0, host.size())) == host) {
                path.remove_prefix(host.size() - 1);
                break;
            }
        if (path.starts_with("//")) // on another computer
            return {};
        names = {withoutPercents(path), std::string(path)};
    } else if (isAddress(plain) || entry.starts_with("\\\\") || entry.starts_with("//")) {
        return {};
    } else if (form == PlaylistForm::xspf) {
        names = {withoutPercents(entry), entry};
    } else {
        names = {entry, withoutPercents(entry)};
    }
    for (const auto* turned : {"\\", "latin"}) {
        const auto known = names;
        for (auto name : known) {
            if (*turned == '\\')
                std::ranges::replace(name, '\\', '/');
            else
                name = tagText(name, name.size() * 2);
            if (!name.empty() && std::ranges::find(names, name) == names.end())
                names.push_back(name);
        }
    }
    const auto slash = [](char c) { return c == '/' || c == '\\'; };
    std::erase_if(names, [&](const std::string& name) { // of another computer, once decoded
        return name.size() > 1 && slash(name[0]) && slash(name[1]);
    });
    std::vector<fs::path> paths;
    for (const auto& name : names)
        paths.push_back((folder.empty() ? fs::path(".") : folder) / name);
    return paths;
}

} // namespace sceneheard
