#include "Catch.h"
#include "Interface/ListeningView.h"
#include "Scenes.h"
#include "Screenshot.h"

using namespace sceneheard;

namespace {
std::function<std::shared_ptr<const Snapshot>()> always(Snapshot snapshot) {
    return [shared = std::make_shared<const Snapshot>(std::move(snapshot))] { return shared; };
}

void forEach(juce::Component& component, const std::function<void(juce::Component&)>& visit) {
    visit(component);
    for (auto* child : component.getChildren())
        forEach(*child, visit);
}
} // namespace

TEST_CASE("The window shows music, films and the way here", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView view(always(scenes::tense()));
    view.settle();
    REQUIRE(screenshot(view, "window") > 500);
    view.setSize(ListeningView::leastWidth, ListeningView::leastHeight);
    REQUIRE(screenshot(view, "window-small") > 500);
    view.setSize(1600, 1000);
    REQUIRE(screenshot(view, "window-large", 1.5f) > 500);
}

TEST_CASE("The window says when nothing was heard, and when something is missing", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView waiting(always({}));
    REQUIRE(screenshot(waiting, "window-waiting") > 200);
    Snapshot missing;
    missing.sequence = 1;
    missing.problem = "No models were found; looked in ../Resources and Resources. Install SceneHeard again.";
    ListeningView problem(always(missing));
    REQUIRE(screenshot(problem, "window-problem") > 200);
}

TEST_CASE("Nothing in the window takes the keyboard from the host", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView view(always(scenes::tense()));
    forEach(view, [](juce::Component& component) {
        INFO(component.getTitle().toStdString());
        REQUIRE_FALSE(component.getWantsKeyboardFocus());
    });
}

TEST_CASE("Every part lies inside the window at every size", "[interface]") {
    juce::ScopedJuceInitialiser_GUI gui;
    ListeningView view(always(scenes::tense()));
    for (const auto& [width, height] :
         {std::pair(ListeningView::leastWidth, ListeningView::leastHeight),
          std::pair(ListeningView::designWidth, ListeningView::designHeight), std::pair(2240, 1600)}) {
        view.setSize(width, height);
        REQUIRE(view.controls.adventure.getWidth() >= 80); // else nobody can turn it
        for (auto* child : view.getChildren()) {
            REQUIRE(view.getLocalBounds().contains(child->getBounds()));
            REQUIRE_FALSE(child->getBounds().isEmpty());
            for (auto* other : view.getChildren())
                if (other != child)
                    REQUIRE_FALSE(other->getBounds().intersects(child->getBounds()));
        }
    }
}
