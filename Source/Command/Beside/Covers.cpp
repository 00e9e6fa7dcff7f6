#include "Command/Beside/Covers.h"
#include "Command/Report.h"
#include "Decoding/AudioFile.h"
#include "Support/Error.h"
#include "Support/FileAddress.h"
#include "Support/Text.h"
#include <algorithm>
#include <iomanip>
#include <sstream>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;
constexpr std::array coverNames{"cover", "folder", "front", "album", "albumart"};
constexpr std::array pictureEndings{".jpg", ".jpeg", ".png"};
constexpr int mostBeside = 10'000; // names of a folder that are looked at

template <typename Names>
bool isOneOf(std::string_view name, const Names& names) {
    return std::ranges::any_of(names, [&](const char* known) { return sameWord(name, known); });
}

// The one whose name stands first in coverNames.
std::optional<fs::path> coverBeside(const fs::path& file) {
    std::optional<fs::path> best;
    std::size_t bestPlace = coverNames.size();
    std::error_code error;
    const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    int looked = 0;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (++looked > mostBeside)
            break;
        const auto& path = entry->path();
        if (!isOneOf(path.extension().string(), pictureEndings) || !entry->is_regular_file(error))
            continue;
        const auto place = static_cast<std::size_t>(
            std::ranges::find_if(coverNames, [&](const char* name) { return sameWord(path.stem().string(), name); }) -
            coverNames.begin());
        if (place < bestPlace || (place == bestPlace && best && path < *best)) {
            best = path;
            bestPlace = place;
        }
    }
    return best;
}
} // namespace

std::optional<Picture> coverOf(const SoundFile& sound) {
    std::error_code error;
    if (sound.file == "-" || !fs::is_regular_file(sound.file, error))
        return std::nullopt;
    if (const auto embedded = AudioFile(sound.file).tags().cover; !embedded.empty())
        return readPicture(embedded, sound.file + ": its embedded picture");
    if (const auto beside = coverBeside(sound.file))
        return readPictureFile(*beside);
    return std::nullopt;
}

std::optional<fs::path> localFile(std::string_view address) {
    if (sameWord(address.substr(0, 7), "file://"))
        return fileAt(address);
    // "https:", "smb:", "data:", but no drive's letter
    std::error_code error; // such as of a name that is too long
    const auto colon = address.find(':'), slash = address.find('/');
    if (colon != address.npos && colon > 1 && (slash == address.npos || colon < slash) &&
        !fs::exists(fs::path(address), error))
        return std::nullopt;
    return fs::path(address);
}

Picture pictureAt(const std::string& address) {
    const auto file = localFile(address);
    if (!file)
        throw Error(address + " is in the network, which is never asked for pictures; save it and give the file");
    return readPictureFile(*file);
}

void writeAlike(JsonLine& line, const std::vector<AlikeFilm>& films) {
    line.beginList("looks_like_cover");
    int rank = 0;
    for (const auto& [facts, likeness] : films) {
        line.beginObject();
        line.integer("rank", ++rank);
        writeFilm(line, facts);
        line.number("likeness", likeness);
        line.endObject();
    }
    line.endList();
}

std::string describe(const std::vector<AlikeFilm>& films) {
    std::ostringstream out;
    out << "  looks like this cover\n";
    int rank = 0;
    for (const auto& [facts, likeness] : films)
        out << std::setw(4) << ++rank << "  " << headline(facts) << " · " << rounded(100 * likeness, 0) << "% alike\n";
    if (films.empty())
        out << "      no film whose poster is known passes these filters\n";
    return out.str();
}

} // namespace sceneheard
