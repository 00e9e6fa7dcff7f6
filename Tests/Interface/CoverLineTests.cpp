#include "AccessTree.h"
#include "Catch.h"
#include "Hands.h"
#include "Interface/Style/Look.h"
#include "Interface/Tonight/TonightView.h"
#include "Scenes.h"
#include "Screenshot.h"

using namespace sceneheard;

namespace {
struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    Look look;
    TonightView view;

    Shown() {
        view.setLookAndFeel(&look);
        view.setSize(1120, 700);
        view.setVisible(true);
        view.show(scenes::tense());
    }
    ~Shown() { view.setLookAndFeel(nullptr); }
    std::vector<juce::Button*> titles() {
        std::vector<juce::Button*> found;
        for (auto* child : view.cover.getChildren())
            if (auto* const button = dynamic_cast<juce::Button*>(child); button != nullptr && button->isVisible())
                found.push_back(button);
        return found;
    }
};

std::vector<CoverFilm> films(int count, const char* title = "Solaris") {
    std::vector<CoverFilm> alike;
    for (int i = 0; i < count; ++i)
        alike.push_back({scenes::film(40 + i, title, 0), 0.9f - 0.1f * static_cast<float>(i)});
    return alike;
}
} // namespace

TEST_CASE("Films that look like the cover of what plays stand in a line of their own", "[interface][cover]") {
    Shown shown;
    CHECK_FALSE(shown.view.cover.isVisible());
    const auto before = accessTree(shown.view);
    shown.view.setCoverFilms(films(5));
    CHECK(shown.view.cover.isVisible());
    REQUIRE(shown.titles().size() == CoverLine::most);
    CHECK(screenshot(shown.view, "cover-line") > 500);
    shown.look.setTheme(Theme::light);
    shown.view.sendLookAndFeelChange();
    CHECK(screenshot(shown.view, "cover-line-light") > 500);
    const auto tree = accessTree(shown.view);
    CHECK(tree.contains("group \"Looks like this cover\""));
    CHECK(tree.contains("90% alike"));
    for (auto* title : shown.titles()) {
        CHECK(title->getWantsKeyboardFocus());
        CHECK_FALSE(title->getMouseClickGrabsKeyboardFocus());
    }
    FilmId chosen;
    shown.view.onMoreLikeThis = [&](const Suggestion& film) { chosen = film.film; };
    shown.titles()[1]->onClick();
    CHECK(chosen == FilmId::tmdb(41));

    shown.view.setCoverFilms({}); // another track, without one
    CHECK_FALSE(shown.view.cover.isVisible());
    CHECK(accessTree(shown.view) == before);
}

TEST_CASE("The line of a cover's films shows whole titles where there is room, and covers nothing",
          "[interface][cover]") {
    Shown shown;
    shown.view.setCoverFilms(films(3, "A Very Long Title of a Film That Somebody Once Made and Few Have Seen"));
    for (const auto& [width, height] : {std::pair(960, 560), std::pair(1120, 700), std::pair(1680, 1050)}) {
        INFO(width);
        shown.view.setSize(width, height);
        REQUIRE_FALSE(shown.titles().empty());
        for (auto* child : shown.view.getChildren())
            if (child != &shown.view.cover && child->isVisible()) {
                INFO(child->getTitle().toStdString());
                CHECK_FALSE(child->getBounds().intersects(shown.view.cover.getBounds()));
            }
        for (auto* title : shown.titles())
            CHECK(shown.view.cover.getLocalBounds().contains(title->getBounds()));
    }
}
