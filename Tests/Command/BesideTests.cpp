#include "Catch.h"
#include "Command/Beside/Covers.h"
#include "Pictures/MadePictures.h"
#include "Program.h"
#include "Support/Error.h"

using Catch::Matchers::Contains;

namespace {
constexpr auto table = "name,artists,danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,"
                       "valence,tempo\n"
                       "Hold On,Chord Overstreet,0.618,0.443,-9.681,0.0526,0.469,0,0.0829,0.167,119.9\n"
                       "Hold On,Wilson Phillips,0.6,0.7,-8,0.03,0.3,0,0.1,0.7,98\n"
                       "\"Hello, Goodbye\",The Beatles,0.4,0.6,-8,0.03,0.2,0,0.1,0.5,100\n"
                       "Caf\u00e9,\"A; B\",0.4,0.6,-8,0.03,0.2,0,0.1,0.5,100\n";

constexpr auto sadSong = "I lost you in the winter and the grief is all I know\n"
                         "I cry alone and lonely in the cold and empty home\n"
                         "There is no hope for the broken heart, there is sorrow, there is pain\n";

std::filesystem::path poster(const TemporaryFolder& folder, const std::string& name = "cover.jpg") {
    madePicture(folder, "testsrc2=size=300x300", name);
    return folder / name;
}
} // namespace

TEST_CASE("One song of a table is picked as people name it", "[song]") {
    const TemporaryFolder folder;
    const auto features = folder.write("mine.csv", table).string();
    const auto pick = [&](const std::string& song) {
        return sceneheardProgram({"suggest", "--json", "--song", song, "--features", features});
    };
    for (const auto& [song, row] : {std::pair("Hold On, Chord Overstreet", 0),
                                    {"hold on,wilson phillips", 1},
                                    {"Hello, Goodbye, The Beatles", 2},
                                    {"Hello Goodbye", 2},
                                    {"Cafe, B", 3}}) {
        const auto outcome = pick(song);
        INFO(song << outcome.err);
        CHECK(outcome.status == 0);
        const auto lines = outcome.lines();
        REQUIRE(lines.size() == 1);
        CHECK(lines[0]["row"].GetInt() == row);
        CHECK(lines[0]["films"].Size() == 5);
    }
    const auto either = pick("Hold On");
    CHECK(either.status == 1);
    CHECK_THAT(either.out, Contains("songs of several artists") && Contains("Hold On, Wilson Phillips"));
    const auto none = pick("Hold On, Madonna");
    CHECK(none.status == 1);
    CHECK_THAT(none.out, Contains("no song is called so") && Contains("nearest: Hold On, Chord Overstreet"));
    CHECK(sceneheardProgram({"suggest", "--song", "Hold On"}).status == 2);
}

TEST_CASE("A cover that cannot be read is told on its own line", "[cover]") {
    const auto outcome = sceneheardProgram({"suggest", "--json", "--cover", "/nowhere/cover.jpg"});
    CHECK(outcome.status == 1);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 1);
    CHECK(std::string(lines[0]["file"].GetString()) == "/nowhere/cover.jpg");
    CHECK_THAT(lines[0]["error"].GetString(), Contains("missing"));
}

