#pragma once
#include "Folder.h"
#include "Interface/Window/ListeningView.h"
#include "Scenes.h"
#include "Songs.h"
#include <array>
#include <cstdlib>

namespace sceneheard::scenes {

inline constexpr std::array sizes{std::pair(ListeningView::designWidth, ListeningView::designHeight),
                                  std::pair(ListeningView::minWidth, ListeningView::minHeight), std::pair(1600, 1000)};

/// A film's page as a catalogue might have it.
inline AboutFilm pageOf(const Suggestion& film) {
    AboutFilm about{film};
    about.film.facts.language = "fr";
    about.film.facts.votes = 17043;
    about.otherTitle = "Premier contact";
    about.tone = Quadrants{0.08f, 0.47f, 0.31f, 0.14f};
    about.music = AudioFeatures{0.3f, 0.3f, -17, 0.05f, 0.7f, 0.9f, 0.1f, 0.1f, 96};
    about.kinds = {"ambient", "classical", "new-age", "piano", "soundtrack"};
    for (const auto& [number, title] :
         {std::pair(31, "Contact"), std::pair(32, "Solaris"), std::pair(33, "Annihilation"),
          std::pair(34, "Under the Skin"), std::pair(35, "Ad Astra")})
        about.neighbours.push_back(scenes::film(number, title, 0));
    return about;
}

/// The window in one of the scenes, off the screen.
class SceneView {
public:
    SceneView(const Scene& scene, std::pair<int, int> size, Theme theme)
        : music(std::make_shared<const Snapshot>(scene.music))
        , index(indexOf(scene))
        , scale(static_cast<float>(scene.scale) / 100) {
        auto state = scene.state;
        state.theme = theme;
        view.setVisible(true);
        view.setState(state);
        view.setSize(size.first, size.second);
        view.setTarget(scene.target);
        if (scene.filters != nullptr)
            view.filmsHead.sayFilters(juce::String::fromUTF8(scene.filters));
        view.settle();
        if (scene.selected >= 0)
            view.films.select(FilmId::tmdb(scene.selected));
        view.settings.setLanguage(LanguageChoice::system);
        view.settings.setMotion(MotionChoice::system);
        if (index != nullptr)
            view.settings.setVisible(true);
        if (scene.page >= 0)
            view.page.show(pageOf(scene.music.films[static_cast<std::size_t>(scene.page)]));
        view.page.showMusic(scene.music);
        view.page.advance(60);
        if (scene.songs)
            pickSong(scene);
        if (scene.reference != nullptr)
            view.timeline.setReference({"reference.wav", scene.reference, 0});
    }
    juce::Image picture() { return view.createComponentSnapshot(view.getLocalBounds(), true, scale); }

private:
    void pickSong(const Scene& scene) {
        const std::atomic<bool> goOn{false};
        view.songs.filmsFor = [&](const Song&) {
            return SongFilms{scene.music.now, "Tender, nostalgic", scene.music.films};
        };
        view.songs.setVisible(true);
        view.songs.setTable(std::make_shared<const SongTable>(songs::table, "mine.csv", goOn), "mine.csv (songs: 5)");
        view.songs.details.setToggleState(true, juce::dontSendNotification);
        view.songs.field.setText("hold", juce::dontSendNotification);
        view.songs.field.onTextChange();
        view.songs.pick(1);
    }
    static std::shared_ptr<IndexSwitch> indexOf(const Scene& scene) {
        if (scene.index == nullptr)
            return nullptr;
        const TemporaryFolder folder;
        const auto file = folder.write("index.txt", std::string("on\n") + scene.index + "\n");
        return std::make_shared<IndexSwitch>(IndexSetting(juce::File(file.string())));
    }

    std::shared_ptr<const Snapshot> music;
    std::shared_ptr<IndexSwitch> index;
    float scale;

public:
    ListeningView view{{[this] { return music; }, {}, {}, {}, {}, {}, {}, false, {}, index}};
};

/// Whether what is seen now is what shall be seen from now on: `./sceneheard.sh pictures` says so.
inline bool accepting() { return std::getenv("SCENEHEARD_ACCEPT_PICTURES") != nullptr; }

/// A file that the tests compare with.
inline juce::File accepted(const juce::String& name) { return juce::File(SCENEHEARD_TEST_PICTURES).getChildFile(name); }

} // namespace sceneheard::scenes
