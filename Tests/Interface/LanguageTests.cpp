#include "Catch.h"
#include "Films/Film.h"
#include "Folder.h"
#include "Interface/Compass/MoodSentence.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/State/LanguageSetting.h"
#include "Interface/Style/LanguageNames.h"
#include "Interface/Style/Words.h"
#include "Matching/Reasons.h"
#include "Mood/AxisWords.h"
#include "Scenes.h"
#include "Words/WordsMood.h"
#include <map>
#include <regex>
#include <set>

using namespace sceneheard;

namespace {
using Entry = std::pair<std::string, std::string>; // English, context

struct InGerman {
    InGerman() { speak(WindowLanguage::german); }
    ~InGerman() { speak(WindowLanguage::english); }
};

std::map<Entry, std::string> german() {
    std::map<Entry, std::string> table;
    for (const auto part : translationsInto(WindowLanguage::german))
        for (const auto& row : part) {
            INFO(row.english);
            REQUIRE(table.emplace(Entry(row.english, row.context), row.translated).second); // each once
        }
    return table;
}

// Every literal of a header of texts, as it is written there: so none can be forgotten.
std::vector<Entry> textsAsWritten(const juce::File& header) {
    auto source = header.loadFileAsString().toStdString();
    source = std::regex_replace(source, std::regex("//[^\n]*"), "");
    source = std::regex_replace(source, std::regex("\"\\s*\\n\\s*\""), ""); // one literal on two lines
    const auto begin = source.find("text {");
    std::vector<Entry> texts;
    const std::regex declared("(std::array<Text, \\w+> )?(\\w+)\\{((?:\\s*\"(?:[^\"\\\\]|\\\\.)*\",?)+)\\}");
    const std::regex literal("\"((?:[^\"\\\\]|\\\\.)*)\"");
    for (auto at = std::sregex_iterator(source.begin() + static_cast<std::ptrdiff_t>(begin), source.end(), declared);
         at != std::sregex_iterator(); ++at) {
        std::vector<std::string> said;
        const auto inside = (*at)[3].str();
        for (auto one = std::sregex_iterator(inside.begin(), inside.end(), literal); one != std::sregex_iterator();
             ++one)
            said.push_back(std::regex_replace((*one)[1].str(), std::regex("\\\\n"), "\n"));
        if ((*at)[1].matched)
            for (const auto& text : said)
                texts.emplace_back(text, "");
        else
            texts.emplace_back(said[0], said.size() > 1 ? said[1] : "");
    }
    const auto all =
        std::distance(std::sregex_iterator(source.begin() + static_cast<std::ptrdiff_t>(begin), source.end(), literal),
                      std::sregex_iterator());
    const auto contexts = std::count_if(texts.begin(), texts.end(), [](auto& text) { return !text.second.empty(); });
    REQUIRE(static_cast<std::ptrdiff_t>(texts.size()) + contexts == all); // no form of declaration was overlooked
    return texts;
}

std::multiset<std::string> placesIn(const std::string& text) {
    const std::regex place("\\{\\d\\}");
    std::multiset<std::string> places;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), place); at != std::sregex_iterator(); ++at)
        places.insert(at->str());
    return places;
}
} // namespace

TEST_CASE("Every text of the window has a German one, with the same places to fill in", "[interface][language]") {
    const auto table = german();
    std::vector<Entry> texts;
    for (const auto& header : juce::File(SCENEHEARD_TEST_TEXTS).findChildFiles(juce::File::findFiles, false, "*Text.h"))
        for (auto& text : textsAsWritten(header))
            texts.push_back(std::move(text));
    REQUIRE(texts.size() > 200);
    for (const auto& text : texts) {
        INFO(text.first << " (" << text.second << ")");
        REQUIRE(table.contains(text));
        REQUIRE(placesIn(table.at(text)) == placesIn(text.first));
    }
}

