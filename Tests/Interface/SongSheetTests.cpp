#include "AccessTree.h"
#include "Catch.h"
#include "Folder.h"
#include "Hands.h"
#include "Interface/State/SongSetting.h"
#include "Interface/Window/ListeningView.h"
#include "Matching/Assets.h"
#include "Scenes.h"
#include "Screenshot.h"
#include "Songs.h"

using namespace sceneheard;

namespace {
std::shared_ptr<const Matcher> shipped() {
    static const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    return matcher;
}

struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    TemporaryFolder folder;
    juce::File answer; // to the question for a file
    Filter filter;
    std::shared_ptr<const Snapshot> music = std::make_shared<const Snapshot>(scenes::tense());
    std::unique_ptr<ListeningView> view;

    explicit Shown(std::shared_ptr<const Matcher> matcher = shipped())
        : answer(juce::String(folder.write("mine.csv", songs::table).string())) {
        SongSetting::usualPlace().deleteFile();
        WindowSources sources;
        sources.music = [this] { return music; };
        sources.matcher = [matcher] { return matcher; };
        sources.filter = [this] { return filter; };
        WindowDesktop desktop;
        desktop.askFile = [this](auto&, auto&, auto&, auto told) { told(answer); };
        view = std::make_unique<ListeningView>(sources, desktop);
        view->setVisible(true);
        view->setState(scenes::afterHints());
        view->settle();
    }
    ~Shown() { SongSetting::usualPlace().deleteFile(); }

    SongSheet& sheet() const { return view->songs; }
    void open() const { view->head.songs.onClick(); }
    // The window's own timer needs a screen.
    void until(const std::function<bool()>& condition) const {
        for (int i = 0; i < 2000 && !condition(); ++i) {
            juce::Thread::sleep(5);
            view->settle();
        }
        REQUIRE(condition());
    }
    void openTable() const {
        sheet().openTable.onClick();
        until([&] { return sheet().table() != nullptr; });
    }
    void type(const juce::String& typed) const {
        sheet().field.setText(typed, false);
        sheet().field.onTextChange();
    }
};
} // namespace

TEST_CASE("A song of a table is picked by typing, and its films appear with their reasons", "[interface][songs]") {
    Shown window;
    auto& sheet = window.sheet();
    window.open();
    CHECK(sheet.isVisible());
    CHECK_FALSE(sheet.field.isEnabled());
    window.openTable();
    CHECK(sheet.says() == "mine.csv (songs: 5, rows left out: 1)");
    window.type("hold on");
    CHECK(accessTree(sheet).contains("button \"Hold On, Wilson Phillips\""));
    sheet.field.onReturnKey();
    REQUIRE(sheet.picked());
    CHECK(sheet.picked()->artist == "Chord Overstreet");
    REQUIRE(sheet.films().size() == SongSheet::maxFilms);
    CHECK(screenshot(*window.view, "songs") > 500);

    // The films and reasons are those that the same music has wherever it is asked for.
    Query query;
    query.music.audioFeatures = sheet.picked()->audioFeatures;
    query.music.mood = shipped()->moods().moodOf(query.music.audioFeatures);
    const auto expected = shipped()->suggest(query);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(sheet.films()[i].film == expected[i].film);
        CHECK(sheet.films()[i].reasons == expected[i].reasons);
    }
    sheet.pick(1);
    CHECK(sheet.picked()->artist == "Wilson Phillips");
    CHECK(sheet.films().front().film != expected.front().film);
    sheet.pick(100);
    CHECK(sheet.picked()->artist == "Wilson Phillips");
    window.type("madonna");
    CHECK(sheet.found().empty());
    sheet.field.onReturnKey();
    CHECK(sheet.picked()->artist == "Wilson Phillips");
}

TEST_CASE("Details tell a song's audio features and how each film matches", "[interface][songs]") {
    Shown window;
    auto& sheet = window.sheet();
    window.open();
    CHECK_FALSE(sheet.details.isEnabled());
    window.openTable();
    window.type("hold on chord");
    sheet.field.onReturnKey();
    REQUIRE(sheet.details.isEnabled());
    const auto before = accessTree(sheet);
    CHECK_FALSE(before.contains("% match"));
    sheet.details.setToggleState(true, juce::sendNotificationSync);
    const auto told = accessTree(sheet);
    CHECK(told.contains(juce::String::fromUTF8("danceability 0.62, energy 0.44, loudness \u221210 dB")));
    CHECK(told.contains("tempo 120 bpm"));
    CHECK(told.contains("% match"));
    CHECK(screenshot(*window.view, "songs-details") > 500);
    auto state = window.view->state();
    state.theme = Theme::light;
    window.view->setState(state);
    window.view->setSize(ListeningView::minWidth, ListeningView::minHeight);
    CHECK(screenshot(*window.view, "songs-details-light") > 500);
    sheet.details.setToggleState(false, juce::sendNotificationSync);
    CHECK(accessTree(sheet) == before);
}

