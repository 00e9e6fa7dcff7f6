#include "Catch.h"
#include "Folder.h"
#include "Gzip.h"
#include "Importing/PlaceNames.h"
#include "Support/Error.h"
#include "Training/Data/FilmSources.h"
#include "Training/Data/TitleSources.h"
#include <algorithm>
#include <sstream>

using namespace sceneheard;

namespace {
// The data's tables in small: three films that TMDb's two tables list in the same order, one of them unknown to
// MovieLens, one film that only the newer table knows, one that only the pairs know.
void writeTables(const TemporaryFolder& folder) {
    const auto catalogue = folder.path() / "catalogue";
    std::filesystem::create_directories(catalogue);
    std::filesystem::create_directories(folder.path() / "pairs");
    std::filesystem::create_directories(folder.path() / "audio");
    writeGzip(catalogue / "tmdb_votes.csv.gz", "title,genres,runtime,vote_average,vote_count,year\n"
                                               "The First,\"['Drama', 'Sci-Fi Pictures Inc']\",81.0,7.7,5415.0,1995\n"
                                               "Obscure,\"['Horror']\",90.0,5.0,3.0,1996\n"
                                               "Amélie,\"['Comedy', 'Romance']\",122.0,7.9,900.0,2001\n"
                                               "No Year,\"['Drama']\",80.0,5.0,2.0,0\n"
                                               "Announced,\"['Drama']\",80.0,5.0,2.0,2019\n"
                                               "Shame,\"['Drama']\",80.0,5.0,19.0,1985\n"
                                               "Famous Shame,\"['Drama']\",80.0,5.0,20.0,1985\n"
                                               "Shame Explained,\"['Documentary']\",80.0,5.0,2.0,1985\n"
                                               ",\"['Drama']\",80.0,5.0,2.0,1990\n");
    writeGzip(catalogue / "tmdb_keywords.csv.gz",
              "id,keywords\n"
              "11,\"[{'id': 1, 'name': 'robot'}, {'id': 2, 'name': \"\"child's play\"\"}]\"\n"
              "11,\"[]\"\n"
              "22,\"[{'id': 1, 'name': 'ghost'}]\"\n"
              "33,\"[]\"\n");
    writeGzip(catalogue / "movielens_movies.csv.gz",
              "movieId,title,genres\n1,\"First, The (1995)\",Drama\n3,Amelie (Fabuleux destin) (2001),Comedy\n");
    writeGzip(catalogue / "movielens_links.csv.gz", "movieId,imdbId,tmdbId\n1,0000001,11\n3,0000003,33\n");
    writeGzip(catalogue / "tmdb_top10k.csv.gz", "id,title,year,genres,language,rating,vote_count,weighted_rating,plot\n"
                                                "44,New One,2021,\"['Action']\",en,7.0,800,7.0,text\n"
                                                "33,Amelie,2001,\"['Comedy']\",fr,8.0,1000,8.0,text\n");
    writeGzip(catalogue / "cmu_movie_metadata.tsv.gz",
              "1\t/m/1\tFirst\t1994-12-25\t\t81\t{\"/m/a\": \"English Language\"}\t{\"/m/c\": \"West Germany\"}\t{}\n"
              "2\t/m/2\tAmelie\t2001\t\t\t{}\t{\"/m/c\": \"Italy\"}\t{}\n"
              "3\t/m/3\tShame\t1985\t\t\t{}\t{}\t{\"/m/g\": \"Pornographic movie\"}\n"
              "4\t/m/4\tFamous Shame\t1985\t\t\t{}\t{}\t{\"/m/g\": \"Pornographic movie\"}\n"
              "5\t/m/5\tShame Explained\t1985\t\t\t{}\t{}\t{\"/m/g\": \"Pornographic movie\"}\n"
              "6\t/m/6\tObscure\t1996\t\t\t{\"/m/a\": \"Thai Language\"}\t{}\t{}\n"
              "7\t/m/7\tObscure\t1996\t\t\t{\"/m/a\": \"English Language\"}\t{}\t{}\n");
    folder.write("pairs/film_tracks.csv",
                 "film,year,tmdb_id,imdb_id,track,artist,source,danceability,energy,loudness,speechiness,acousticness,"
                 "instrumentalness,liveness,valence,tempo,genres,keywords\n"
                 "First,1995,11.0,tt0000001,a,b,c,.5,.5,-10,.1,.1,.1,.1,.5,120,Drama|Children,\n"
                 "Pairs Only,1988.0,,tt0000009,a,b,c,.2,.2,-20,.1,.9,.9,.1,.1,70,Musical,\"song, dance\"\n"
                 "Pairs Only,1988.0,,,a,b,c,,.2,-20,.1,.9,.9,.1,.1,70,Musical,\n");
    folder.write("audio/film.csv",
                 "id,track,film,year,tmdb_id,imdb_id,genres,director,composer,title,valence,arousal,raters\n"
                 "c1,t1,New One,2021,44,tt0000044,Action|Biography,d,c,1,,,\n");
}

const SourceFilm& named(const std::vector<SourceFilm>& films, const std::string& title) {
    const auto film = std::ranges::find(films, title, [](const SourceFilm& f) { return f.facts.title; });
    REQUIRE(film != films.end());
    return *film;
}
} // namespace

