#include "Training/Data/CmuFilms.h"
#include "Tables/CsvFile.h"
#include "Support/Error.h"
#include <array>
#include <charconv>
#include <rapidjson/document.h>

namespace sceneheard {

namespace {
std::vector<std::string_view> fieldsOf(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find('\t', begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return fields;
}

// {"/m/02h40lc": "English Language", ...}
bool readNames(std::string_view json, std::vector<std::string>& names) {
    rapidjson::Document document;
    if (document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size()).HasParseError() ||
        !document.IsObject())
        return false;
    for (const auto& entry : document.GetObject())
        if (entry.value.IsString())
            names.emplace_back(entry.value.GetString(), entry.value.GetStringLength());
    return true;
}
} // namespace

std::vector<CmuFilm> readCmuFilms(const std::filesystem::path& file) {
    enum Field { title = 2, date = 3, languages = 6, countries = 7, genres = 8, fieldCount = 9 };
    const auto text = tableText(file);
    std::vector<CmuFilm> films;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto fields = fieldsOf(std::string_view(text).substr(begin, end - begin));
        CmuFilm film;
        if (fields.size() != fieldCount || !readNames(fields[languages], film.languages) ||
            !readNames(fields[countries], film.countries) || !readNames(fields[genres], film.genres))
            throw Error(file.string() + ": line " + std::to_string(films.size() + 1) +
                        " has not nine fields, or no JSON in the last three; restore the file");
        film.title = fields[title];
        const auto year = fields[date].substr(0, 4);
        std::from_chars(year.data(), year.data() + year.size(), film.year);
        films.push_back(std::move(film));
        begin = end + 1;
    }
    return films;
}

} // namespace sceneheard
