#pragma once
#include "Films/Film.h"
#include <filesystem>
#include <vector>

namespace sceneheard {

/// A film's title as the file of other titles has it.
struct TitleRow {
    enum class Kind { original, official, other };
    int tmdbId = 0;
    Kind kind = Kind::other;
    std::string language; ///< ISO 639-1, empty where unknown
    std::string title;
};

/// Original titles and other well-known ones as readable text: UTF-8, tab-separated, a header line
/// `tmdb kind language title`, one title a line. Tabs and line ends in titles become spaces. Throws Error when the file
/// cannot be written.
void writeOtherTitles(const std::vector<TitleRow>& rows, const std::filesystem::path& file);

/// Throws Error, naming the line, when the file is missing or a line is not as writeOtherTitles() writes it.
std::vector<TitleRow> readOtherTitles(const std::filesystem::path& file);

/// Gives films the titles of their TMDb ids: the first original one as Film::originalTitle where that is unknown and
/// the title another, the rest as Film::otherTitles. A title that the film has already is passed over.
void addOtherTitles(std::vector<Film>& films, const std::vector<TitleRow>& rows);

/// The same list in one text, for a catalogue; and back. A line that holds no title is passed over.
std::string joinTitles(const std::vector<OtherTitle>& titles);
std::vector<OtherTitle> splitTitles(std::string_view text);

} // namespace sceneheard
