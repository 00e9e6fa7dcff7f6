#include "Environment.h"
#include "Interface/State/TmdbSwitch.h"
#include "Tmdb/TmdbServers.h"
#include <juce_gui_basics/juce_gui_basics.h>

using namespace sceneheard;

namespace {
juce::File inside(const TemporaryFolder& folder) {
    return juce::File(folder.path().string()).getChildFile("settings").getChildFile("tmdb.txt");
}

/// The environment names servers of this machine, and a cache that goes.
struct Named {
    TmdbServers servers;
    TemporaryFolder cache;

    Named() {
        const auto settings = servers.settings();
        setVariable("SCENEHEARD_TMDB_API", settings.api.c_str());
        setVariable("SCENEHEARD_TMDB_IMAGES", settings.images.c_str());
        setVariable("XDG_CACHE_HOME", cache.path().string().c_str());
        unsetVariable("SCENEHEARD_TMDB_KEY");
    }
    ~Named() {
        for (const auto* name : {"SCENEHEARD_TMDB_API", "SCENEHEARD_TMDB_IMAGES", "XDG_CACHE_HOME"})
            unsetVariable(name);
    }
};
} // namespace

TEST_CASE("Whether TMDb is asked is kept with its country, and what cannot be read is off", "[interface][online]") {
    const TemporaryFolder folder;
    const auto file = inside(folder);
    const TmdbSetting setting(file);
    REQUIRE_FALSE(setting.isOn());
    REQUIRE(setting.country().length() == 2);
    REQUIRE(setting.choose(true, "at"));
    REQUIRE((TmdbSetting(file).isOn() && TmdbSetting(file).country() == "AT"));
    REQUIRE(setting.choose(false, "AT"));
    REQUIRE((!setting.isOn() && setting.country() == "AT"));
    REQUIRE(setting.choose(true, "../etc"));
    REQUIRE((setting.isOn() && setting.country().containsOnly("ABCDEFGHIJKLMNOPQRSTUVWXYZ")));
    for (const auto& text : {juce::String("on\nDE"), juce::String("ON DE"), juce::String::repeatedString("on ", 100)}) {
        REQUIRE(file.replaceWithText(text));
        CHECK_FALSE(setting.isOn());
    }
    REQUIRE(file.replaceWithText("on D3"));
    CHECK(setting.country().length() == 2);
    CHECK(setting.country() != "D3");
}

TEST_CASE("Films are asked of TMDb while it is on and there is a key, and no longer", "[interface][online]") {
    const juce::ScopedJuceInitialiser_GUI gui;
    const Named named;
    const TemporaryFolder folder;
    const auto film = FilmId::tmdb(78);
    const juce::SharedResourcePointer<FilmsOnline> films;
    {
        TmdbSwitch tmdb{TmdbSetting(inside(folder))};
        REQUIRE_FALSE(films->isOn());
        tmdb.set(true, "DE");
        REQUIRE_FALSE(tmdb.hasKey());
        REQUIRE_FALSE(films->isOn()); // without a key
        REQUIRE(films->find(film) == nullptr);
        const auto before = films->news();
        tmdb.use(tmdbKey);
        REQUIRE(films->isOn());
        REQUIRE(films->news() != before);
        REQUIRE(soon([&] { return films->find(film) != nullptr && films->find(film)->poster != nullptr; }));
        REQUIRE(films->find(film)->director == "Ridley Scott");
        REQUIRE(films->find(film)->offers.front() == FilmOffer{OfferKind::stream, "Stream"}); // of Germany
        REQUIRE(tmdb.problem().isEmpty());
        tmdb.set(false, "DE");
        REQUIRE_FALSE(films->isOn());
        tmdb.use("a key\nwith a line break");
        tmdb.set(true, "DE");
        REQUIRE_FALSE(films->isOn());
        REQUIRE(tmdb.problem().isNotEmpty());
        REQUIRE_FALSE(tmdb.problem().contains("line break"));
        tmdb.use(tmdbKey);
        REQUIRE(films->isOn());
    }
    REQUIRE_FALSE(films->isOn()); // nothing outlives it
    TmdbSwitch again{TmdbSetting(inside(folder))};
    REQUIRE(again.isOn());
    REQUIRE_FALSE(named.servers.keyLeaked());
}
