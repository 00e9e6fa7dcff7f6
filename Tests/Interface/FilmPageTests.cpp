#include "Catch.h"
#include "Films/LocalTitle.h"
#include "Hands.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Window/ListeningView.h"
#include "Matching/Assets.h"
#include "Scenes.h"
#include "Screenshot.h"
#include <set>

using namespace sceneheard;

namespace {
struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    juce::String opened;
    std::shared_ptr<const Matcher> matcher;
    std::shared_ptr<const Snapshot> music = std::make_shared<const Snapshot>(scenes::tense());
    std::unique_ptr<ListeningView> view;

    explicit Shown(std::shared_ptr<const Matcher> known = {})
        : matcher(std::move(known)) {
        WindowSources sources;
        sources.music = [this] { return music; };
        sources.matcher = [this] { return matcher; };
        WindowDesktop desktop;
        desktop.openPage = [this](auto& page) { opened = page; };
        view = std::make_unique<ListeningView>(sources, desktop);
        view->setVisible(true);
        view->setState(scenes::afterHints());
        view->settle();
    }
    FilmPage& page() const { return view->page; }
    FilmCard& card(int film) const {
        for (auto* child : view->films.getChildren())
            if (auto* const card = dynamic_cast<FilmCard*>(child);
                card != nullptr && card->film() == FilmId::tmdb(film))
                return *card;
        throw std::invalid_argument("no such card");
    }
    std::vector<SmallFilmCard*> neighbours() const {
        std::vector<SmallFilmCard*> found;
        for (auto* child : page().getChildren())
            if (auto* const card = dynamic_cast<SmallFilmCard*>(child); card != nullptr && card->isVisible())
                found.push_back(card);
        return found;
    }
    void type(juce::Component& on, int key) const { on.keyPressed(juce::KeyPress(key)); }
    Suggestion known(const char* title) const {
        return filmAlone(matcher->catalogue().idOf(matcher->catalogue().named(title).at(0)), *matcher).value();
    }
};
} // namespace

TEST_CASE("A double click, Return twice and A on a card open the film's page, and Escape closes it",
          "[interface][page]") {
    Shown window;
    const auto closed = [&] {
        window.type(window.page(), juce::KeyPress::escapeKey);
        return !window.page().isVisible();
    };
    auto& card = window.card(2);
    const auto middle = card.getLocalBounds().getCentre().toFloat();
    card.mouseDoubleClick(hands::press(card, middle, 2));
    REQUIRE(window.page().isVisible());
    REQUIRE(window.page().getTitle() == "Arrival");
    REQUIRE(closed());

    window.view->films.select({});
    window.type(card, juce::KeyPress::returnKey);
    REQUIRE(window.view->films.selection() == card.film());
    REQUIRE_FALSE(window.page().isVisible());
    window.type(card, juce::KeyPress::returnKey);
    REQUIRE(window.page().isVisible());
    REQUIRE(closed());
    window.type(card, juce::KeyPress::escapeKey); // as Return no longer does
    REQUIRE_FALSE(window.view->films.selection().has_value());

    REQUIRE(card.keyPressed(juce::KeyPress('a', {}, 'a')));
    REQUIRE(window.page().isVisible());
    hands::click(window.page().cross, {5, 5});
    REQUIRE_FALSE(window.page().isVisible());
}

TEST_CASE("The second click of a double click selects nothing", "[interface][page]") {
    Shown window;
    auto& card = window.card(2);
    const auto middle = card.getLocalBounds().getCentre().toFloat();
    for (const int count : {1, 2})
        card.mouseUp(hands::press(card, middle, count));
    REQUIRE(window.view->films.selection() == card.film());
}

TEST_CASE("More like this and the films beside tonight's open their page, and the screen stays", "[interface][page]") {
    Shown window;
    window.view->head.tabs.onChoice(Preset::listening);
    const auto tonight = window.view->tonight.film();
    REQUIRE(tonight.has_value());
    window.view->tonight.moreLikeThis.onClick();
    REQUIRE(window.page().film().film.film == tonight->film);
    window.page().close();
    int beside = 0;
    for (auto* child : window.view->tonight.getChildren())
        if (auto* const card = dynamic_cast<SmallFilmCard*>(child)) {
            card->onClick();
            REQUIRE(window.page().film().film.film == card->film().film);
            window.page().close();
            ++beside;
        }
    REQUIRE(beside == 2);
    REQUIRE(window.view->state().preset == Preset::listening);
}

