#include "Catch.h"
#include "Interface/Style/Words.h"
#include "SceneView.h"
#include "Screenshot.h"

using namespace sceneheard;

namespace {
/// The window while music plays; what a person aims at comes back as from a host.
struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    std::shared_ptr<const Snapshot> music = std::make_shared<const Snapshot>(scenes::tense());
    std::unique_ptr<ListeningView> view;
    std::optional<Target> aimed;
    WindowState remembered;

    Shown() {
        WindowSources sources;
        sources.music = [this] { return music; };
        view = std::make_unique<ListeningView>(sources);
        view->setVisible(true);
        view->setState(scenes::afterHints());
        view->onTarget = [this](const std::optional<Target>& target) {
            aimed = target;
            view->setTarget(target);
        };
        view->onState = [this](const WindowState& state) { remembered = state; };
        view->settle();
    }
    juce::Button& letter(int which) const {
        return dynamic_cast<juce::Button&>(*view->keptMoods.getChildComponent(which));
    }
    void play(float valence) {
        auto next = *music;
        next.sequence += 1;
        next.now.mood.value[static_cast<std::size_t>(Axis::valence)] = valence;
        music = std::make_shared<const Snapshot>(next);
        view->settle();
    }
};
} // namespace

TEST_CASE("A mood is kept, compared with and forgotten", "[interface][kept]") {
    Shown window;
    const auto a = window.music->now.mood[Axis::valence];
    CHECK(window.letter(0).getTitle() == "Keep the mood of now as A");
    window.letter(0).onClick();
    REQUIRE(window.remembered.keptMoods[0].has_value());
    CHECK(window.remembered.keptMoods[0]->mood[0] == a);
    CHECK_FALSE(window.aimed.has_value());
    CHECK_FALSE(window.remembered.keptMoods[1].has_value());

    window.play(0.9f);
    window.letter(1).onClick();
    CHECK(window.remembered.keptMoods[1]->mood[0] == 0.9f);
    CHECK(window.remembered.keptMoods[0]->mood[0] == a);

    window.letter(0).onClick(); // compares
    REQUIRE(window.aimed.has_value());
    CHECK(window.aimed->name == "A");
    CHECK(window.aimed->valence == a);
    CHECK(window.view->compass.push().contains("darker"));
    CHECK(screenshot(*window.view, "kept-moods") > 200);
    window.letter(1).onClick();
    CHECK(window.aimed->name == "B");
    window.letter(1).onClick(); // no longer
    CHECK_FALSE(window.aimed.has_value());

    window.letter(0).onClick();
    REQUIRE(static_cast<juce::Component&>(window.letter(0)).keyPressed(juce::KeyPress(juce::KeyPress::deleteKey)));
    CHECK_FALSE(window.remembered.keptMoods[0].has_value());
    CHECK_FALSE(window.aimed.has_value());
    CHECK(window.remembered.keptMoods[1].has_value());
}

TEST_CASE("A kept mood gets a name by F2, keeps it and is aimed at by it", "[interface][kept]") {
    Shown window;
    auto& moods = window.view->keptMoods;
    auto& a = static_cast<juce::Component&>(window.letter(0));
    CHECK_FALSE(a.keyPressed(juce::KeyPress(juce::KeyPress::F2Key))); // there is nothing to name yet
    window.letter(0).onClick();
    window.letter(0).onClick(); // aims at it
    const auto name = [&](const char* typed) {
        REQUIRE(a.keyPressed(juce::KeyPress(juce::KeyPress::F2Key)));
        REQUIRE(moods.name.isVisible());
        moods.name.setText(juce::String::fromUTF8(typed));
        moods.name.onReturnKey();
        REQUIRE_FALSE(moods.name.isVisible());
    };
    name("  Verfolgung,\tÜber Dächer ");
    CHECK(window.remembered.keptMoods[0]->name == "Verfolgung, Über Dächer");
    REQUIRE(window.aimed.has_value());
    CHECK(window.aimed->name == "A: Verfolgung, Über Dächer");
    CHECK(window.letter(0).getTitle().contains(juce::String::fromUTF8("A: Verfolgung, Über")));
    CHECK(screenshot(*window.view, "named-mood") > 200);
    window.letter(0).onClick(); // it is known to be aimed at
    CHECK_FALSE(window.aimed.has_value());
    REQUIRE(a.keyPressed(juce::KeyPress(juce::KeyPress::F2Key)));
    moods.name.setText("another");
    moods.name.onEscapeKey();
    CHECK(window.remembered.keptMoods[0]->name == "Verfolgung, Über Dächer");
    name("");
    CHECK(window.remembered.keptMoods[0]->name.empty());
}

TEST_CASE("Without a mood there is none to keep, and kept ones come back with the session", "[interface][kept]") {
    Shown window;
    window.music = std::make_shared<const Snapshot>();
    window.view->settle();
    CHECK_FALSE(window.letter(2).isEnabled());
    window.letter(2).onClick();
    CHECK_FALSE(window.view->keptMoods.kept()[2].has_value());
    auto state = scenes::afterHints();
    state.keptMoods[2] = KeptMood{{0.2f, 0.4f, 0.6f}};
    window.view->setState(state);
    CHECK(window.letter(2).isEnabled());
    window.letter(2).onClick();
    REQUIRE(window.aimed.has_value());
    CHECK(*window.aimed == Target{"C", 0.2f, 0.4f, 0.6f});
}

TEST_CASE("The letters lie in corners that the disc leaves free, at every size", "[interface][kept]") {
    Shown window;
    for (const auto& [width, height] :
         {std::pair(ListeningView::minWidth, ListeningView::minHeight),
          std::pair(ListeningView::designWidth, ListeningView::designHeight), std::pair(2800, 1700)}) {
        window.view->setSize(width, height);
        const auto disc = window.view->compass.getLocalBounds().toFloat();
        for (int i = 0; i < 3; ++i) {
            const auto button = window.letter(i).getBounds().toFloat();
            CHECK(disc.contains(button));
            const auto radius = std::min(disc.getWidth(), disc.getHeight()) / 2;
            CHECK(button.getCentre().getDistanceFrom(disc.getCentre()) > radius + 12);
            CHECK((button.getWidth() >= 32 && button.getHeight() >= 32));
        }
    }
}