TEST_CASE("Films whose posters look like a cover are a list of their own", "[cover]") {
    const TemporaryFolder folder;
    const auto cover = poster(folder).string();
    const auto outcome = sceneheardProgram({"suggest", "--json", "--cover", cover, "--top", "7"});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const auto lines = outcome.lines();
    REQUIRE(lines.size() == 1);
    const auto& films = lines[0]["looks_like_cover"];
    REQUIRE(films.Size() == 7);
    for (rapidjson::SizeType i = 0; i < films.Size(); ++i) {
        CHECK(films[i]["rank"].GetUint() == i + 1);
        CHECK(films[i]["likeness"].GetDouble() > 0);
        CHECK(films[i]["likeness"].GetDouble() <= 1);
        if (i > 0)
            CHECK(films[i]["likeness"].GetDouble() <= films[i - 1]["likeness"].GetDouble());
        CHECK(films[i]["tmdb_id"].GetInt() > 0);
    }
    const auto old = sceneheardProgram({"suggest", "--json", "--cover", cover, "--year", "1950-1959"}).lines();
    for (const auto& film : old.at(0)["looks_like_cover"].GetArray())
        CHECK(film["year"].GetInt() / 10 == 195);
    // The music's list is the same with and without.
    const auto scene = demoScene("tender");
    const auto with = sceneheardProgram({"suggest", "--json", "--cover", cover, scene}).lines();
    const auto without = sceneheardProgram({"suggest", "--json", scene}).lines();
    CHECK(with.at(0)["films"] == without.at(0)["films"]);
    CHECK(with[0]["looks_like_cover"].Size() == 5);
    CHECK_FALSE(without[0].HasMember("looks_like_cover"));
}

TEST_CASE("A file's own cover is the one in it, else one beside it", "[cover]") {
    const TemporaryFolder folder;
    const auto wav = writeWav(folder / "song.wav", chord(2, 22050), 22050);
    const auto own = [&](const std::filesystem::path& file) {
        return sceneheardProgram({"suggest", "--json", "--cover", "own", file.string()});
    };
    CHECK_FALSE(own(wav).lines().at(0).HasMember("looks_like_cover"));
    const auto picture = poster(folder, "Folder.JPG");
    const auto beside = own(wav);
    CHECK(beside.status == 0);
    REQUIRE(beside.lines().at(0).HasMember("looks_like_cover"));
    const auto song = folder / "song.mp3";
    runEncoder("ffmpeg -nostdin -v error -y -i " + shellQuoted(wav) + " -i " + shellQuoted(picture) +
               " -map 0 -map 1 -c:v copy -id3v2_version 3 " + shellQuoted(song));
    std::filesystem::remove(picture);
    CHECK(own(song).lines().at(0)["looks_like_cover"] == beside.lines().at(0)["looks_like_cover"]);
    folder.write("cover.jpg", "no picture");
    const auto bad = own(wav);
    CHECK(bad.status == 0); // the music is answered all the same
    CHECK_THAT(bad.err, Contains("cover.jpg is no picture"));
}

TEST_CASE("A cover that is no picture, or in the network, is refused with a reason", "[cover]") {
    using namespace sceneheard;
    const TemporaryFolder folder;
    folder.write("a.jpg", "hello");
    const auto text = sceneheardProgram({"suggest", "--cover", (folder / "a.jpg").string()});
    CHECK(text.status == 1);
    CHECK_THAT(text.err, Contains("a.jpg is no picture in JPEG or PNG"));
    const auto network = sceneheardProgram({"suggest", "--cover", "https://i.scdn.co/image/ab67616d"});
    CHECK(network.status == 1);
    CHECK_THAT(network.err, Contains("is in the network, which is never asked"));
    CHECK(localFile("file:///tmp/a%20b%C3%A9.jpg") == std::filesystem::path("/tmp/a b\u00e9.jpg"));
    CHECK(localFile("file://localhost/tmp/a.jpg") == std::filesystem::path("/tmp/a.jpg"));
    CHECK(localFile("/tmp/100%.jpg") == std::filesystem::path("/tmp/100%.jpg"));
    CHECK(localFile("file:///tmp/100%zz%4") == std::filesystem::path("/tmp/100%zz%4"));
    for (const auto* address : {"http://a/b.jpg", "https://a/b.jpg", "smb://a/b.jpg", "ftp://a/b.jpg",
                                "file://server/share/a.jpg", "data:image/png;base64,AAAA", "file:///tmp/a%00b"}) {
        INFO(address);
        CHECK_FALSE(localFile(address));
    }
    CHECK_FALSE(localFile("data:image/png;base64," + std::string(5000, 'A'))); // longer than a file's name may be
    const auto picture = poster(folder).string();
    const auto together = sceneheardProgram({"suggest", "--together", "--cover", picture, picture});
    CHECK(together.status == 2);
    CHECK_THAT(together.err, Contains("leave out --together"));
    const auto own = sceneheardProgram({"suggest", "--features", (folder / "a.csv").string(), "--cover", "own"});
    CHECK(own.status == 2);
    CHECK_THAT(own.err, Contains("give a picture"));
}

