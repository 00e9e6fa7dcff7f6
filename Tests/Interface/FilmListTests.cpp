#include "Catch.h"
#include "Hands.h"
#include "Interface/Films/FilmList.h"
#include "Interface/Films/FilmWhy.h"
#include "Interface/Style/Palette.h"
#include "Scenes.h"
#include "Screenshot.h"
#include <juce_gui_basics/juce_gui_basics.h>
#include <set>

using namespace sceneheard;

namespace {
std::vector<FilmId> ids(const std::vector<int>& numbers) {
    std::vector<FilmId> films;
    for (const int number : numbers)
        films.push_back(FilmId::tmdb(number));
    return films;
}

struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    FilmList list;

    Shown() { list.setSize(744, 268); }
    std::vector<FilmCard*> rows() {
        std::vector<FilmCard*> found;
        for (auto* child : list.getChildren())
            if (auto* row = dynamic_cast<FilmCard*>(child))
                found.push_back(row);
        return found;
    }
};
} // namespace

TEST_CASE("As many films as there is room for, those that fit best first", "[interface]") {
    Shown shown;
    shown.list.show(scenes::tense());
    REQUIRE(shown.list.films() == ids({1, 2, 3, 4, 5}));
    shown.list.setGrid(3, 1);
    shown.list.resized();
    REQUIRE(shown.list.films() == ids({1, 2, 3}));
    REQUIRE(shown.rows()[2]->getRight() >= shown.list.getWidth() - 2);
    shown.list.setGrid(2, 2);
    shown.list.resized();
    REQUIRE(shown.list.films() == ids({1, 2, 3, 4}));
    REQUIRE(shown.rows()[2]->getY() > shown.rows()[1]->getBottom());
    for (auto* row : shown.rows())
        REQUIRE(shown.list.getLocalBounds().contains(row->getBounds()));
}

TEST_CASE("A film that stays keeps its card and glides to its place; one at a time changes", "[interface]") {
    Shown shown;
    auto snapshot = scenes::tense();
    shown.list.show(snapshot);
    const auto before = shown.rows();
    auto* const third = before[2];
    const auto from = third->getX();
    snapshot.films[2].mood = snapshot.now.mood; // nearest now
    snapshot.films.pop_back();
    snapshot.films.push_back(scenes::film(9, "Heat", 0.7f));
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({1, 2, 3, 4, 5})); // nobody could read it if it changed at once
    shown.list.advance(4.1f);
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({1, 2, 3, 4, 9}));
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({1, 2, 3, 4, 9}));
    shown.list.advance(4.1f);
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({1, 3, 2, 4, 9}));
    REQUIRE(third->film() == FilmId::tmdb(3));
    REQUIRE(third->getX() == from); // not yet
    shown.list.advance(0.1f);
    REQUIRE((third->getX() > before[1]->getX() - from && third->getX() < from));
    shown.list.advance(4.1f);
    shown.list.show(snapshot);
    shown.list.advance(5);
    REQUIRE(shown.list.films() == ids({3, 1, 2, 4, 9}));
    REQUIRE(third->getX() == 0);
    REQUIRE(shown.rows().size() == 5);
}

TEST_CASE("When the music ends, the list is that of its last mood", "[interface]") {
    Shown shown;
    auto snapshot = scenes::tense();
    shown.list.show(snapshot);
    shown.list.advance(1);
    for (int i = 0; i < 5; ++i) { // others altogether
        auto film = scenes::film(20 + i, "Heat", 0.7f);
        film.mood = snapshot.now.mood;
        film.mood.value[static_cast<std::size_t>(Axis::energy)] *= 1 - 0.1f * static_cast<float>(i);
        snapshot.films[static_cast<std::size_t>(i)] = film;
    }
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({1, 2, 3, 4, 5})); // not while it plays
    snapshot.silent = true;
    SECTION("at once") {
        shown.list.show(snapshot);
        REQUIRE(shown.list.films() == ids({20, 21, 22, 23, 24}));
    }
    SECTION("but for one that a person looks at") {
        shown.list.select(FilmId::tmdb(2));
        shown.list.show(snapshot);
        REQUIRE(shown.list.films() == ids({1, 2, 3, 4, 5}));
    }
}

TEST_CASE("What a person changes shows at once", "[interface]") {
    Shown shown;
    auto snapshot = scenes::tense();
    shown.list.show(snapshot);
    snapshot.films = {scenes::film(7, "Heat", 0.7f), scenes::film(8, "Ronin", 0.6f)};
    shown.list.follow(); // a filter was set
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({7, 8}));
}

TEST_CASE("No two films of a row say the same, and what all share is said once", "[interface]") {
    Shown shown;
    juce::StringArray shared;
    shown.list.onShared = [&](const juce::StringArray& words) { shared = words; };
    shown.list.show(scenes::tense());
    REQUIRE(allOf(shared, [](auto&) { return true; }) == "all tense and energetic");
    REQUIRE(allOf(shared, [](auto& said) { return said.length() < 12; }) == "all tense");
    REQUIRE(allOf(shared, [](auto&) { return false; }).isEmpty());
    std::set<juce::String> whys;
    for (auto* row : shown.rows())
        REQUIRE(whys.insert(row->said().why).second);
    int before = 101;
    for (auto* row : shown.rows()) {
        REQUIRE(row->said().fit <= before);
        before = row->said().fit;
    }
}

