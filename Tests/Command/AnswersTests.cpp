#include "Catch.h"
#include "Mood/Mood.h"
#include "Program.h"
#include <cmath>
#include <set>

namespace {
const std::vector<std::string> scenes{"tense", "tender", "triumphant"};

std::vector<std::string> withScenes(std::vector<std::string> arguments) {
    for (const auto& scene : scenes)
        arguments.push_back(demoScene(scene));
    return arguments;
}

void checkShare(const rapidjson::Value& value) {
    REQUIRE(value.IsNumber());
    CHECK(value.GetDouble() >= 0);
    CHECK(value.GetDouble() <= 1);
}
} // namespace

TEST_CASE("analyse --json has every name that other programs read, each in its range") {
    const auto outcome = sceneheardProgram(withScenes({"analyse", "--json", "--every", "5"}));
    REQUIRE(outcome.status == 0);
    CHECK(outcome.err.empty());
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == scenes.size());
    for (const auto& line : lines) {
        REQUIRE(line.IsObject());
        for (const auto axis : sceneheard::axisNames) {
            checkShare(line["mood"][axis.data()]);
            CHECK(line["mood_sd"][axis.data()].GetDouble() > 0);
        }
        double sum = 0;
        for (const auto* quadrant : {"Q1", "Q2", "Q3", "Q4"})
            sum += line["quadrant_probability"][quadrant].GetDouble();
        CHECK(sum == Approx(1).margin(0.001));
        CHECK(line["quadrant"].GetStringLength() == 2);
        const auto& music = line["music"];
        for (const auto* scale :
             {"danceability", "energy", "valence", "acousticness", "instrumentalness", "speechiness", "liveness"})
            checkShare(music[scale]);
        for (const auto& genre : line["film_genres"].GetObject())
            checkShare(genre.value);
        CHECK(line["film_genres"].HasMember("Science Fiction"));
        const auto& curve = line["curve"];
        CHECK(curve.Size() == static_cast<unsigned>(line["duration_s"].GetDouble() / 5));
        CHECK(curve[0]["t"].GetDouble() == Approx(5));
        checkShare(curve[0]["mood"]["valence"]);
    }
}

TEST_CASE("A causal mood is useful from the third second and settles without jitter") {
    for (const auto& line : sceneheardProgram(withScenes({"analyse", "--json", "--every", "1"})).lines()) {
        const auto& curve = line["curve"];
        REQUIRE(curve.Size() >= 15);
        for (const auto axis : sceneheard::axisNames) {
            INFO(line["file"].GetString() << ' ' << axis);
            const auto at = [&](unsigned second) { return curve[second - 1]["mood"][axis.data()].GetDouble(); };
            const double sd = line["mood_sd"][axis.data()].GetDouble();
            CHECK(std::abs(at(3) - line["mood"][axis.data()].GetDouble()) < 2 * sd);
            double moved = 0;
            for (unsigned second = 11; second <= curve.Size(); ++second)
                moved += std::abs(at(second) - at(second - 1));
            CHECK(moved / (curve.Size() - 10) < 0.25 * sd);
        }
    }
}

TEST_CASE("The demo score is analysed in the key and loudness it was written in, and its moods differ as they should") {
    const auto lines = sceneheardProgram(withScenes({"analyse", "--json"})).lines();
    REQUIRE(lines.size() == 3);
    const auto& [tense, tender, triumphant] = std::tie(lines[0], lines[1], lines[2]);
    CHECK(tense["music"]["key"] == "D minor");
    CHECK(tender["music"]["key"] == "F major");
    CHECK(triumphant["music"]["key"] == "C major");
    CHECK(tense["music"]["loudness_lufs"].GetDouble() == Approx(-16).margin(0.2));
    CHECK(tender["music"]["loudness_lufs"].GetDouble() == Approx(-24).margin(0.2));
    CHECK(triumphant["music"]["loudness_lufs"].GetDouble() == Approx(-12).margin(0.2));
    CHECK(tense["music"]["tempo_bpm"].GetDouble() == Approx(138).epsilon(0.02));
    CHECK(triumphant["music"]["tempo_bpm"].GetDouble() == Approx(120).epsilon(0.02));

    const auto mood = [](const auto& line, const char* axis) { return line["mood"][axis].GetDouble(); };
    CHECK(mood(tense, "tension") > mood(tender, "tension"));
    CHECK(mood(tense, "tension") > mood(triumphant, "tension"));
    CHECK(mood(tender, "tenderness") > mood(tense, "tenderness"));
    CHECK(mood(tender, "calmness") > mood(triumphant, "calmness"));
    CHECK(mood(triumphant, "energy") > mood(tender, "energy"));
    CHECK(mood(triumphant, "valence") > mood(tense, "valence"));
}

