#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Words/Lexicon.h"
#include <algorithm>
#include <cmath>

using namespace sceneheard;

namespace {
const std::string header = "word\tvalence\tarousal\tdominance\ttension\n";

std::string complaint(const std::filesystem::path& file) {
    try {
        const AffectLexicon lexicon(file);
    } catch (const Error& e) {
        return e.what();
    }
    return {};
}
} // namespace

TEST_CASE("The lexicon holds thousands of words, once each, in order, with all four scales used") {
    const auto& lexicon = shippedLexicon();
    const auto& words = lexicon.words();
    CHECK(words.size() >= 3000);
    CHECK(std::ranges::adjacent_find(words, std::ranges::greater_equal{}, &AffectLexicon::Entry::word) == words.end());
    for (const auto scale : {&Affect::valence, &Affect::arousal, &Affect::dominance, &Affect::tension}) {
        double minimum = 1, maximum = -1;
        bool hundredths = true;
        for (const auto& [word, affect] : words) {
            minimum = std::min(minimum, affect.*scale);
            maximum = std::max(maximum, affect.*scale);
            hundredths &= std::abs(100 * affect.*scale - std::round(100 * affect.*scale)) < 1e-9;
        }
        CHECK(hundredths);
        CHECK((minimum >= -1 && minimum < -0.7));
        CHECK((maximum > 0.7 && maximum <= 1));
    }
}

TEST_CASE("Words feel as a reader would say") {
    const auto& lexicon = shippedLexicon();
    const auto of = [&](std::string_view word) { return lexicon.exactly(word).value(); };
    CHECK(of("wedding").valence > 0.5);
    CHECK(of("murder").valence < -0.5);
    CHECK(of("explosion").arousal > of("sleep").arousal + 1);
    CHECK(of("king").dominance > of("slave").dominance + 1);
    CHECK(of("suspense").tension > of("calm").tension + 1);
}

TEST_CASE("Regular inflections are found by the word they are of") {
    const auto& lexicon = shippedLexicon();
    for (const auto& [inflected, word] : {std::pair{"murders", "murder"},
                                          {"killings", "kill"},
                                          {"cries", "cry"},
                                          {"robbed", "rob"},
                                          {"chasing", "chase"},
                                          {"stranglers", "strangle"},
                                          {"happier", "happy"},
                                          {"bravest", "brave"},
                                          {"luckily", "lucky"},
                                          {"romantically", "romantic"},
                                          {"deafness", "deaf"},
                                          {"plausibly", "plausible"}}) {
        INFO(inflected);
        REQUIRE(lexicon.find(inflected).has_value());
        CHECK(lexicon.find(inflected)->tension == lexicon.exactly(word).value().tension);
    }
    CHECK_FALSE(lexicon.exactly("murders").has_value());
    for (const auto* other : {"", "s", "bus", "xyzzy", "glass", "the", "inner"})
        CHECK_FALSE(lexicon.find(other).has_value());
    CHECK_FALSE(lexicon.find(std::string(1000, 'a')).has_value());
}

TEST_CASE("A damaged lexicon is refused with its name and line") {
    const TemporaryFolder folder;
    CHECK(complaint(folder / "none.tsv").find("none.tsv") != std::string::npos);
    for (const auto& [text, what] : {std::pair<std::string, std::string>{"", "no word"},
                                     {header, "no word"},
                                     {"word\tvalence\n", "line 1"},
                                     {header + "calm\t1\t0\t0\n", "line 2"},
                                     {header + "calm\t1\t0\t0\t0\t0\n", "line 2"},
                                     {header + "calm\t1.01\t0\t0\t0\n", "line 2"},
                                     {header + "calm\tnan\t0\t0\t0\n", "line 2"},
                                     {header + "calm\t1x\t0\t0\t0\n", "line 2"},
                                     {header + "Calm\t1\t0\t0\t0\n", "line 2"},
                                     {header + "calm\t1\t0\t0\t0\nagony\t-1\t0\t0\t0\n", "line 3"},
                                     {header + "calm\t1\t0\t0\t0\ncalm\t1\t0\t0\t0\n", "line 3"}}) {
        INFO(text);
        const auto said = complaint(folder.write("words.tsv", text));
        CHECK(said.find("words.tsv") != std::string::npos);
        CHECK(said.find(what) != std::string::npos);
    }
    CHECK(complaint(folder.write("words.tsv", header + "calm\t1\t-0.50\t0\t-1")).empty());
}
