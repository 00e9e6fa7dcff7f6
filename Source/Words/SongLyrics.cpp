#include "Words/SongLyrics.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include "Words/LyricsText.h"

namespace sceneheard {

namespace {
namespace fs = std::filesystem;
}

std::string textFile(const fs::path& file, std::size_t limit) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (exists(status) && !is_regular_file(status)) // opening a pipe would wait
        throw Error(file.string() + " is no plain file; choose a text file");
    const auto bytes = fileBytes(file, "choose a text file", limit);
    try {
        return plainText(bytes, limit);
    } catch (const Error& e) {
        throw Error(file.string() + " " + e.what());
    }
}

std::optional<fs::path> lyricsBeside(const fs::path& sound) {
    for (const auto* ending : {".lrc", ".txt"}) {
        auto beside = fs::path(sound).replace_extension(ending);
        std::error_code error;
        if (beside != sound && fs::is_regular_file(beside, error))
            return beside;
    }
    return std::nullopt;
}

WordsMood SongLyrics::moodOf(std::string_view lyrics) {
    if (!lexicon)
        lexicon.emplace(load());
    return moodOfWords(lyricsOnly(lyrics), *lexicon);
}

std::optional<WordsMood> SongLyrics::moodBeside(const fs::path& sound) {
    const auto file = lyricsBeside(sound);
    return file ? std::optional(moodOf(textFile(*file, maxLyricsFile))) : std::nullopt;
}

} // namespace sceneheard