TEST_CASE("Picking a song changes nothing of what is heard, and follows filters and rejections", "[interface][songs]") {
    Shown window;
    auto& sheet = window.sheet();
    int told = 0;
    window.view->onTarget = [&](const auto&) { ++told; };
    window.view->onState = [&](const auto&) { ++told; };
    const auto shownBefore = window.view->films.films();
    window.open();
    window.openTable();
    window.type("cafe");
    sheet.field.onReturnKey();
    const auto first = sheet.films().front();
    CHECK(window.view->films.films() == shownBefore);
    CHECK(told == 0);
    sheet.onFilm(first);
    CHECK(window.view->page.isVisible());
    CHECK(window.view->page.film().film.film == first.film);
    window.view->page.keyPressed(juce::KeyPress(juce::KeyPress::escapeKey));
    CHECK(sheet.isVisible());

    auto state = window.view->state();
    state.marks.rejected = {first.film.text()};
    window.view->setState(state);
    sheet.field.onReturnKey();
    CHECK(sheet.films().size() == SongSheet::maxFilms);
    for (const auto& film : sheet.films())
        CHECK(film.film != first.film);
    window.filter.yearTo = 1960;
    sheet.field.onReturnKey();
    for (const auto& film : sheet.films())
        CHECK(film.facts.year <= 1960);
    window.filter.yearTo = 1800;
    sheet.field.onReturnKey();
    CHECK(sheet.films().empty());
    CHECK(screenshot(*window.view, "songs-none") > 500);
    sheet.field.onEscapeKey();
    CHECK_FALSE(sheet.isVisible());
}

TEST_CASE("A table that cannot be read is a sentence, and the one before stays", "[interface][songs]") {
    Shown window;
    auto& sheet = window.sheet();
    window.open();
    window.answer = juce::File(); // none was chosen
    sheet.openTable.onClick();
    CHECK(sheet.table() == nullptr);
    window.answer = juce::File(juce::String(window.folder.write("broken.csv", "name\nHold On\n").string()));
    sheet.openTable.onClick();
    window.until([&] { return sheet.says().contains("has none of the columns"); });
    CHECK(sheet.table() == nullptr);
    CHECK(SongSetting().table() == juce::File());
    window.answer = window.answer.getSiblingFile("mine.csv");
    window.openTable();
    window.answer = window.answer.getSiblingFile("broken.csv");
    sheet.openTable.onClick();
    window.until([&] { return sheet.says().contains("has none of the columns"); });
    CHECK(sheet.table() != nullptr);
    CHECK(SongSetting().table() == window.answer.getSiblingFile("mine.csv"));
    window.type("cafe");
    sheet.field.onReturnKey();
    CHECK(sheet.says() == "mine.csv (songs: 5, rows left out: 1)");

    Shown loading(std::shared_ptr<const Matcher>{}); // its films are not there yet
    loading.open();
    loading.openTable();
    loading.type("cafe");
    loading.sheet().field.onReturnKey();
    CHECK(loading.sheet().says() == "The films are not there yet. Try again in a moment.");
    CHECK_FALSE(loading.sheet().picked());
}

TEST_CASE("The table that was opened last is there when songs are asked for again", "[interface][songs]") {
    Shown window;
    window.open();
    window.openTable();
    WindowSources sources;
    sources.music = [&] { return window.music; };
    ListeningView later(sources, {});
    later.setVisible(true);
    later.head.songs.onClick();
    for (int i = 0; i < 2000 && later.songs.table() == nullptr; ++i) {
        juce::Thread::sleep(5);
        later.settle();
    }
    REQUIRE(later.songs.table() != nullptr);
    CHECK(later.songs.table()->songs().size() == 5);
    later.songs.close();
    later.inputs.setVisible(true); // where the program asks what to hear
    later.inputs.songs.onClick();
    CHECK(later.songs.isVisible());
}