TEST_CASE("suggest --json names films with all that other programs read, best first") {
    const auto outcome = sceneheardProgram(withScenes({"suggest", "--json", "--top", "7"}));
    REQUIRE(outcome.status == 0);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == scenes.size());
    std::set<std::string> answers;
    for (const auto& line : lines) {
        const auto& films = line["films"];
        REQUIRE(films.Size() == 7);
        std::string titles;
        for (unsigned i = 0; i < films.Size(); ++i) {
            CHECK(films[i]["rank"].GetInt() == static_cast<int>(i) + 1);
            CHECK(films[i]["title"].GetStringLength() > 0);
            titles += films[i]["title"].GetString() + std::string("\n");
            CHECK((films[i]["tmdb_id"].IsInt() || films[i]["tmdb_id"].IsNull()));
            CHECK((films[i]["imdb_id"].IsString() || films[i]["imdb_id"].IsNull()));
            CHECK(films[i]["genres"].IsArray());
            CHECK(films[i]["reasons"].IsArray());
            checkShare(films[i]["match"]);
            if (i > 0)
                CHECK(films[i]["score"].GetDouble() <= films[i - 1]["score"].GetDouble());
        }
        answers.insert(titles);
    }
    CHECK(answers.size() == 3); // three moods, three lists
}

TEST_CASE("Filters hold for every film that is suggested") {
    const auto lines = sceneheardProgram({"suggest", "--json", "--top", "50", "--year", "1980-1989", "--genre",
                                          "Horror", "--genre", "Thriller", "--not-genre", "Comedy", demoScene("tense")})
                           .lines();
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0]["films"].Size() == 50);
    for (const auto& film : lines[0]["films"].GetArray()) {
        CHECK((film["year"].GetInt() >= 1980 && film["year"].GetInt() <= 1989));
        std::set<std::string> genres;
        for (const auto& genre : film["genres"].GetArray())
            genres.insert(genre.GetString());
        CHECK((genres.count("Horror") + genres.count("Thriller") > 0));
        CHECK(genres.count("Comedy") == 0);
    }
}

TEST_CASE("A watch list alone is scored, all of it, and what was not found is told") {
    const TemporaryFolder folder;
    const auto all = sceneheardProgram({"suggest", "--json", "--top", "30", demoScene("tense")}).lines();
    REQUIRE(all.size() == 1);
    std::string list = "# tonight\n\nimdb:tt99999999\n";
    std::set<int> ids;
    for (const auto& film : all[0]["films"].GetArray())
        if (film["tmdb_id"].IsInt() && ids.insert(film["tmdb_id"].GetInt()).second)
            list += "tmdb:" + std::to_string(film["tmdb_id"].GetInt()) + "\r\n";
    REQUIRE(ids.size() > 5);
    const auto file = folder.write("list.txt", list).string();
    const auto answer =
        sceneheardProgram({"suggest", "--json", "--top", "100000", "--only", file, demoScene("tender")});
    CHECK(answer.err.find("1 of its films") != std::string::npos);
    const auto some = answer.lines();
    REQUIRE(some.size() == 1);
    std::set<int> found;
    for (const auto& film : some[0]["films"].GetArray())
        found.insert(film["tmdb_id"].GetInt());
    CHECK(found == ids);

    const auto mixed = folder.write("mixed.txt", "tmdb:603\nA Film That Nobody Made\nThe Matrix (1999)\n").string();
    const auto matrix = sceneheardProgram({"suggest", "--json", "--only", mixed, demoScene("tense")});
    CHECK(matrix.status == 0);
    CHECK(matrix.err.find("1 of its films are not in the catalogue: \"A Film That Nobody Made\"") != std::string::npos);
    REQUIRE(matrix.lines().size() == 1);
    REQUIRE(matrix.lines()[0]["films"].Size() == 1);
    CHECK(matrix.lines()[0]["films"][0]["tmdb_id"].GetInt() == 603);

    const auto nothing = folder.write("nothing.txt", "tmdb:2000000000\n").string();
    const auto refused = sceneheardProgram({"suggest", "--only", nothing, demoScene("tense")});
    CHECK(refused.status == 1);
    CHECK(refused.err.find("nothing.txt: 1 of its films") != std::string::npos);
}

