#include "Importing/Playlist.h"
#include "Decoding/TableText.h"
#include "Decoding/TagText.h"
#include "Importing/Xspf.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <charconv>
#include <map>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

std::string small(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += smallLetter(c);
    return result;
}

std::string_view lineAlone(std::string_view text) {
    while (!text.empty() && (isBlank(text.front()) || text.front() == '\0'))
        text.remove_prefix(1);
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\0'))
        text.remove_suffix(1);
    return text;
}

template <typename Take>
void eachLine(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        if (const auto line = lineAlone(text.substr(0, end)); !line.empty())
            take(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::vector<std::string> m3uEntries(std::string_view text) {
    std::vector<std::string> entries;
    eachLine(text, [&](std::string_view line) {
        if (line.starts_with("#EXT-X-TARGETDURATION") || line.starts_with("#EXT-X-STREAM-INF"))
            throw Error("names the pieces of a stream (HLS), not pieces of music; save the stream as one file");
        if (!line.starts_with('#'))
            entries.emplace_back(line);
    });
    return entries;
}

std::vector<std::string> plsEntries(std::string_view text) {
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
    std::vector<std::string> entries;
    for (auto& [number, place] : places)
        entries.push_back(std::move(place));
    return entries;
}

// FILE "name" WAVE, or without quotes.
std::vector<std::string> cueEntries(std::string_view text) {
    std::vector<std::string> entries;
    eachLine(text, [&](std::string_view line) {
        if (small(line.substr(0, 4)) != "file" || line.size() < 6 || !isBlank(line[4]))
            return;
        auto name = lineAlone(line.substr(5));
        if (name.starts_with('"')) {
            name = name.substr(1, std::min(name.find('"', 1), name.size()) - 1);
        } else if (const auto kind = name.find_last_of(" \t"); kind != name.npos) {
            name = lineAlone(name.substr(0, kind));
        }
        if (entries.empty() || entries.back() != name)
            entries.emplace_back(name);
    });
    return entries;
}

// Percent signs of addresses (RFC 3986); one with no two hexadecimal digits behind stays.
std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const auto* from = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() && std::from_chars(from, from + 2, byte, 16).ptr == from + 2) {
            result += static_cast<char>(byte);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
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

std::vector<std::string> playlistEntries(PlaylistForm form, std::string_view bytes) {
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
        return xspfLocations(text);
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
        names = {decoded(path), std::string(path)};
    } else if (isAddress(plain) || entry.starts_with("\\\\") || entry.starts_with("//")) {
        return {};
    } else if (form == PlaylistForm::xspf) {
        names = {decoded(entry), entry};
    } else {
        names = {entry, decoded(entry)};
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