TEST_CASE("What the core says has German words", "[interface][language]") {
    const auto table = german();
    const auto has = [&](const std::string& english) {
        INFO(english);
        REQUIRE(table.contains({english, ""}));
    };
    for (const auto& sides : axisWords)
        for (const auto* word : sides)
            if (*word != '\0')
                has(word);
    for (const auto genre : genreNames)
        has(std::string(genre));
    for (std::size_t genre = 0; genre < genreNames.size(); ++genre) {
        std::array<float, genreNames.size()> lift{};
        Worth worth;
        lift[genre] = 2;
        worth.genres[genre] = 1;
        for (const auto& reason : reasons({}, {}, worth, lift, 1u << genre))
            has(reason);
    }
    WordsMood song;
    song.language = {"English"};
    song.known = 100;
    const auto saysOf = [&](Told valence, Told tension, float sound) {
        song.valence = valence;
        song.tension = tension;
        Mood music;
        music.value.fill(sound);
        has(disagreement(music, song));
    };
    saysOf({0, 0.1f}, {}, 0.9f);
    saysOf({1, 0.1f}, {}, 0.1f);
    saysOf({}, {1, 0.1f}, 0.1f);
    for (const auto& language : languageNames)
        has(language.english);
    for (int tonic = 0; tonic < 12; ++tonic)
        for (const auto minor : {false, true})
            has(sceneheard::Key{tonic, minor, 1, 1}.name());
}

TEST_CASE("Sentences in German", "[interface][language]") {
    const InGerman speaking;
    auto music = scenes::tense();
    REQUIRE(moodSentence(music.now.quadrants, music.zScores, music.music).toStdString() ==
            "Angespannt und dunkel: feierlich und kraftvoll");
    REQUIRE(pushInWords("darker, a little calmer").toStdString() == "dunkler, etwas ruhiger");
    REQUIRE(pushInWords("much brighter").toStdString() == "viel heller");
    REQUIRE(pushInWords("").isEmpty());
    REQUIRE(musicLine(music.music).toStdString() == "92 bpm · d-Moll · −21 LUFS");
    REQUIRE(number(0.42, 2) == "0,42");
    REQUIRE(wholeNumber(12500) == "12.500");
    REQUIRE(factsLine(music.films[0].facts, 3).toStdString() == "1981 · Drama · Science-Fiction · 1 h 41");
    REQUIRE(words(text::listening).toStdString() == "Hört zu");
    REQUIRE(words(text::listeningPreset).toStdString() == "Hören");
    auto film = music.films[0];
    film.reasons = {"a thriller's music", "its words are sad, its music is not"};
    REQUIRE(filmWhy(music.now.mood, film).endsWith("; Musik wie im Thriller."));
}

TEST_CASE("Numbers and patterns in English", "[interface][language]") {
    REQUIRE(number(0.42, 2) == "0.42");
    REQUIRE(number(-8.06, 1) == "-8.1");
    REQUIRE(wholeNumber(999) == "999");
    REQUIRE(wholeNumber(1234567) == "1,234,567");
    REQUIRE(pushInWords("darker, a little calmer") == "darker, a little calmer");
    REQUIRE(words(text::markersCameFrom, {"{1}", "{0}"}) == "{1} markers from {0}"); // what is filled in stays
    REQUIRE(words(text::markersCameFrom, juce::StringArray{"3"}) == "3 markers from {1}");
}

TEST_CASE("Each text of a list is one of its own", "[interface][language]") {
    REQUIRE(words(text::windows[1]) == "Listens to: last 10 s");
    REQUIRE(words(text::quadrants[3]) == "serene");
    REQUIRE(words(text::bars.back()) == "sad");
    REQUIRE(words(text::markerFormats.back()) == "a table (CSV)");
}

TEST_CASE("The language is the person's choice, else the system's", "[interface][language]") {
    for (const auto* system : {"de", "de_DE.UTF-8", "de_AT@euro", "DE", "German"})
        REQUIRE(languageOf(LanguageChoice::system, system) == WindowLanguage::german);
    for (const auto* system : {"", "C", "C.UTF-8", "en_US", "den", "POSIX", "fr_FR"})
        REQUIRE(languageOf(LanguageChoice::system, system) == WindowLanguage::english);
    REQUIRE(languageOf(LanguageChoice::english, "de_DE") == WindowLanguage::english);
    REQUIRE(languageOf(LanguageChoice::german, "en_US") == WindowLanguage::german);
    const TemporaryFolder folder;
    const juce::File file(juce::File(folder.path().string()).getChildFile("settings").getChildFile("language.txt"));
    const LanguageSetting setting(file);
    REQUIRE(setting.choice() == LanguageChoice::system);
    for (const auto choice : {LanguageChoice::german, LanguageChoice::english, LanguageChoice::system}) {
        REQUIRE(setting.choose(choice));
        REQUIRE(LanguageSetting(file).choice() == choice);
    }
    REQUIRE(file.replaceWithText(juce::String::repeatedString("de", 1000)));
    REQUIRE(setting.choice() == LanguageChoice::system);
}
