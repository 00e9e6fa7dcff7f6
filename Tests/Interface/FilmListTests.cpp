#include "Catch.h"
#include "Interface/FilmList.h"
#include "Interface/Palette.h"
#include "Scenes.h"
#include <juce_gui_basics/juce_gui_basics.h>

using namespace sceneheard;

namespace {
struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    FilmList list;

    explicit Shown(int height = 400) { list.setSize(700, height); }
    std::vector<FilmRow*> rows() {
        std::vector<FilmRow*> found;
        for (auto* child : list.getChildren())
            if (auto* row = dynamic_cast<FilmRow*>(child))
                found.push_back(row);
        return found;
    }
};
} // namespace

TEST_CASE("As many films as fit, best first", "[interface]") {
    Shown tall, small(150);
    const auto snapshot = scenes::tense();
    tall.list.show(snapshot);
    small.list.show(snapshot);
    REQUIRE(tall.list.films() == std::vector{1, 2, 3, 4, 5});
    REQUIRE(small.list.films() == std::vector{1, 2});
    small.list.setSize(700, 230);
    REQUIRE(small.list.films() == std::vector{1, 2, 3});
}

TEST_CASE("A film that stays keeps its row and glides to its place", "[interface]") {
    Shown shown;
    auto snapshot = scenes::tense();
    shown.list.show(snapshot);
    const auto before = shown.rows();
    std::swap(snapshot.films[0], snapshot.films[2]);
    snapshot.films.pop_back();
    snapshot.films.push_back(scenes::film(9, "Heat", 0.7f));
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == std::vector{3, 2, 1, 4, 9});
    auto* const third = before[2];
    REQUIRE(third->film() == 3);
    REQUIRE(third->getY() == 2 * metrics::rowPitch); // not yet
    shown.list.advance(0.1f);
    REQUIRE((third->getY() > 0 && third->getY() < 2 * metrics::rowPitch));
    shown.list.advance(5);
    REQUIRE(third->getY() == 0);
    REQUIRE(shown.rows().size() == 5);
}

TEST_CASE("The list says how long it has been settled", "[interface]") {
    Shown shown;
    auto snapshot = scenes::tense();
    shown.list.show(snapshot);
    REQUIRE(shown.list.settledSeconds() == 0);
    snapshot.seconds += 12;
    shown.list.show(snapshot);
    REQUIRE(shown.list.settledSeconds() == 12);
    std::swap(snapshot.films[0], snapshot.films[1]);
    shown.list.show(snapshot);
    REQUIRE(shown.list.settledSeconds() == 0);
    snapshot.seconds = 1; // a reset
    shown.list.show(snapshot);
    REQUIRE(shown.list.settledSeconds() == 0);
}

TEST_CASE("A screen reader finds a list of films", "[interface]") {
    Shown shown;
    shown.list.show(scenes::tense());
    REQUIRE(shown.list.createAccessibilityHandler()->getRole() == juce::AccessibilityRole::list);
    for (auto* row : shown.rows())
        REQUIRE(row->createAccessibilityHandler()->getRole() == juce::AccessibilityRole::listItem);
    REQUIRE(shown.rows()[0]->getTitle().toStdString() ==
            "1. Blade Runner 2049, 1981 · Drama · Science Fiction · 1 h 41. 91%. slow, tense, low valence");
}
