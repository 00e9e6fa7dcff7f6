#include "Catch.h"
#include "Hands.h"
#include "Interface/Window/ListeningView.h"
#include "Matching/Assets.h"
#include "Scenes.h"
#include "Screenshot.h"
#include <set>

using namespace sceneheard;

namespace {
std::function<std::shared_ptr<const Snapshot>()> always(Snapshot snapshot) {
    return [shared = std::make_shared<const Snapshot>(std::move(snapshot))] { return shared; };
}
} // namespace

TEST_CASE("The window shows music, films and the way here", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView view({always(scenes::tense()), {}, {}, {}});
    view.settle();
    REQUIRE(screenshot(view, "window") > 500);
    view.setSize(ListeningView::minWidth, ListeningView::minHeight);
    REQUIRE(screenshot(view, "window-small") > 500);
    view.setSize(1600, 1000);
    REQUIRE(screenshot(view, "window-large", 1.5f) > 500);
}

TEST_CASE("The window says when nothing was analysed, and when something is missing", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView waiting({always({}), {}, {}, {}});
    REQUIRE(screenshot(waiting, "window-waiting") > 200);
    Snapshot missing;
    missing.sequence = 1;
    missing.problem = "No models were found; looked in ../Resources and Resources. Install SceneHeard again.";
    ListeningView problem({always(missing), {}, {}, {}});
    REQUIRE(screenshot(problem, "window-problem") > 200);
}

TEST_CASE("Films are wanted while the window is seen, nothing of it hidden and after it closed", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    std::vector<Wanted> told;
    WindowSources sources;
    sources.music = always(scenes::tense());
    sources.want = [&](Wanted wanted) { told.push_back(wanted); };
    {
        ListeningView view(sources);
        juce::Component parent; // not on the screen
        parent.addAndMakeVisible(view);
        REQUIRE_FALSE(told.empty());
        REQUIRE(std::set(told.begin(), told.end()) == std::set{Wanted::nothing});
        view.settle(); // as if it were seen
        REQUIRE(told.back() == Wanted::films);
    }
    REQUIRE(told.back() == Wanted::nothing);
}

TEST_CASE("A pinned film's match is what the analysis says; the window searches nothing", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    auto music = scenes::tense();
    std::shared_ptr<const Snapshot> newest = std::make_shared<const Snapshot>(music);
    WindowSources sources;
    sources.music = [&] { return newest; };
    sources.matcher = [&] { return matcher; };
    ListeningView view(sources);
    view.setSize(1120, 1200);
    const auto& catalogue = matcher->catalogue();
    std::vector<std::vector<int>> told;
    view.onPinned = [&](const auto& films) { told.push_back(films->rows()); };
    auto state = scenes::afterHints();
    for (const int film : {40, 30})
        state.marks.pinned.push_back(catalogue.idOf(film).text());
    view.setState(state);
    REQUIRE(told == std::vector<std::vector<int>>{{30, 40}});
    const auto match = [&](std::size_t place) {
        float found = -1;
        hands::forEach(view, [&](auto& part) {
            if (auto* const row = dynamic_cast<FilmCard*>(&part); row != nullptr)
                if (row->film() == view.films.films().at(place))
                    found = row->suggestion().match;
        });
        return found;
    };
    REQUIRE(view.films.films().at(0) == catalogue.idOf(40));
    REQUIRE(match(0) == 0); // its title can be read before the analysis has answered
    for (const auto& [film, said] : {std::pair{30, 0.25f}, std::pair{40, 0.75f}})
        music.pinned.push_back(scenes::film(catalogue.idOf(film).tmdbNumber(), "Pinned", said));
    newest = std::make_shared<const Snapshot>(music);
    view.settle();
    REQUIRE(view.films.films().at(1) == catalogue.idOf(30));
    REQUIRE((match(0) == 0.75f && match(1) == 0.25f));
    REQUIRE(told.size() == 1);
    view.setState(scenes::afterHints());
    REQUIRE(told.back().empty());
}

TEST_CASE("The host's space bar works while the window is used", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView view({always(scenes::tense()), {}, {}, {}});
    hands::forEach(view, [](juce::Component& component) {
        INFO(component.getTitle().toStdString());
        const auto* const label = dynamic_cast<juce::Label*>(&component);
        if (dynamic_cast<juce::TextEditor*>(&component) != nullptr || (label != nullptr && label->isEditable()))
            return; // text fields
        REQUIRE_FALSE((component.getWantsKeyboardFocus() && component.getMouseClickGrabsKeyboardFocus()));
        REQUIRE_FALSE(component.keyPressed(juce::KeyPress(juce::KeyPress::spaceKey)));
    });
}

TEST_CASE("Every part lies inside the window at every size", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView view({always(scenes::tense()), {}, {}, {}});
    for (const auto& [width, height] :
         {std::pair(ListeningView::minWidth, ListeningView::minHeight),
          std::pair(ListeningView::designWidth, ListeningView::designHeight), std::pair(2240, 1600)}) {
        view.setSize(width, height);
        REQUIRE(view.filmsHead.adventure.getWidth() >= 80); // else nobody can turn it
        std::vector<juce::Component*> parts;
        for (auto* child : view.getChildren())
            if (child->isVisible() && dynamic_cast<Sheet*>(child) == nullptr &&
                child != &view.keptMoods) // which lies on the compass, see KeptMoodsTests
                parts.push_back(child);
        REQUIRE(parts.size() >= 8);
        for (auto* part : parts) {
            INFO(part->getTitle().toStdString());
            REQUIRE(view.getLocalBounds().contains(part->getBounds()));
            REQUIRE_FALSE(part->getBounds().isEmpty());
            for (auto* other : parts)
                if (other != part)
                    REQUIRE_FALSE(other->getBounds().intersects(part->getBounds()));
        }
    }
}