TEST_CASE("A film found while a target is sought tells about itself", "[interface][page]") {
    Shown window(loadMatcher(SCENEHEARD_TEST_ASSETS));
    bool aimed = false;
    window.view->onTarget = [&](auto&) { aimed = true; };
    window.view->targetLine.choose.onClick();
    window.view->targets.field.setText("psycho", false);
    window.view->targets.field.onTextChange();
    const auto first = FilmId::of(window.view->targets.found().at(0));
    window.view->targets.tellAbout(0);
    REQUIRE_FALSE(window.view->targets.isVisible());
    REQUIRE(window.page().isVisible());
    REQUIRE(window.page().film().film.film == first);
    REQUIRE_FALSE(aimed);
    window.view->targets.tellAbout(99);
    REQUIRE(window.page().film().film.film == first);
}

TEST_CASE("A page tells all that the catalogue knows of a film", "[interface][page]") {
    Shown window(loadMatcher(SCENEHEARD_TEST_ASSETS));
    const auto about = aboutFilm(window.known("Amélie"), *window.matcher);
    const auto& facts = about.film.facts; // one of its titles is shown, in the language of this person
    REQUIRE(facts.originalTitle == "Le fabuleux destin d'Amélie Poulain");
    REQUIRE(about.otherTitle != shownTitle(facts));
    REQUIRE((about.otherTitle == facts.originalTitle || about.otherTitle == facts.title));
    REQUIRE(about.film.facts.language == "fr");
    REQUIRE(about.tone.has_value());
    REQUIRE((*about.tone)[0] + (*about.tone)[1] + (*about.tone)[2] + (*about.tone)[3] ==
            Catch::Detail::Approx(1).margin(0.02));
    REQUIRE(about.kinds.size() == 5);
    REQUIRE(about.neighbours.size() == 5);
    std::set<FilmId> films{about.film.film};
    for (const auto& neighbour : about.neighbours)
        REQUIRE(films.insert(neighbour.film).second);
    REQUIRE_THAT(expectedMusic(*about.music).toStdString(), ContainsSubstring(" bpm · −"));
    auto missing = scenes::film(2, "Nowhere", 0);
    missing.film = FilmId::titled("No such film", 1900);
    const auto little = aboutFilm(missing, *window.matcher);
    REQUIRE(little.film.facts.title == "Nowhere");
    REQUIRE((little.neighbours.empty() && !little.music && !little.tone));
    REQUIRE_FALSE(filmAlone(missing.film, *window.matcher).has_value());
}

TEST_CASE("Films near a film have pages of their own, and Back leads back and out", "[interface][page]") {
    Shown window(loadMatcher(SCENEHEARD_TEST_ASSETS));
    const auto first = window.known("Blade Runner");
    window.view->films.onAction(first, FilmAction::about);
    REQUIRE(window.neighbours().size() >= 2);
    const auto second = window.neighbours()[0]->film().film;
    window.neighbours()[0]->onClick();
    REQUIRE(window.page().film().film.film == second);
    const auto third = window.neighbours()[1]->film().film;
    window.neighbours()[1]->onClick();
    REQUIRE(window.page().film().film.film == third);
    window.page().back.onClick();
    REQUIRE(window.page().film().film.film == second);
    window.type(window.page(), juce::KeyPress::backspaceKey);
    REQUIRE(window.page().film().film.film == first.film);
    REQUIRE(window.page().isVisible());
    window.page().back.onClick();
    REQUIRE_FALSE(window.page().isVisible());
    window.view->films.onAction(first, FilmAction::about); // nothing is left of the way before
    window.page().back.onClick();
    REQUIRE_FALSE(window.page().isVisible());
}