TEST_CASE("Titles are compared without case, accents, punctuation, blanks and article") {
    CHECK(foldedTitle("The Thing") == foldedTitle("thing"));
    CHECK(foldedTitle("Amélie") == "amelie");
    CHECK(foldedTitle("Les Misérables: Çà!") == "miserablesca");
    CHECK(foldedTitle("Świadectwo Życia, Łódź, Ŕ ž ÿ ß") == "swiadectwozycialodzrzyss");
    CHECK(foldedTitle("A") == "a");
    CHECK(foldedTitle("2001: A Space Odyssey") == "2001aspaceodyssey");
    CHECK(foldedTitle("!!!") == "!!!"); // something must be left to compare
    CHECK(foldedTitle("七人の侍") == "七人の侍");
}

TEST_CASE("The tables become one film each, with what each table knows") {
    const TemporaryFolder folder;
    writeTables(folder);
    const auto films = readFilmSources(folder.path());
    REQUIRE(films.size() == 7);
    CHECK(std::ranges::is_sorted(films, {}, [](const SourceFilm& f) { return f.facts.title; }));

    const auto& first = named(films, "The First");
    CHECK(first.facts.tmdbId == 11);
    CHECK(first.facts.imdbId == "tt0000001"); // from the pairs, by id
    CHECK(first.facts.runtime == 81);
    CHECK(first.facts.genreList() == std::vector<std::string_view>{"Drama"});
    CHECK(first.keywords == std::vector<std::string>{"robot", "child's play"});
    // MovieLens does not know it; it stands between two films that agree.
    CHECK(named(films, "Obscure").facts.tmdbId == 22);
    CHECK(named(films, "Obscure").keywords == std::vector<std::string>{"ghost"});
    const auto& amelie = named(films, "Amélie");
    CHECK(amelie.facts.tmdbId == 33);
    CHECK(amelie.facts.votes == 1000);
    CHECK(amelie.facts.imdbId.empty()); // MovieLens' own ids are not taken
    CHECK(named(films, "New One").facts.imdbId == "tt0000044");
    // The older corpus dates it a year earlier.
    CHECK(first.facts.language == "en");
    CHECK(first.facts.countries == std::vector<std::string>{"DE"});
    CHECK(amelie.facts.language == "fr"); // TMDb's own word goes first
    CHECK(amelie.facts.countries == std::vector<std::string>{"IT"});
    CHECK(named(films, "Obscure").facts.language.empty()); // two films of that name
    CHECK(named(films, "Famous Shame").facts.votes == 20);
    CHECK(named(films, "Shame Explained").facts.votes == 2);
    const auto& only = named(films, "Pairs Only");
    CHECK(only.facts.genreList() == std::vector<std::string_view>{"Music"});
    CHECK(only.keywords == std::vector<std::string>{"song", "dance"});
}

