#include "Catch.h"
#include "Command/Shell.h"
#include "Command/Utf8.h"
#include "Films/SmallCatalogue.h"
#include "Importing/Exports.h"

using namespace sceneheard;

namespace {
// Clears the screen, sets the window's title, forges a result, turns the writing around: with controls of both halves,
// a byte alone that some terminals take for one, and a sign of direction.
const std::string evil = "a\x1b[2J\x1b]0;t\x07\n 1  Forged\r\xC2\x9B"
                         "31m\x9B"
                         "32m\xE2\x80\xAE"
                         "b";

// Nothing that a terminal would obey but the ends of lines.
bool plain(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n') || c == 0x7F)
            return false;
    }
    return text.find("\xC2\x9B") == text.npos && text.find("\xE2\x80\xAE") == text.npos && validUtf8(text) == text;
}

std::size_t lineCount(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}
} // namespace

TEST_CASE("What is shown keeps its letters and spells out what a terminal would obey", "[terminal]") {
    CHECK(shown("Amélie · 七人の侍 · C:\\films") == "Amélie · 七人の侍 · C:\\films");
    CHECK(shown(evil) == "a\\x1b[2J\\x1b]0;t\\x07\\n 1  Forged\\r\\u009b31m\\x9b32m\\u202eb");
    CHECK(shown("\x7F\t\xE2\x80\xA8\xE2\x81\xA6\xC0\x80\xED\xA0\x80") ==
          "\\x7f\\t\\u2028\\u2066\\xc0\\x80\\xed\\xa0\\x80");
    CHECK(shown("\u200Fעברית") == "\u200Fעברית"); // signs that only tell a direction stay
    CHECK(jsonShown("{\"a\":\"\u009b\u202eé\x7F\"}") == "{\"a\":\"\\u009b\\u202eé\\u007f\"}");
}

TEST_CASE("A file's name cannot forge results or move the cursor", "[terminal]") {
    const TemporaryFolder folder;
    const auto usual = folder / "usual.wav", odd = folder / (evil + ".wav");
    for (const auto& file : {usual, odd})
        std::filesystem::copy_file(demoScene("tender"), file);
    for (const std::string command : {"analyse", "suggest"}) {
        const auto outcome = sceneheardProgram({command, odd.string()});
        CHECK(outcome.status == 0);
        CHECK(plain(outcome.out));
        CHECK(outcome.out.find("\\x1b[2J") != std::string::npos);
        CHECK(lineCount(outcome.out) == lineCount(sceneheardProgram({command, usual.string()}).out));

        const auto missing = sceneheardProgram({command, (folder / (evil + ".ogg")).string()});
        CHECK(missing.status == 1);
        CHECK(plain(missing.err));
        CHECK(lineCount(missing.err) == 1);

        const auto json = sceneheardProgram({command, "--json", odd.string()});
        CHECK(plain(json.out));
        const auto lines = json.lines();
        REQUIRE(lines.size() == 1);
        CHECK(lines[0]["file"].GetString() == validUtf8(odd.string()));
    }
}

TEST_CASE("A film's title cannot forge results or move the cursor", "[terminal]") {
    const TemporaryFolder folder;
    SmallCatalogue small;
    small.films[0].title = "Wild " + evil;
    fillAssets(folder, small.write(TemporaryFolder()));
    const auto found = sceneheardProgram({"catalogue", "search", "wild"}, folder.path());
    CHECK(found.status == 0);
    CHECK(plain(found.out));
    CHECK(lineCount(found.out) == 1);

    // The table's reader lets no control through but blanks and line ends.
    const TemporaryFolder imported, built;
    const auto table =
        built.write("films.csv", tmdbHeader + tmdbRow(900000001, "Wild\n 1  Forged\xE2\x80\xAE!")).string();
    REQUIRE(
        sceneheardProgram({"catalogue", "build", "--tmdb", table, "--out", (built / "films.sqlite").string()}).status ==
        0);
    fillAssets(imported, built / "films.sqlite");
    for (const auto& arguments : std::vector<std::vector<std::string>>{{"film", "tmdb:900000001"},
                                                                       {"film", "tmdb:900000001", "--json"},
                                                                       {"catalogue", "search", "wild forged"}}) {
        const auto outcome = sceneheardProgram(arguments, imported.path());
        CHECK(outcome.status == 0);
        CHECK(plain(outcome.out));
        CHECK(outcome.out.find("\n 1  Forged") == std::string::npos);
        CHECK(outcome.out.find("Forged") != std::string::npos);
    }
}

TEST_CASE("What is quoted in a complaint cannot move the cursor", "[terminal]") {
    const TemporaryFolder folder;
    const std::string names =
        "danceability,energy,loudness,speechiness,acousticness,instrumentalness,liveness,valence,tempo\n";
    const auto table =
        folder.write("table" + evil, names + "0.5,\x1b[2J\xE2\x80\xAE,-10,0.1,0.1,0.1,0.1,0.5,120\n").string();
    const auto list = folder.write("list" + evil, "tmdb:2000000000\n").string();
    const auto scene = demoScene("tender");
    for (const auto& arguments : std::vector<std::vector<std::string>>{{evil},
                                                                       {"catalogue", evil},
                                                                       {"analyse", "--" + evil, scene},
                                                                       {"suggest", "--genre", evil, scene},
                                                                       {"suggest", "--year", evil, scene},
                                                                       {"suggest", "--top", evil, scene},
                                                                       {"suggest", "--language", evil, scene},
                                                                       {"suggest", "--features", table},
                                                                       {"suggest", "--only", list, scene},
                                                                       {"suggest", "--only", evil, scene},
                                                                       {"film", evil},
                                                                       {"catalogue", "search", evil},
                                                                       {"catalogue", "build", "--tmdb", table},
                                                                       {"catalogue", "build", "--tmdb", evil}}) {
        const auto outcome = sceneheardProgram(arguments);
        INFO(arguments[0] << ": " << shown(outcome.err));
        CHECK(plain(outcome.err));
        CHECK(plain(outcome.out));
        CHECK_FALSE(outcome.err.empty());
    }
}
