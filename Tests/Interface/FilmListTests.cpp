#include "Catch.h"
#include "Hands.h"
#include "Interface/Films/FilmList.h"
#include "Interface/Style/Palette.h"
#include "Scenes.h"
#include "Screenshot.h"
#include <juce_gui_basics/juce_gui_basics.h>

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

    explicit Shown(int height = 360) { list.setSize(700, height); }
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
    Shown tall, small(140);
    const auto snapshot = scenes::tense();
    tall.list.show(snapshot);
    small.list.show(snapshot);
    REQUIRE(tall.list.films() == ids({1, 2, 3, 4, 5}));
    REQUIRE(small.list.films() == ids({1, 2}));
    small.list.setSize(700, 210);
    REQUIRE(small.list.films() == ids({1, 2, 3}));
    REQUIRE(small.rows()[2]->getBottom() >= 205); // what height is left, they share
}

TEST_CASE("A film that stays keeps its row and glides to its place", "[interface]") {
    Shown shown;
    auto snapshot = scenes::tense();
    shown.list.show(snapshot);
    const auto before = shown.rows();
    const auto from = before[2]->getY();
    std::swap(snapshot.films[0], snapshot.films[2]);
    snapshot.films.pop_back();
    snapshot.films.push_back(scenes::film(9, "Heat", 0.7f));
    shown.list.show(snapshot);
    REQUIRE(shown.list.films() == ids({3, 2, 1, 4, 9}));
    auto* const third = before[2];
    REQUIRE(third->film() == FilmId::tmdb(3));
    REQUIRE(third->getY() == from); // not yet
    shown.list.advance(0.1f);
    REQUIRE((third->getY() > 0 && third->getY() < from));
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
    hands::click(row, {200, 30});
    for (const char key : {'p', 'L', 'x', 't', 'o', 'c'})
        REQUIRE(row.keyPressed(juce::KeyPress(key, {}, static_cast<juce::juce_wchar>(key))));
    REQUIRE_FALSE(row.keyPressed(juce::KeyPress(juce::KeyPress::spaceKey)));
    REQUIRE(done == std::vector{FilmAction::select, FilmAction::pin, FilmAction::like, FilmAction::reject,
                                FilmAction::aim, FilmAction::open, FilmAction::copy});
}