TEST_CASE("A screen reader finds a list of films", "[interface]") {
    Shown shown;
    shown.list.show(scenes::tense());
    REQUIRE(shown.list.createAccessibilityHandler()->getRole() == juce::AccessibilityRole::list);
    for (auto* row : shown.rows())
        REQUIRE(row->createAccessibilityHandler()->getRole() == juce::AccessibilityRole::listItem);
    REQUIRE(shown.rows()[0]->getTitle().toStdString() ==
            "1. Blade Runner 2049, 1981 · Drama · Science Fiction · 1 h 41. 94 fit. As dark");
}

TEST_CASE("A pinned film stays at the top, a rejected one goes", "[interface]") {
    Shown shown;
    FilmMarks marks;
    shown.list.onAction = [&](const Suggestion& film, FilmAction action) {
        if (action == FilmAction::pin)
            marks.togglePin(film.film.text());
        if (action == FilmAction::reject)
            marks.toggleReject(film.film.text());
        std::vector<Suggestion> pinned;
        if (marks.isPinned("tmdb:3"))
            pinned.push_back(scenes::film(3, "Sicario", 0.4f));
        shown.list.setMarks(marks, pinned);
    };
    auto snapshot = scenes::tense();
    shown.list.show(snapshot);
    REQUIRE(shown.rows()[2]->keyPressed(juce::KeyPress('p', {}, 'p')));
    REQUIRE(shown.list.films() == ids({3, 1, 2, 4, 5}));
    REQUIRE(shown.rows()[0]->getHeight() > 0);
    snapshot.films.erase(snapshot.films.begin() + 2); // the music no longer suggests it
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({3, 1, 2, 4, 5}));
    for (auto* row : shown.rows())
        if (row->film() == FilmId::tmdb(2))
            row->reject.onClick();
    REQUIRE(shown.list.films() == ids({3, 1, 4, 5}));
}

TEST_CASE("Marks exclude each other where they contradict, and are bounded", "[interface]") {
    FilmMarks marks;
    marks.togglePin("tmdb:1");
    marks.toggleLike("tmdb:1");
    REQUIRE((marks.isPinned("tmdb:1") && marks.liked.contains("tmdb:1")));
    marks.toggleReject("tmdb:1");
    REQUIRE((!marks.isPinned("tmdb:1") && !marks.liked.contains("tmdb:1") && marks.rejected.contains("tmdb:1")));
    marks.togglePin("tmdb:1");
    REQUIRE(marks.rejected.empty());
    marks.togglePin("tmdb:1");
    REQUIRE(marks == FilmMarks());
    marks.togglePin(""); // a film without a name of its own
    REQUIRE(marks == FilmMarks());
    for (std::size_t i = 0; i < FilmMarks::maxPins + 5; ++i) {
        marks.togglePin("tmdb:" + std::to_string(i));
    }
    for (std::size_t i = 0; i < FilmMarks::maxOpinions + 5; ++i)
        marks.toggleLike("imdb:" + std::to_string(i));
    REQUIRE((marks.pinned.size() == FilmMarks::maxPins && marks.pinned.front() == "tmdb:5"));
    REQUIRE(marks.liked.size() == FilmMarks::maxOpinions);
}

TEST_CASE("A film's page", "[interface]") {
    Film film;
    REQUIRE(filmPage(film).empty());
    film.imdbId = "tt0083658";
    REQUIRE(filmPage(film) == "https://www.imdb.com/title/tt0083658/");
    film.tmdbId = 78;
    REQUIRE(filmPage(film) == "https://www.themoviedb.org/movie/78");
}

TEST_CASE("A selected film shows what can be done with it, and keys do it", "[interface]") {
    Shown shown;
    std::vector<FilmAction> done;
    shown.list.onAction = [&](const Suggestion& film, FilmAction action) {
        REQUIRE(film.film == FilmId::tmdb(2));
        done.push_back(action);
    };
    shown.list.show(scenes::tense());
    auto& row = *shown.rows()[1];
    REQUIRE_FALSE(row.pin.isVisible());
    shown.list.select(FilmId::tmdb(2));
    REQUIRE(row.pin.isVisible());
    REQUIRE(screenshot(shown.list, "films-selected") > 200);
    hands::click(row, {60, 130});
    for (const char key : {'p', 'L', 'x', 't', 'o', 'c'})
        REQUIRE(row.keyPressed(juce::KeyPress(key, {}, static_cast<juce::juce_wchar>(key))));
    REQUIRE_FALSE(row.keyPressed(juce::KeyPress(juce::KeyPress::spaceKey)));
    REQUIRE(done == std::vector{FilmAction::select, FilmAction::pin, FilmAction::like, FilmAction::reject,
                                FilmAction::aim, FilmAction::open, FilmAction::copy});
}