TEST_CASE("A song's words are heard from the file, from beside it, and from a file that is named", "[words]") {
    const TemporaryFolder folder;
    const auto wav = writeWav(folder / "song.wav", chord(2, 22050), 22050);
    const auto wordsOf = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"suggest", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return sceneheardProgram(arguments);
    };
    CHECK_FALSE(wordsOf({wav.string()}).lines().at(0).HasMember("words"));
    folder.write("song.lrc", std::string("[00:01.00]") + sadSong);
    const auto beside = wordsOf({wav.string()});
    const auto told = beside.lines();
    REQUIRE(told.at(0).HasMember("words"));
    CHECK(told[0]["words"]["language"] == "English");
    CHECK(told[0]["words"]["valence"].GetDouble() < 0.25);
    CHECK(told[0]["words"]["known"].GetDouble() > 0.1);
    const auto text = folder.write("other.txt", sadSong).string();
    CHECK(wordsOf({"--lyrics", text, wav.string()}).lines().at(0)["words"] == told[0]["words"]);
    const auto song = encode(wav, folder / "tagged.flac",
                             "-metadata lyrics='Ich wei\u00df nicht was das ist und du bist "
                             "nicht mehr bei mir aber ich hab dich'");
    const auto german = wordsOf({song.string()}).lines();
    CHECK(german.at(0)["words"]["language"] == "German");
    CHECK_FALSE(german[0]["words"].HasMember("valence"));
    const auto binary = folder
                            .write("binary.txt", std::string("\x7F"
                                                             "ELF\0\0\0\1",
                                                             8))
                            .string();
    const auto refused = wordsOf({"--lyrics", binary, wav.string()});
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, Contains("binary.txt is no text"));
    folder.write("song.lrc", std::string(11'000'000, 'x'));
    const auto large = wordsOf({wav.string()});
    CHECK(large.status == 0);
    CHECK_THAT(large.err, Contains("song.lrc"));
    CHECK(wordsOf({"--lyrics", text, wav.string(), wav.string()}).status == 2);
}

TEST_CASE("A script's words tell its tone and films of it", "[words]") {
    const TemporaryFolder folder;
    std::string dark, light;
    for (int i = 0; i < 20; ++i) {
        dark += "INT. CELLAR - NIGHT\nThe killer hides in the dark with a knife. She screams in terror, and there is "
                "blood on the wall. He will murder her and nobody can help.\n";
        light += "EXT. GARDEN - DAY\nThe children laugh and dance in the sunshine at the wedding. They love the funny "
                 "dog, and everybody is happy and sings for joy.\n";
    }
    const auto film = [&](const std::string& text) {
        return sceneheardProgram({"film", "--json", "--script", folder.write("script.txt", text).string()});
    };
    const auto tense = film(dark).lines(), bright = film(light).lines();
    REQUIRE(tense.size() == 1);
    REQUIRE(bright.size() == 1);
    CHECK(tense[0]["quadrant"] == "Q2");
    CHECK(bright[0]["quadrant_probability"]["Q1"].GetDouble() > tense[0]["quadrant_probability"]["Q1"].GetDouble());
    CHECK(bright[0]["mood"]["valence"].GetDouble() > tense[0]["mood"]["valence"].GetDouble());
    CHECK(tense[0]["nearest"].Size() == 5);
    const auto german = film("Ich wei\u00df nicht was das ist und du bist nicht mehr bei mir aber ich hab dich");
    CHECK(german.status == 1);
    CHECK_THAT(german.out + german.err, Contains("is in German"));
    CHECK(film("").status == 1);
    CHECK(sceneheardProgram({"film"}).status == 2);
    CHECK(sceneheardProgram({"film", "--script", "/dev/null", "Alien"}).status == 2);
}
