#pragma once
#include "Words/WordsMood.h"
#include <filesystem>
#include <functional>
#include <optional>

namespace sceneheard {

/// The text of a plain file, as plainText() reads it. Throws Error, naming the file, where it is none, missing, longer
/// than `limit` bytes or no text.
std::string textFile(const std::filesystem::path& file, std::size_t limit);

/// The lyrics beside a sound file: the plain file of its name that ends in .lrc, else in .txt; nothing: there is none.
std::optional<std::filesystem::path> lyricsBeside(const std::filesystem::path& sound);

/// What the lyrics of songs tell. One thread at a time.
class SongLyrics {
public:
    /// Brings the lexicon; throws Error where it cannot.
    using Load = std::function<AffectLexicon()>;
    /// Nothing is loaded before there are words. @param load  not empty
    explicit SongLyrics(Load l)
        : load(std::move(l)) {}

    /// Throws Error where there is no lexicon.
    WordsMood moodOf(std::string_view lyrics);
    /// Of those beside a sound file; nothing where there are none. Throws Error too where they cannot be read: see
    /// textFile(), with maxLyricsFile.
    std::optional<WordsMood> moodBeside(const std::filesystem::path& sound);

private:
    Load load;
    std::optional<AffectLexicon> lexicon;
};

} // namespace sceneheard
