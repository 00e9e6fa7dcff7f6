#include "Catch.h"
#include "Folder.h"
#include "Gzip.h"
#include "Support/Error.h"
#include "Training/Data/FilmWords.h"

using namespace sceneheard;

namespace {
const std::vector<SourceFilm> films{{{"The Thing", 1982, 0, 109, 1, "", 5, 7}, {"murder"}},
                                    {{"Amélie", 2001, 0, 122, 2, "", 5, 8}, {}}};

void put(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
    std::filesystem::create_directories(folder / "catalogue");
    std::filesystem::remove(folder / "catalogue" / name);
    writeGzip(folder / "catalogue" / name, text);
}
} // namespace

TEST_CASE("What tables say of a film is found by folded title and year, once each") {
    const TemporaryFolder folder;
    put(folder, "cmu_movie_metadata.tsv.gz",
        "1\t/m/1\tThing\t1982-06-25\t\t109\t{\"/m/a\": \"English Language\"}\t{}\t{\"/m/b\": \"Monster movie\"}\n"
        "2\t/m/2\tAmelie\t2001\t\t\t{}\t{\"/m/c\": \"France\"}\t{}\n"
        "3\t/m/3\tThing\t1982\t\t\t{\"/m/a\": \"English Language\"}\t{}\t{}\n");
    put(folder, "wikipedia_films.jsonl.gz",
        "{\"title\": \"The Thing\", \"year\": 1982, \"genres\": [\"Horror\"], \"extract\": \"Snow, snow and a "
        "dog; SNOW.\"}\n"
        "{\"title\": \"The Thing\", \"year\": 2011, \"genres\": [\"Horror\"], \"extract\": \"another\"}\n"
        "{\"title\": 5, \"year\": null}\n");
    put(folder, "tmdb_top10k.csv.gz",
        "title,year,plot\nThe Thing,1982,A nightmare.\nAmelie,2001,\"Love, and\njoy.\"\n");
    const auto words = readFilmWords(folder.path(), films);
    CHECK(words.places[0] == std::vector<std::string>{"language English Language"});
    CHECK(words.places[1] == std::vector<std::string>{"country France"});
    CHECK(words.genres[0] == std::vector<std::string>{"article Horror", "genre Monster movie"});
    CHECK(words.plot[0] == std::vector<std::string>{"snow"});
    CHECK(words.plot[1].empty());
    CHECK(words.texts[0] == "Snow, snow and a dog; SNOW.. A nightmare.");
    CHECK(words.texts[1] == ". Love, and\njoy.");
}

TEST_CASE("A table of film words that is missing or damaged is named") {
    const TemporaryFolder folder;
    const auto complaint = [&]() -> std::string {
        try {
            readFilmWords(folder.path(), films);
        } catch (const Error& e) {
            return e.what();
        }
        return {};
    };
    CHECK(complaint().find("cmu_movie_metadata") != std::string::npos);
    put(folder, "cmu_movie_metadata.tsv.gz", "1\t/m/1\tThing\t1982\n");
    CHECK(complaint().find("line 1") != std::string::npos);
    put(folder, "cmu_movie_metadata.tsv.gz", "1\t/m/1\tThing\t1982\t\t109\t{\t{}\t{}\n");
    CHECK(complaint().find("no JSON") != std::string::npos);
    put(folder, "cmu_movie_metadata.tsv.gz", "1\t/m/1\tNo film of ours\t1982\t\t109\t{}\t{}\t{}\n");
    put(folder, "wikipedia_films.jsonl.gz", "[1]\n");
    CHECK(complaint().find("wikipedia_films") != std::string::npos);
    put(folder, "wikipedia_films.jsonl.gz", "{}\n");
    CHECK(complaint().find("tmdb_top10k") != std::string::npos);
}
