#include "Films/FactsFile.h"
#include "Films/OneLine.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {
namespace {

constexpr std::string_view factsHeader =
    "title\tyear\tgenres\truntime\ttmdb\timdb\tvotes\trating\toriginal\tlanguage\tcountries";
constexpr auto factsRemedy = "make it with `sceneheard catalogue build --data`";

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        const auto to = text.find(at, from);
        parts.push_back(text.substr(from, to - from));
        if (to == text.npos)
            return parts;
        from = to + 1;
    }
}

template <typename Number>
bool parse(std::string_view text, Number minimum, Number maximum, Number& value) {
    const auto [end, error] = parseNumber(text, value);
    return error == std::errc{} && end == text.data() + text.size() && value >= minimum && value <= maximum;
}

bool parseGenres(std::string_view text, std::uint32_t& genres) {
    genres = 0;
    if (text.empty())
        return true;
    for (const auto name : split(text, '|')) {
        const auto index = genreIndex(name);
        if (!index)
            return false;
        genres |= 1u << *index;
    }
    return true;
}

bool parseFilm(std::string_view line, Film& film) {
    const auto fields = split(line, '\t');
    if (fields.size() != 11 || fields[0].empty() || fields[5].size() > 16)
        return false;
    constexpr int largest = 2'000'000'000;
    film.title = fields[0];
    film.imdbId = fields[5];
    film.originalTitle = fields[8];
    film.language = fields[9];
    film.countries = splitList(fields[10]);
    const auto isCode = [](std::string_view text) { return twoLetters(text) != 0; };
    if (!(film.language.empty() || isCode(film.language)) || !std::ranges::all_of(film.countries, isCode))
        return false;
    return parse(fields[1], earliestYear, latestYear, film.year) && parseGenres(fields[2], film.genres) &&
           parse(fields[3], 0, 65535, film.runtime) && parse(fields[4], 0, largest, film.tmdbId) &&
           parse(fields[6], 0, largest, film.votes) && parse(fields[7], 0.0f, 10.0f, film.rating);
}

} // namespace

void writeFacts(std::span<const Film> films, const std::filesystem::path& file) {
    std::string text(factsHeader);
    text += '\n';
    for (const auto& film : films) {
        const auto tenths = std::lround(film.rating * 10);
        text.append(oneLine(film.title)).append(1, '\t').append(std::to_string(film.year)).append(1, '\t');
        for (const auto name : film.genreList())
            text.append(text.back() == '\t' ? 0 : 1, '|').append(name);
        for (const int number : {film.runtime, film.tmdbId})
            text.append(1, '\t').append(std::to_string(number));
        text.append(1, '\t').append(film.imdbId).append(1, '\t').append(std::to_string(film.votes));
        text.append(1, '\t').append(std::to_string(tenths / 10)).append(1, '.').append(std::to_string(tenths % 10));
        text.append(1, '\t').append(oneLine(film.originalTitle)).append(1, '\t').append(film.language);
        text.append(1, '\t').append(joinList(film.countries)).append(1, '\n');
    }
    replaceFile(file, text);
}

std::vector<Film> readFacts(const std::filesystem::path& file) {
    const auto text = fileBytes(file, factsRemedy);
    auto lines = split(text, '\n');
    if (lines.front() != factsHeader || !lines.back().empty())
        throw Error("The file " + file.string() + " is no whole list of films; " + factsRemedy + ".");
    std::vector<Film> films(lines.size() - 2);
    for (std::size_t i = 0; i < films.size(); ++i)
        if (!parseFilm(lines[i + 1], films[i]))
            throw Error("The file " + file.string() + " has no film in line " + std::to_string(i + 2) + "; " +
                        factsRemedy + ".");
    return films;
}

} // namespace sceneheard
