#include "Catch.h"
#include "Interface/Art/LineBreaks.h"
#include "Interface/Art/PosterColours.h"
#include "Interface/Art/PosterTitle.h"
#include "Interface/Style/Look.h"
#include "Posters.h"

using namespace sceneheard;

namespace {
constexpr std::array<std::pair<int, int>, 4> sizes{{{112, 144}, {138, 192}, {230, 344}, {576, 700}}};

juce::Rectangle<float> place(std::pair<int, int> size) {
    return juce::Rectangle<int>(size.first, size.second).toFloat();
}

const std::array titles{
    "W",
    "Her",
    "The Assassination of Jesse James by the Coward Robert Ford",
    "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
    "Night of the Day of the Dawn of the Son of the Bride of the Return of the Revenge of the Terror of the Attack of "
    "the Evil, Mutant, Alien, Flesh Eating, Hellbound, Zombified Living Dead",
    "Rindfleischetikettierungs\u00fcberwachungsaufgaben\u00fcbertragungsgesetz",
    "\u05d5\u05d0\u05dc\u05e1 \u05e2\u05dd \u05d1\u05d0\u05e9\u05d9\u05e8",
    "\u062c\u062f\u0627\u06cc\u06cc \u0646\u0627\u062f\u0631 \u0627\u0632 \u0633\u06cc\u0645\u06cc\u0646",
    "\u041c\u043e\u0441\u043a\u0432\u0430 \u0441\u043b\u0435\u0437\u0430\u043c \u043d\u0435 "
    "\u0432\u0435\u0440\u0438\u0442"};
} // namespace

TEST_CASE("White stands out from what a title is written on", "[art]") {
    constexpr double readable = 4.5;
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    auto films = posters::wellKnown();
    for (const auto& film : posters::wellKnown()) { // and with as much title as there is room for
        films.push_back(film);
        films.back().title = titles[4];
    }
    for (const auto& film : films)
        for (const auto& size : sizes) {
            const PosterTitle title(film, place(size));
            auto picture = posters::draw(film, size.first, size.second, PosterParts::art);
            {
                juce::Graphics g(picture);
                title.paintShade(g, PosterColours(film).shade);
            }
            auto written = picture.createCopy();
            {
                juce::Graphics g(written);
                title.paintWords(g);
            }
            double least = 21;
            int letters = 0;
            for (int y = 0; y < picture.getHeight(); ++y)
                for (int x = 0; x < picture.getWidth(); ++x)
                    if (written.getPixelAt(x, y) != picture.getPixelAt(x, y)) {
                        ++letters;
                        least = std::min(least, 1.05 / (posters::luminance(picture.getPixelAt(x, y)) + 0.05));
                    }
            INFO(film.title.toStdString() << ", " << size.first << " x " << size.second);
            CHECK(letters > 0);
            CHECK(least >= readable);
        }
}

TEST_CASE("Titles of any length and script fit into their art", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    for (const auto* const name : titles)
        for (const auto tension : {0.1f, 0.5f, 0.9f})
            for (const auto& size : sizes) {
                const auto film = posters::subject(1, name, {"Drama"}, 0.5f, 0.5f, tension);
                const PosterTitle title(film, place(size));
                const auto margin = PosterTitle::margin(static_cast<float>(size.first));
                INFO(name << ", " << size.first << ", tension " << tension);
                CHECK_FALSE(title.lines().empty());
                CHECK(title.size() >= PosterTitle::leastSize);
                CHECK(title.widest() <= static_cast<float>(size.first) - 2 * margin + 0.5f);
                CHECK(title.bounds().getHeight() <= 0.42f * static_cast<float>(size.second) + 0.5f);
                CHECK(place(size).contains(title.bounds()));
            }
}

TEST_CASE("A title is as loud as the music is tense", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto lines = [](const char* name, float tension) {
        return PosterTitle(posters::subject(1, name, {"Drama"}, 0.5f, 0.5f, tension), {0, 0, 138, 192}).lines();
    };
    using Lines = std::vector<juce::String>;
    REQUIRE(lines("Shutter Island", 0.9f) == Lines{"SHUTTER", "ISLAND"});
    REQUIRE(lines("Shutter Island", 0.5f) == Lines{"Shutter", "Island"});
    REQUIRE(lines("Once Upon a Time in the West", 0.9f).front() == "Once Upon"); // too long for capitals
}

TEST_CASE("Large art names the director in one line, small art does not", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    auto film = posters::subject(1, "Arrival", {"Drama"}, 0.5f, 0.5f, 0.5f);
    const auto without = PosterTitle(film, {0, 0, 138, 192}).bounds();
    film.director = "Denis Villeneuve";
    REQUIRE(PosterTitle(film, {0, 0, 138, 192}).bounds().getY() < without.getY());
    REQUIRE(PosterTitle(film, {0, 0, 120, 192}).bounds() ==
            PosterTitle(posters::subject(1, "Arrival", {"Drama"}, 0.5f, 0.5f, 0.5f), {0, 0, 120, 192}).bounds());
    film.director = juce::String::repeatedString("Somebody ", 60);
    REQUIRE(PosterTitle(film, {0, 0, 138, 192}).bounds().getY() < without.getY());
}

TEST_CASE("What is written from right to left stands on the right", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto middle = [](const char* name) { // of the letters
        juce::Image image(juce::Image::ARGB, 138, 192, true, juce::SoftwareImageType());
        {
            juce::Graphics g(image);
            PosterTitle(posters::subject(1, name, {"Drama"}, 0.5f, 0.5f, 0.1f), {0, 0, 138, 192}).paintWords(g);
        }
        double sum = 0, count = 0;
        for (int y = 0; y < 192; ++y)
            for (int x = 0; x < 138; ++x)
                if (!image.getPixelAt(x, y).isTransparent()) {
                    sum += x;
                    ++count;
                }
        REQUIRE(count > 0);
        return sum / count;
    };
    REQUIRE(middle("\u05d0\u05d1") > 69);
    REQUIRE(middle("Her") < 69);
}

TEST_CASE("Lines break between words, and within them only where they must", "[art]") {
    const LineBreaks breaks("in the  mood for love",
                            [](const juce::String& text) { return static_cast<float>(text.length()); });
    using Lines = std::vector<juce::String>;
    REQUIRE(breaks.widestWord() == 4);
    REQUIRE(breaks.fill(8) == Lines{"in the", "mood for", "love"});
    REQUIRE(breaks.count(8) == 3);
    REQUIRE(breaks.fill(100) == Lines{"in the mood for love"});
    REQUIRE(breaks.cut(3, 9) == Lines{"in", "the", "moo", "d", "for", "lov", "e"});
    REQUIRE(breaks.cut(8, 2) == Lines{"in the", juce::String("mood fo") + juce::String::charToString(0x2026)});
    const LineBreaks nothing("  ", [](const juce::String& text) { return static_cast<float>(text.length()); });
    REQUIRE(nothing.fill(5).empty());
    REQUIRE(nothing.cut(5, 1).empty());
}
