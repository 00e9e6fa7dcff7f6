#include "Training/FilmWords.h"
#include "Decoding/CsvFile.h"
#include "Signal/Error.h"
#include <algorithm>
#include <cctype>
#include <cstdlib>
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

std::vector<std::string_view> fieldsOf(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find('\t', begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return fields;
}

void readCmu(const fs::path& file, const Films& films, FilmWords& words) {
    enum Field { title = 2, date = 3, languages = 6, countries = 7, genres = 8, fieldCount = 9 };
    eachLine(tableText(file), [&](std::string_view line, std::size_t number) {
        const auto fields = fieldsOf(line);
        if (fields.size() != fieldCount)
            throw Error(file.string() + ": line " + std::to_string(number) + " has not nine fields; restore the file");
        const auto& places = films.named(fields[title], std::atoi(std::string(fields[date].substr(0, 4)).c_str()));
        if (places.empty())
            return;
        for (const auto& [field, kind] :
             {std::pair{languages, "language "}, {countries, "country "}, {genres, "genre "}}) {
            const auto named = parsed(fields[field], file, number);
            for (const auto& entry : named.GetObject())
                for (const auto place : places)
                    if (entry.value.IsString())
                        (field == genres ? words.genres : words.places)[place].push_back(
                            kind + std::string(entry.value.GetString()));
        }
    });
}

std::vector<std::string> plotWords(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (word.size() >= shortestWord)
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
                words.plot[place] = plotWords(words.texts[place]);
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