TEST_CASE("Tracks find their film, and rows with a missing number are passed over") {
    const TemporaryFolder folder;
    writeTables(folder);
    const auto films = readFilmSources(folder.path());
    const auto tracks = readFilmTracks(folder.path(), films);
    REQUIRE(tracks.size() == 2);
    CHECK(films[tracks[0].film].facts.title == "The First");
    CHECK(films[tracks[1].film].facts.title == "Pairs Only");
    CHECK(tracks[1].audioFeatures[8] == 70.0f);
    CHECK(tracks[0].genres == ((1u << *genreIndex("Drama")) | (1u << *genreIndex("Family"))));
}

TEST_CASE("A missing table is named") {
    const TemporaryFolder folder;
    writeTables(folder);
    std::filesystem::remove(folder.path() / "catalogue" / "tmdb_keywords.csv.gz");
    CHECK_THROWS_AS(readFilmSources(folder.path()), Error);
}

TEST_CASE("Titles a year apart are one film, unless more tells them apart") {
    const TemporaryFolder folder;
    writeTables(folder);
    const auto add = [&](const std::string& film, const std::string& year, const std::string& genres) {
        folder.write("audio/film.csv",
                     "id,track,film,year,tmdb_id,imdb_id,genres,director,composer,title,valence,arousal,raters\n"
                     "c1,t1," +
                         film + "," + year + ",,tt0000055," + genres + ",d,c,1,,,\n");
        return readFilmSources(folder.path());
    };
    CHECK(add("Obscure", "1997", "Horror").size() == 7);
    CHECK(named(add("Obscure", "1997", "Horror"), "Obscure").facts.imdbId == "tt0000055");
    CHECK(add("Obscure", "1997", "Comedy").size() == 8);
    CHECK(add("Obscure", "1998", "Horror").size() == 8);
}

TEST_CASE("The language of the original is told where the corpus leaves no doubt") {
    using List = std::vector<std::string>;
    CHECK(originalLanguage({"Thai Language"}, {}) == "th");
    CHECK(originalLanguage({"English Language", "French Language"}, {"France"}) == "fr");
    CHECK(originalLanguage({"English Language", "French Language"}, {"France", "Canada"}).empty());
    CHECK(originalLanguage({"English Language", "Klingon language"}, {}).empty());
    CHECK(originalLanguage({"Silent film", "German Language"}, {}) == "de");
    CHECK(originalLanguage({}, {"Japan"}) == "ja");
    CHECK(originalLanguage({}, {}).empty());
    CHECK(countryCodes({"Soviet Union", "Russia", "German Language", "Italy"}) == List{"IT", "RU"});
}

TEST_CASE("Other titles are those of the catalogue's films, each once", "[films]") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "catalogue");
    const std::vector<Film> films{{"First", 1995, 0, 0, 11, ""}, {"No Id", 1995, 0, 0, 0, ""}};
    std::ostringstream progress;
    const auto file = folder.write("other_titles.tsv", "as before");
    writeTitlesOf(folder.path(), films, file, progress);
    CHECK(bytesOf(file) == "as before");
    CHECK_THAT(progress.str(), ContainsSubstring("other_titles.csv.gz"));
    writeGzip(folder.path() / "catalogue" / "other_titles.csv.gz", "tmdb_id,title,kind,language\n"
                                                                   "11,Erster,official,de\n"
                                                                   "11,Erster,other,de\n"
                                                                   "11,\"Primo, il\",original,\n"
                                                                   "11,Nobody's,other,xx\n"
                                                                   "12,Other,official,de\n"
                                                                   ",None,other,de\n"
                                                                   "11,,other,de\n");
    writeTitlesOf(folder.path(), films, file, progress);
    const auto rows = readOtherTitles(file);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].title == "Erster");
    CHECK(rows[0].kind == TitleRow::Kind::official);
    CHECK(rows[0].language == "de");
    CHECK(rows[1].title == "Primo, il");
    CHECK(rows[1].kind == TitleRow::Kind::original);
    CHECK(rows[2].kind == TitleRow::Kind::other);
    CHECK(rows[2].language.empty());
}