TEST_CASE("A table of Spotify's features is answered row by row, also past a row that cannot be read") {
    const TemporaryFolder folder;
    const std::string header =
        "title,danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n";
    const auto table = folder.write("list.csv", header + "\"loud, fast\",.7,.95,-4,.1,.01,.0,.2,.8,150\n" +
                                                    "broken,.7,loud,-4,.1,.01,.0,.2,.8,150\n" +
                                                    "slow,.2,.1,-25,.04,.95,.9,.1,.05,70\n");
    const auto outcome = sceneheardProgram({"suggest", "--json", "--features", table.string()});
    CHECK(outcome.status == 1);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["row"].GetInt() == 0);
    CHECK(lines[0]["films"].Size() == 5);
    CHECK(std::string(lines[1]["error"].GetString()).find("energy") != std::string::npos);
    CHECK(lines[2]["row"].GetInt() == 2);
    CHECK(lines[0]["films"][0]["title"] != lines[2]["films"][0]["title"]);
    CHECK(lines[0]["title"] == "loud, fast");
    CHECK(lines[1]["title"] == "broken");
    CHECK_FALSE(lines[0].HasMember("warning"));
    CHECK(sceneheardProgram({"suggest", "--features", table.string()}).out.find("row 2 · slow\n") != std::string::npos);

    const auto poor = folder.write("poor.csv", "title,artist,energy,valence\nx,y,.5,.1\n");
    const auto some = sceneheardProgram({"suggest", "--json", "--features", poor.string()});
    CHECK(some.status == 0);
    CHECK(some.err.find("the table has no danceability, ") != std::string::npos);
    const auto answered = some.lines();
    REQUIRE(answered.size() == 1);
    CHECK(answered[0]["artist"] == "y");
    CHECK(answered[0]["films"].Size() == 5);
    CHECK(std::string(answered[0]["warning"].GetString()).find("counts as usual") != std::string::npos);

    const auto names = folder.write("names.csv", "Track name,Artist name\nx,y\n");
    const auto refused = sceneheardProgram({"suggest", "--json", "--features", names.string()});
    CHECK(refused.status == 1);
    CHECK(std::string(refused.lines().at(0)["error"].GetString()).find("danceability") != std::string::npos);
}

TEST_CASE("film shows what music a film is expected to have, by title or id, and says when it knows none") {
    const auto outcome = sceneheardProgram({"film", "--json", "blade", "runner"});
    REQUIRE(outcome.status == 0);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 1);
    CHECK(std::string(lines[0]["title"].GetString()).find("Blade Runner") == 0);
    checkShare(lines[0]["mood"]["tension"]);
    CHECK(lines[0]["music"]["tempo"].GetDouble() > 40);
    REQUIRE(lines[0]["nearest"].Size() == 5);
    const auto byId = sceneheardProgram({"film", "--json", "tmdb:" + std::to_string(lines[0]["tmdb_id"].GetInt())});
    CHECK(byId.out == outcome.out);
    const auto none = sceneheardProgram({"film", "Zzyzzyva"});
    CHECK(none.status == 1);
    CHECK(none.err.find("Zzyzzyva") != std::string::npos);
    CHECK(sceneheardProgram({"film", "tmdb:2000000000"}).status == 1);
}

TEST_CASE("film answers for a kind of film, and for two against each other") {
    const auto crime = sceneheardProgram({"film", "crime", "--json"}).lines();
    REQUIRE(crime.size() == 1);
    CHECK(std::string(crime[0]["attribute"].GetString()) == "Crime");
    CHECK(crime[0]["count"].GetInt() > 1000);
    CHECK(crime[0]["films"].Size() == 5);
    CHECK(crime[0]["music_genres"].Size() == 5);
    const auto apart = sceneheardProgram({"film", "Horror", "vs", "Comedy", "--json"}).lines();
    REQUIRE(apart.size() == 1);
    CHECK(apart[0]["difference_sd"]["valence"].GetDouble() < -0.2);
    CHECK(apart[0]["sides"].Size() == 2);
    CHECK(sceneheardProgram({"film", "western"}).out.find("most typical") != std::string::npos);
    CHECK(sceneheardProgram({"film", "Horror vs Comedy"}).out.find("Horror against Comedy") != std::string::npos);
}

TEST_CASE("A playlist gets one answer") {
    const auto outcome = sceneheardProgram(withScenes({"suggest", "--json", "--together", "--top", "3"}));
    CHECK(outcome.status == 0);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["pieces"].GetInt() == 3);
    CHECK(lines[0]["films"].Size() == 3);
    auto arguments = withScenes({"suggest", "--json", "--together"});
    arguments.push_back("nowhere.wav");
    const auto partly = sceneheardProgram(arguments);
    CHECK(partly.status == 1);
    REQUIRE(partly.lines().size() == 2);
    CHECK(partly.lines()[0].HasMember("error"));
    CHECK(partly.lines()[1]["pieces"].GetInt() == 3);
}
