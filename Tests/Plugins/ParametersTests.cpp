#include "Catch.h"
#include "Plugin.h"
#include <fstream>

using namespace sceneheard;

TEST_CASE("Parameter identifiers, order and ranges are frozen: sessions and automation hold them", "[processor]") {
    Plugin plugin;
    std::string seen;
    for (auto* parameter : plugin.processor.getParameters()) {
        const auto& named = dynamic_cast<juce::RangedAudioParameter&>(*parameter);
        const auto& range = named.getNormalisableRange();
        const auto line = named.paramID + " " + juce::String(range.start) + ".." + juce::String(range.end) + " " +
                          juce::String(named.convertFrom0to1(named.getDefaultValue()));
        seen += line.toStdString() + "\n";
        if (const auto* choice = dynamic_cast<NamedChoice*>(parameter)) {
            REQUIRE(choice->stableNames.size() == choice->choices.size());
            seen += "  " + choice->stableNames.joinIntoString("|").toStdString() + "\n";
        }
    }
    std::ifstream golden(SCENEHEARD_TEST_PARAMETERS);
    REQUIRE(seen == std::string(std::istreambuf_iterator(golden), {}));
}

TEST_CASE("Filters reach the films, also when automation sets them", "[processor]") {
    Plugin plugin;
    auto& parameters = plugin.processor.parameters();
    Filter filter;
    parameters.fill(filter);
    REQUIRE((filter.yearFrom == Filter().yearFrom && filter.yearTo == Filter().yearTo));
    REQUIRE((filter.genres == 0 && filter.notGenres == 0 && filter.runtimeTo == 0));
    REQUIRE((filter.languages.empty() && filter.votesFrom == 0));
    parameters.yearFrom = 1960;
    parameters.yearTo = 1999;
    parameters.runtimeMax = 150;
    parameters.genre = 1 + *genreIndex("Drama");
    parameters.notGenre = 1 + *genreIndex("Animation");
    parameters.language = parameters.language.stableNames.indexOf("fr");
    parameters.votesMin = 30;
    parameters.fill(filter);
    REQUIRE(filter.languages == std::vector{twoLetters("fr")});
    parameters.language = parameters.language.stableNames.indexOf("cn"); // the catalogue has it as Chinese
    parameters.fill(filter);
    REQUIRE(filter.languages == std::vector{twoLetters("zh")});
    parameters.language = 0;

    plugin.prepare(44100);
    plugin.processor.timerCallback();
    plugin.playUntil([&] { return !plugin.snapshot()->films.empty(); });
    for (const auto& film : plugin.snapshot()->films) {
        INFO(film.facts.title);
        CHECK((film.facts.year >= 1960 && film.facts.year <= 1999));
        CHECK((film.facts.runtime > 0 && film.facts.runtime <= 150));
        CHECK((film.facts.genres & 1u << *genreIndex("Drama")) != 0);
        CHECK((film.facts.genres & 1u << *genreIndex("Animation")) == 0);
        CHECK(film.facts.votes >= 30);
    }
    plugin.processor.setWatchList(std::make_shared<const FilmSet>());
    plugin.playUntil([&] { return plugin.snapshot()->films.empty(); });
    plugin.processor.setWatchList(nullptr);
    plugin.playUntil([&] { return !plugin.snapshot()->films.empty(); });
}

namespace {
// What a host records of the parameters.
struct Recorder : juce::AudioProcessorListener {
    std::map<int, std::vector<float>> values;
    int begun = 0, ended = 0;

    void audioProcessorParameterChanged(juce::AudioProcessor*, int index, float value) override {
        values[index].push_back(value);
    }
    void audioProcessorChanged(juce::AudioProcessor*, const ChangeDetails&) override {}
    void audioProcessorParameterChangeGestureBegin(juce::AudioProcessor*, int) override { ++begun; }
    void audioProcessorParameterChangeGestureEnd(juce::AudioProcessor*, int) override { ++ended; }
};
} // namespace

TEST_CASE("The mood can be recorded as automation while that is wanted", "[processor]") {
    Plugin plugin;
    Recorder recorder;
    plugin.processor.addListener(&recorder);
    plugin.prepare(44100);
    plugin.playUntil([&] { return plugin.snapshot()->moodKnown; });
    plugin.processor.timerCallback();
    REQUIRE(recorder.values.empty());

    auto& parameters = plugin.processor.parameters();
    parameters.outputMood = true;
    recorder.values.clear();
    plugin.processor.timerCallback();
    plugin.processor.timerCallback(); // nothing new is told twice
    REQUIRE(recorder.begun == static_cast<int>(axisCount));
    REQUIRE(recorder.values.size() == axisCount);
    const auto mood = plugin.snapshot()->now.mood;
    for (std::size_t a = 0; a < axisCount; ++a) {
        REQUIRE(parameters.mood[a]->get() == mood.value[a]);
        REQUIRE(recorder.values[parameters.mood[a]->getParameterIndex()] == std::vector{mood.value[a]});
    }
    parameters.outputMood = false;
    recorder.values.clear();
    plugin.processor.timerCallback();
    REQUIRE(recorder.ended == static_cast<int>(axisCount));
    REQUIRE(recorder.values.empty());
    plugin.processor.removeListener(&recorder);
}

TEST_CASE("Nonsense in a session becomes each parameter's default, and what was understood stays", "[processor]") {
    Plugin plugin;
    auto& parameters = plugin.processor.parameters();
    parameters.adventure = 0.9f;
    parameters.genre = 3;
    parameters.targetOn = true;
    const auto odd = parameters.take({{"adventure", std::string("much")},
                                      {"window", std::string("4 s")},
                                      {"genre", 7.0},
                                      {"notGenre", StateValue()},
                                      {"yearFrom", 1e300},
                                      {"yearTo", std::nan("")},
                                      {"targetOn", 1.0},
                                      {"votesMin", 12.0},
                                      {"language", std::string("ja")},
                                      {"unheardOf", 1.0}});
    REQUIRE(odd == std::set<std::string>{"adventure", "window", "genre", "notGenre", "yearFrom", "yearTo", "targetOn"});
    REQUIRE(parameters.adventure.get() == 0.5f);
    REQUIRE(parameters.window.getIndex() == 1);
    REQUIRE(parameters.genre.getIndex() == 0);
    REQUIRE(parameters.yearFrom.get() == 1900);
    REQUIRE(parameters.yearTo.get() == 2030);
    REQUIRE_FALSE(parameters.targetOn.get());
    REQUIRE(parameters.votesMin.get() == 12);
    REQUIRE(parameters.language.getCurrentChoiceName() == "Japanese");
}
