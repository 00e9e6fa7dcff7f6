#include "Catch.h"
#include "Demo/Score.h"
#include "Support/Error.h"
#include <algorithm>

using namespace sceneheard;

namespace {

const std::string head = "title A test\ntempo 90\nmetre 3/4\nkey Bb minor\nloudness -20\n";

std::vector<Note> notesOf(const std::string& notes) {
    return Score::parse("metre 4/4\npart a bowed\n  " + notes + "\n", "a.score").parts.at(0).notes;
}

std::string errorOf(const std::string& text) {
    try {
        Score::parse(text, "bad.score");
    } catch (const Error& e) {
        return e.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("A score's head says tempo, metre, key and loudness", "[demo]") {
    const auto score =
        Score::parse(head + "part violin bowed level -6 pan -0.5 room 0.4 # first desk\n f | C4/2. |\n", "a");
    CHECK(score.title == "A test");
    CHECK(score.tempo == 90);
    CHECK(score.barLength == 3);
    CHECK(score.key.tonic == 10);
    CHECK(score.key.minor);
    CHECK(score.loudness == -20);
    CHECK(score.length == 3);
    CHECK(score.seconds() == Approx(2));
    REQUIRE(score.parts.size() == 1);
    CHECK(score.parts[0].name == "violin");
    CHECK(score.parts[0].voice == "bowed");
    CHECK(score.parts[0].levelDb == -6);
    CHECK(score.parts[0].pan == -0.5f);
    CHECK(score.parts[0].room == 0.4f);
}

TEST_CASE("Notes have the pitch, start and length that is written", "[demo]") {
    const auto notes = notesOf("| A4/4 R/8 F#3+Cb4/8. X/16 Bb2/4.' |");
    REQUIRE(notes.size() == 5);
    CHECK(notes[0].pitch == 69);
    CHECK(notes[1].pitch == 54);
    CHECK(notes[2].pitch == 59);
    CHECK(notes[3].pitch == 0);
    CHECK(notes[4].pitch == 46);
    CHECK(notes[1].start == 1.5);
    CHECK(notes[2].start == 1.5);
    CHECK(notes[2].length == 0.75);
    CHECK(notes[4].start == 2.5);
    CHECK(notes[4].length == 0.75);
}

TEST_CASE("Ties prolong, repeats repeat, triplets fill a bar", "[demo]") {
    const auto tied = notesOf("| C4+E4/1~ | C4/2 D4/2 |");
    REQUIRE(tied.size() == 3);
    CHECK(tied[0].length == 6);
    CHECK(tied[1].length == 4);
    CHECK(tied[2].start == 6);

    const auto repeated = notesOf("|: C4/2 D4/2 :|x3 R*2 | E4/1 |");
    REQUIRE(repeated.size() == 7);
    CHECK(repeated[5].pitch == 62);
    CHECK(repeated[5].start == 10);
    CHECK(repeated[6].start == 20);

    const auto triplets = notesOf("|: C4/12 C4/12 C4/12 C4/4 C4/2 :|x16");
    CHECK(triplets.size() == 80);
    CHECK(triplets.back().start == 62);
}

TEST_CASE("Dynamics, accents and hairpins shape the velocity", "[demo]") {
    const auto notes = notesOf("| pp C4/4 ff C4/4 mf C4/4 C4/4> |");
    REQUIRE(notes.size() == 4);
    CHECK(notes[0].velocity < notes[2].velocity);
    CHECK(notes[2].velocity < notes[3].velocity);
    CHECK(notes[3].velocity < notes[1].velocity);

    const auto swell = notesOf("p < | C4/4 C4/4 C4/4 C4/4 | f C4/1 |");
    REQUIRE(swell.size() == 5);
    CHECK(std::is_sorted(swell.begin(), swell.end(), [](auto& a, auto& b) { return a.velocity < b.velocity; }));
    CHECK(swell[2].velocity == Approx((swell[0].velocity + swell[4].velocity) / 2));
}

TEST_CASE("What is wrong in a score is named with file and line", "[demo]") {
    const auto part = head + "part a bowed\n";
    const auto [text, expected] = GENERATE_REF(table<std::string, std::string>({
        {"tempo fast\n", "bad.score:1: tempo is \"fast\": write a number from 20 to 400"},
        {"\ntempo nan\n", "bad.score:2: tempo"},
        {"tempo\n", "bad.score:1: \"tempo\" has no value"},
        {"speed 90\n", "bad.score:1: \"speed\" is unknown"},
        {"metre waltz\n", "bad.score:1: metre"},
        {"key H minor\n", "bad.score:1: \"H\" is no pitch"},
        {"key C dorian\n", "bad.score:1: a key is written like"},
        {"loudness 3\n", "bad.score:1: loudness"},
        {"  C4/1\n", "bad.score:1: these notes belong to no part"},
        {head + "part a kazoo\n", "bad.score:6: no voice is called \"kazoo\": use one of bass, bassdrum, bowed"},
        {head + "part a bowed level\n", "bad.score:6: a part is written like"},
        {head + "part a bowed volume 3\n", "bad.score:6: a part has no \"volume\""},
        {part + "\n\n  | C4/4 |\n", "bad.score:9: the bar before this line holds 1.0"},
        {part + "  | C4/1 |\n", "bad.score:7: \"C4/1\" reaches over the bar's end"},
        {part + "  | J4/2. |\n", "bad.score:7: \"J\" is no pitch"},
        {part + "  | C9/2. |\n", "bad.score:7: the octave"},
        {part + "  | C4/0 |\n", "bad.score:7: the value of"},
        {part + "  | C4 |\n", "bad.score:7: \"C4\" is neither a note"},
        {part + "  |: C4/2. |\n", "bad.score:7: part a ends with an open repeat"},
        {part + "  | C4/2. :|x2\n", "bad.score:7: no repeat is open"},
        {part + "  |: C4/2. :|x1\n", "bad.score:7: the count of a repeat"},
        {part + "  |: C4/2. |: C4/2. :|x2\n", "bad.score:7: a repeat is open already"},
        {part + "  | C4/2.~ |\n", "bad.score:7: part a ends with an open tie"},
        {part + "  | C4/2~ R/4 |\n", "bad.score:7: a tie leads into a rest"},
        {part + "  < | C4/2. |\n", "bad.score:7: part a ends with an open hairpin"},
        {part + "  R*2\n", "bad.score:7: the score has no notes"},
        {part + "  | C4/2. |\ntempo 60\n", "bad.score:8: \"tempo\" comes before the first part"},
        {head + "", "the score has no notes"},
    }));
    CAPTURE(text);
    CHECK_THAT(errorOf(text), ContainsSubstring(expected));
}

TEST_CASE("A score may not make a renderer run for hours", "[demo]") {
    CHECK_THAT(errorOf("tempo 20\npart a bowed\n R*512 | C4/1 |\n"), ContainsSubstring("longer than ten minutes"));
    std::string bar;
    for (int i = 0; i < 64; ++i)
        bar += " C4+D4+E4+F4/64";
    const auto many = "tempo 400\npart a bowed\n  |:" + bar + " :|x64\n  |:" + bar + " :|x64\n";
    CHECK_THAT(errorOf(many), ContainsSubstring("bad.score:4: the part has too many notes"));
    CHECK_THAT(errorOf(std::string((1 << 20) + 1, ' ')), ContainsSubstring("over 1 MB"));
}

TEST_CASE("A score file that is missing or a folder is named", "[demo]") {
    CHECK_THROWS_WITH(Score::read("no/such.score"), ContainsSubstring("no/such.score cannot be read"));
    CHECK_THROWS_WITH(Score::read("/"), ContainsSubstring("/"));
}