TEST_CASE("What a page offers is done, and shown", "[interface][page]") {
    Shown window;
    auto& page = window.page();
    window.view->films.onAction(window.music->films[1], FilmAction::about);
    const auto key = FilmId::tmdb(2).text();
    page.watchList.onClick();
    REQUIRE(window.view->state().marks.watch.contains(key));
    REQUIRE(page.watchList.getTitle() == words(text::onWatchList));
    page.like.onClick();
    REQUIRE(window.view->state().marks.liked.contains(key));
    REQUIRE(page.like.getToggleState());
    REQUIRE_FALSE(page.watchList.getToggleState());
    page.notAgain.onClick();
    REQUIRE(window.view->state().marks.rejected.contains(key));
    REQUIRE(page.notAgain.getToggleState());
    page.notAgain.onClick(); // and back
    REQUIRE(window.view->state().marks.rejected.empty());
    page.openPage.onClick();
    REQUIRE(window.opened == "https://www.themoviedb.org/movie/2");
    page.aim.onClick();
    REQUIRE_FALSE(page.isVisible()); // so that the target is seen
}

TEST_CASE("A page follows the music", "[interface][page]") {
    Shown window;
    window.view->films.onAction(window.music->films[1], FilmAction::about);
    const auto before = window.page().getDescription();
    REQUIRE_THAT(before.toStdString(), ContainsSubstring("Rated 7.0 of 10 by 1,000 people"));
    auto next = *window.music;
    next.sequence += 1;
    next.now.mood.value[0] = 0.95f;
    next.now.mood.value[2] = 0.1f;
    window.music = std::make_shared<const Snapshot>(next);
    window.view->settle();
    REQUIRE(window.page().getDescription() != before);
    window.music = std::make_shared<const Snapshot>();
    window.view->settle();
    REQUIRE_FALSE(window.page().getDescription().isEmpty()); // what is known of the film remains
}

TEST_CASE("All of a page lies in it and nothing on anything else, at every size and in both themes",
          "[interface][page]") {
    Shown window(loadMatcher(SCENEHEARD_TEST_ASSETS));
    for (const auto* title :
         {"Blade Runner 2049", "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", "Amélie",
          "Waltz with Bashir"}) {
        window.view->films.onAction(window.known(title), FilmAction::about);
        for (const auto theme : {Theme::dark, Theme::light})
            for (const auto& [width, height] : {std::pair(ListeningView::minWidth, ListeningView::minHeight),
                                                std::pair(ListeningView::designWidth, ListeningView::designHeight),
                                                std::pair(1680, 1050), std::pair(2800, 1700)}) {
                auto state = scenes::afterHints();
                state.theme = theme;
                window.view->setState(state);
                window.view->setSize(width, height);
                INFO(title << " at " << width << " x " << height);
                const auto name = "page-" + juce::String(title).substring(0, 5) + "-" + juce::String(width) +
                                  (theme == Theme::dark ? "-dark" : "-light");
                if (width < 2000)
                    REQUIRE(screenshot(*window.view, name) > 200);
                REQUIRE(window.neighbours().size() >= 2);
                std::vector<juce::Component*> parts;
                for (auto* child : window.page().getChildren())
                    if (child->isVisible())
                        parts.push_back(child);
                for (auto* part : parts) {
                    INFO(part->getTitle().toStdString());
                    REQUIRE(window.page().getLocalBounds().contains(part->getBounds()));
                    REQUIRE_FALSE(part->getBounds().isEmpty());
                    for (auto* other : parts)
                        if (other != part)
                            REQUIRE_FALSE(other->getBounds().intersects(part->getBounds()));
                }
                REQUIRE(window.page().compass.getWidth() >= 150);
            }
    }
}

TEST_CASE("Languages, numbers and ratings in words", "[interface][page]") {
    REQUIRE(languageName("fr") == "French");
    REQUIRE(languageName("xy") == "XY");
    REQUIRE(languageName("").isEmpty());
    REQUIRE(wholeNumber(-1000) == words(Text("−1,000")));
    Film film;
    REQUIRE(ratingLine(film).isEmpty());
    film.votes = 1;
    film.rating = 7.96f;
    REQUIRE(ratingLine(film) == "Rated 8.0 of 10 by 1 person");
    AudioFeatures music{};
    music[static_cast<std::size_t>(AudioFeature::tempo)] = 92.4f;
    music[static_cast<std::size_t>(AudioFeature::loudness)] = -12.6f;
    REQUIRE(expectedMusic(music) == words(Text("92 bpm · −13 dB · mostly with singing")));
}
