#pragma once
#include "Command/AnalyseFile.h"
#include "Command/JsonLine.h"
#include "Importing/SoundFiles.h"
#include "Words/SongLyrics.h"

namespace sceneheard {

/// Finds the words of songs and says what they tell.
class SongWords {
public:
    /// Throws Error where the file that was given is no lyrics. The lexicon is read when there are words.
    /// @param given  a file of lyrics; empty: those that a sound file has in it, or beside it as .lrc or .txt
    SongWords(const std::filesystem::path& assets, const std::string& given);

    /// Nothing where there are no words. What lies beside the file and cannot be read is told on standard error, and so
    /// is a missing lexicon: the music has its answer all the same.
    std::optional<WordsMood> of(const SoundFile& sound, const std::string& embedded);
    /// Those of the file that was given.
    const std::optional<WordsMood>& given() const { return ofGiven; }

private:
    SongLyrics lyrics;
    std::optional<WordsMood> ofGiven;
};

/// What a script or another long text tells. Throws Error, naming the file, where it is no text.
WordsMood moodOfScript(const std::filesystem::path& file, const std::filesystem::path& assets);

/// Adds what the words say to films whose own mood sides with them against the music.
void addWordReasons(std::vector<Suggestion>& films, const Mood& sound, const WordsMood& words);

/// "words":{…}
void writeWords(JsonLine& line, const WordsMood& words, const std::string& says);
/// One indented line.
std::string describe(const WordsMood& words, const std::string& says);

} // namespace sceneheard
