// Writes a table as TMDb's largest export has it, made up: so many rows, of which some are what a catalogue leaves out.
//   synthetic_export ROWS >FILE
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {
std::mt19937 random_{7};

std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
bool chance(double share) { return random_() / 4294967296.0 < share; }

// Some thousands of made-up words, the first much more often than the last, as in any language.
const std::string& word() {
    static const auto words = [] {
        static const char* const syllables[]{"ka", "lo", "mi", "ren", "sto", "ve",  "a",  "dor", "shi", "tu",
                                             "ba", "ne", "el", "gra", "pi",  "zon", "uk", "ya",  "é",   "ström"};
        std::vector<std::string> made;
        for (int i = 0; i < 120'000; ++i) {
            std::string text;
            for (auto count = 1 + below(4); count > 0; --count)
                text += syllables[below(std::size(syllables))];
            made.push_back(text);
        }
        return made;
    }();
    const double share = random_() / 4294967296.0;
    return words[static_cast<std::size_t>(share * share * share * static_cast<double>(words.size()))];
}

std::string words(std::uint32_t count) {
    std::string text;
    for (; count > 0; --count)
        text += (text.empty() ? "" : " ") + word();
    return text;
}

// Some of a list, each once.
template <std::size_t count>
std::string someOf(const char* const (&items)[count], std::uint32_t most) {
    std::string text;
    auto at = below(count);
    for (auto left = below(most + 1); left > 0; --left, at = (at + 1 + below(3)) % count)
        text += (text.empty() ? "" : ", ") + std::string(items[at]);
    return text;
}

void writeRow(int id) {
    static const char* const genres[]{"Drama",    "Comedy",  "Documentary", "Animation", "Horror",  "Romance",
                                      "Thriller", "Action",  "Crime",       "Family",    "Music",   "Fantasy",
                                      "History",  "Mystery", "Adventure",   "War",       "Western", "Science Fiction"};
    static const char* const languages[]{"en", "en", "en", "en", "fr", "es", "ja", "de", "pt", "zh", "it", "ru"};
    static const char* const countries[]{"United States of America", "France", "Japan", "Germany", "Brazil", "Italy"};
    static const char* const keywords[]{"love",           "murder",     "based on novel or book",
                                        "woman director", "short film", "friendship",
                                        "revenge",        "small town", "silent film",
                                        "music",          "family"};
    const bool known = chance(.04);
    const auto votes = known ? 10 + below(20000) * below(100) / 100 : chance(.3) ? below(10) : 0;
    const auto year = chance(.7) ? 1990 + below(36) : 1900 + below(90);
    const auto title = chance(.0005) ? std::string() : words(1 + below(4));
    std::printf("%d,\"%s\",%.3f,%u,%s,%s,0,%u,%s,,0,,%s,%s,\"%s\",\"%s\",%.3f,,,\"%s\",,\"%s\",,\"%s\"\n", id,
                title.c_str(), votes > 0 ? 3 + below(6000) / 1000.0 : 0.0, votes,
                chance(.03) ? "In Production" : "Released",
                chance(.12) ? "" : (std::to_string(year) + "-0" + std::to_string(1 + below(9)) + "-15").c_str(),
                chance(.25) ? 0 : 1 + below(160), chance(.08) ? "True" : "False",
                chance(.45) ? "" : ("tt" + std::to_string(10'000'000 + id)).c_str(),
                languages[below(std::size(languages))], chance(.2) ? words(2).c_str() : title.c_str(),
                chance(.18) ? "" : words(20 + below(60)).c_str(), known ? below(100000) / 1000.0 : 0.6,
                someOf(genres, 3).c_str(), someOf(countries, 1).c_str(), someOf(keywords, known ? 5 : 1).c_str());
}
} // namespace

int main(int count, char** arguments) {
    const int rows = count == 2 ? std::atoi(arguments[1]) : 0;
    if (rows <= 0) {
        std::fputs("usage: synthetic_export ROWS >FILE\n", stderr);
        return 2;
    }
    std::puts(
        "id,title,vote_average,vote_count,status,release_date,revenue,runtime,adult,backdrop_path,budget,homepage,"
        "imdb_id,original_language,original_title,overview,popularity,poster_path,tagline,genres,"
        "production_companies,production_countries,spoken_languages,keywords");
    for (int i = 0; i < rows; ++i)
        writeRow(chance(.002) && i > 0 ? 2'000'000 + i - 1 : 2'000'000 + i); // some stand there twice
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 ? 0 : 1;
}
