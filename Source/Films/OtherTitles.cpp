#include "Films/OtherTitles.h"
#include "Films/OneLine.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

namespace sceneheard {
namespace {

constexpr std::string_view titlesHeader = "tmdb\tkind\tlanguage\ttitle";
constexpr auto titlesRemedy = "make it with `sceneheard train --only titles`";
constexpr std::array<std::string_view, 3> kindNames{"original", "official", "other"};

bool parseRow(std::string_view line, TitleRow& row) {
    std::array<std::string_view, 4> fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto end = i + 1 < fields.size() ? line.find('\t') : line.size();
        if (end == line.npos)
            return false;
        fields[i] = line.substr(0, end);
        line.remove_prefix(std::min(line.size(), end + 1));
    }
    const auto& [id, kind, language, title] = fields;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), row.tmdbId);
    const auto known = std::ranges::find(kindNames, kind);
    if (error != std::errc{} || end != id.data() + id.size() || row.tmdbId < 1 || known == kindNames.end() ||
        title.empty() || title.find('\t') != title.npos || !(language.empty() || twoLetters(language) != 0))
        return false;
    row.kind = static_cast<TitleRow::Kind>(known - kindNames.begin());
    row.language = language;
    row.title = title;
    return true;
}

bool has(const Film& film, std::string_view title) {
    return film.title == title || film.originalTitle == title ||
           std::ranges::any_of(film.otherTitles, [&](const auto& other) { return other.title == title; });
}

} // namespace

void writeOtherTitles(const std::vector<TitleRow>& rows, const std::filesystem::path& file) {
    std::string text(titlesHeader);
    text += '\n';
    for (const auto& row : rows)
        text.append(std::to_string(row.tmdbId))
            .append(1, '\t')
            .append(kindNames[static_cast<std::size_t>(row.kind)])
            .append(1, '\t')
            .append(row.language)
            .append(1, '\t')
            .append(oneLine(row.title))
            .append(1, '\n');
    replaceFile(file, text);
}

std::vector<TitleRow> readOtherTitles(const std::filesystem::path& file) {
    const auto all = fileBytes(file, titlesRemedy);
    std::string_view text = all;
    if (!text.starts_with(titlesHeader) || !text.ends_with('\n') || text[titlesHeader.size()] != '\n')
        throw Error("The file " + file.string() + " is no whole list of titles; " + titlesRemedy + ".");
    text.remove_prefix(titlesHeader.size() + 1);
    std::vector<TitleRow> rows;
    while (!text.empty()) {
        const auto end = text.find('\n');
        rows.emplace_back();
        if (!parseRow(text.substr(0, end), rows.back()))
            throw Error("The file " + file.string() + " has no title in line " + std::to_string(rows.size() + 1) +
                        "; " + titlesRemedy + ".");
        text.remove_prefix(end + 1);
    }
    return rows;
}

void addOtherTitles(std::vector<Film>& films, const std::vector<TitleRow>& rows) {
    std::unordered_map<int, std::size_t> byId;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (films[i].tmdbId > 0)
            byId.emplace(films[i].tmdbId, i);
    for (const auto& row : rows) {
        const auto at = byId.find(row.tmdbId);
        if (at == byId.end() || has(films[at->second], row.title))
            continue;
        auto& film = films[at->second];
        const bool original = row.kind == TitleRow::Kind::original;
        if (original && film.originalTitle.empty())
            film.originalTitle = row.title;
        else
            film.otherTitles.push_back(
                {row.title, original ? film.language : row.language, original || row.kind == TitleRow::Kind::official});
    }
}

std::string joinTitles(const std::vector<OtherTitle>& titles) {
    std::string text;
    for (const auto& other : titles)
        text.append(text.empty() ? 0 : 1, '\n')
            .append(1, other.official ? '+' : '-')
            .append(twoLetters(other.language) != 0 ? other.language : "  ")
            .append(oneLine(other.title));
    return text;
}

std::vector<OtherTitle> splitTitles(std::string_view text) {
    constexpr std::size_t front = 3; // the sign and the language
    std::vector<OtherTitle> titles;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = text.substr(0, end); line.size() > front) {
            const auto language = line.substr(1, 2);
            titles.push_back({std::string(line.substr(front)), twoLetters(language) != 0 ? std::string(language) : "",
                              line[0] == '+'});
        }
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return titles;
}

} // namespace sceneheard
