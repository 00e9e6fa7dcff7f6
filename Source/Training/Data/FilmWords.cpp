#include "Training/Data/FilmWords.h"
#include "Tables/CsvFile.h"
#include "Support/Error.h"
#include "Training/Data/CmuFilms.h"
#include <algorithm>
#include <cctype>
#include <functional>
#include <rapidjson/document.h>
#include <unordered_map>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;
constexpr std::size_t shortestWord = 4; // letters

class Films {
public:
    explicit Films(const std::vector<SourceFilm>& films) {
        for (std::size_t i = 0; i < films.size(); ++i)
            places[key(films[i].facts.title, films[i].facts.year)].push_back(i);
    }
    const std::vector<std::size_t>& named(std::string_view title, int year) const {
        static const std::vector<std::size_t> none;
        const auto found = places.find(key(title, year));
        return found == places.end() ? none : found->second;
    }

private:
    static std::string key(std::string_view title, int year) {
        return foldedTitle(title) + '\n' + std::to_string(year);
    }
    std::unordered_map<std::string, std::vector<std::size_t>> places;
};

void eachLine(const std::string& text, const std::function<void(std::string_view line, std::size_t number)>& work) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        work(std::string_view(text).substr(begin, end - begin), ++number);
        begin = end + 1;
    }
}

rapidjson::Document parsed(std::string_view json, const fs::path& file, std::size_t line) {
    rapidjson::Document document;
    if (document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size()).HasParseError() ||
        !document.IsObject())
        throw Error(file.string() + ": line " + std::to_string(line) + " is no JSON object; restore the file");
    return document;
}

void readCmu(const fs::path& file, const Films& films, FilmWords& words) {
    for (const auto& film : readCmuFilms(file))
        for (const auto place : films.named(film.title, film.year)) {
            for (const auto& language : film.languages)
                words.places[place].push_back("language " + language);
            for (const auto& country : film.countries)
                words.places[place].push_back("country " + country);
            for (const auto& genre : film.genres)
                words.genres[place].push_back("genre " + genre);
        }
}

void readWikipedia(const fs::path& file, const Films& films, FilmWords& words) {
    eachLine(tableText(file), [&](std::string_view line, std::size_t number) {
        const auto article = parsed(line, file, number);
        const auto title = article.FindMember("title"), year = article.FindMember("year"),
                   genres = article.FindMember("genres"), extract = article.FindMember("extract");
        const auto missing = article.MemberEnd();
        if (title == missing || !title->value.IsString() || year == missing || !year->value.IsInt())
            return;
        for (const auto place : films.named(title->value.GetString(), year->value.GetInt())) {
            if (genres != missing && genres->value.IsArray())
                for (const auto& genre : genres->value.GetArray())
                    if (genre.IsString())
                        words.genres[place].push_back("article " + std::string(genre.GetString()));
            if (extract != missing && extract->value.IsString() && words.plot[place].empty()) {
                words.texts[place] = {extract->value.GetString(), extract->value.GetStringLength()};
                words.plot[place] = distinctWords(words.texts[place], shortestWord);
            }
        }
    });
}

void readOverviews(const fs::path& file, const Films& films, FilmWords& words) {
    const CsvFile table(file);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto year = std::clamp(table.number(row, "year").value_or(0), 0.0, 9999.0);
        for (const auto place : films.named(table.text(row, "title"), static_cast<int>(year)))
            words.texts[place].append(". ").append(table.text(row, "plot"));
    }
}
} // namespace

std::vector<std::string> distinctWords(std::string_view text, std::size_t shortest) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (word.size() >= shortest)
            words.push_back(word);
        word.clear();
    };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalpha(byte))
            word += static_cast<char>(std::tolower(byte));
        else
            end();
    }
    end();
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    return words;
}

FilmWords readFilmWords(const fs::path& data, const std::vector<SourceFilm>& sources) {
    const Films films(sources);
    const std::vector<std::vector<std::string>> nothing(sources.size());
    FilmWords words{nothing, nothing, nothing, std::vector<std::string>(sources.size())};
    readCmu(data / "catalogue" / "cmu_movie_metadata.tsv.gz", films, words);
    readWikipedia(data / "catalogue" / "wikipedia_films.jsonl.gz", films, words);
    readOverviews(data / "catalogue" / "tmdb_top10k.csv.gz", films, words);
    for (auto* lists : {&words.genres, &words.places}) // several rows may be of one film
        for (auto& list : *lists) {
            std::ranges::sort(list);
            list.erase(std::ranges::unique(list).begin(), list.end());
        }
    return words;
}

} // namespace sceneheard
