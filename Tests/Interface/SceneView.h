#pragma once
#include "Interface/Window/ListeningView.h"
#include "Scenes.h"
#include <array>
#include <cstdlib>

namespace sceneheard::scenes {

inline constexpr std::array sizes{std::pair(ListeningView::designWidth, ListeningView::designHeight),
                                  std::pair(ListeningView::minWidth, ListeningView::minHeight),
                                  std::pair(1600, 1000)};

/// The window in one of the scenes, off the screen.
class SceneView {
public:
    SceneView(const Scene& scene, std::pair<int, int> size, Theme theme)
        : music(std::make_shared<const Snapshot>(scene.music))
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
        if (scene.reference != nullptr)
            view.timeline.setReference({"reference.wav", scene.reference, 0});
    }
    juce::Image picture() { return view.createComponentSnapshot(view.getLocalBounds(), true, scale); }

private:
    std::shared_ptr<const Snapshot> music;
    float scale;

public:
    ListeningView view{{[this] { return music; }, {}, {}, {}}};
};

/// Whether what is seen now is what shall be seen from now on: `./sceneheard.sh pictures` says so.
inline bool accepting() { return std::getenv("SCENEHEARD_ACCEPT_PICTURES") != nullptr; }

/// A file that the tests compare with.
inline juce::File accepted(const juce::String& name) { return juce::File(SCENEHEARD_TEST_PICTURES).getChildFile(name); }

} // namespace sceneheard::scenes
