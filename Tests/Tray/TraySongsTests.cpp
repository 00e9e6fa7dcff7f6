// Films for a song of a table, in the app's window.
#include "../Interface/AccessTree.h"
#include "../Interface/Hands.h"
#include "../Interface/Songs.h"
#include "Catch.h"
#include "Folder.h"
#include "Interface/State/SongSetting.h"
#include "Interface/Style/Language.h"
#include "Matching/Assets.h"
#include "Screenshot.h"
#include "Tray/AppView.h"

using namespace sceneheard;

namespace {
/// The app's window on a computer without a sound server.
struct Shown {
    juce::ScopedJuceInitialiser_GUI gui;
    TemporaryFolder folder;
    juce::File answer; // to the question for a file
    TraySettings settings;
    Look look;
    std::unique_ptr<TrayService> service;
    std::unique_ptr<AppView> view;

    explicit Shown(const juce::String& films = {})
        : answer(juce::String(folder.write("mine.csv", songs::table).string()))
        , settings(juce::File(juce::String((folder / "tray.settings").string()))) {
        SongSetting::usualPlace().deleteFile();
        settings.setPaused(true);
        if (films.isNotEmpty())
            settings.setFilmList(juce::String(folder.write("owned.txt", films.toStdString()).string()));
        service =
            std::make_unique<TrayService>(loadMatcher(SCENEHEARD_TEST_ASSETS), settings, folder / "person.sqlite");
        open();
    }
    ~Shown() { SongSetting::usualPlace().deleteFile(); }

    // As when the window was closed before.
    void open() {
        WindowDesktop desktop;
        desktop.askFile = [this](auto&, auto&, auto&, auto told) { told(answer); };
        view = std::make_unique<AppView>(*service, settings, look, desktop);
        view->setVisible(true);
    }
    SongSheet& sheet() const { return view->songs; }
    // The window's own timer needs a screen.
    void until(const std::function<bool()>& condition) const {
        for (int i = 0; i < 2000 && !condition(); ++i) {
            juce::Thread::sleep(5);
            service->update();
            view->follow();
        }
        REQUIRE(condition());
    }
    void openTable() const {
        sheet().openTable.onClick();
        until([&] { return sheet().table() != nullptr; });
    }
    void pick(const juce::String& typed) const {
        sheet().field.setText(typed, false);
        sheet().field.onTextChange();
        sheet().field.onReturnKey();
    }
};
} // namespace

TEST_CASE("In the app's window a song's films are found by the keyboard, and their pages open", "[tray][songs]") {
    Shown app;
    auto& sheet = app.sheet();
    CHECK(accessTree(*app.view).contains("button \"Films for a song of yours\""));
    app.view->songsButton.triggerClick();
    hands::runMessages(50, {[&] { CHECK(sheet.isVisible()); }});
    app.openTable();
    CHECK(sheet.says() == "mine.csv (songs: 5, rows left out: 1)");
    CHECK(SongSetting().table() == app.answer);
    app.pick("hold on");
    REQUIRE(sheet.films().size() == SongSheet::maxFilms);
    CHECK(screenshot(*app.view, "tray-songs") > 500);

    sheet.onFilm(sheet.films().front());
    CHECK(app.view->page.isVisible());
    CHECK(app.view->page.film().film.film == sheet.films().front().film);
    CHECK(app.view->page.keyPressed(juce::KeyPress(juce::KeyPress::escapeKey)));
    CHECK(sheet.isVisible());
    sheet.field.onEscapeKey();
    CHECK_FALSE(sheet.isVisible());

    app.open();
    app.view->songsButton.onClick();
    app.until([&] { return app.sheet().table() != nullptr; });
    app.view->showPage(AppPage::history);
    CHECK_FALSE(app.sheet().isVisible());
    CHECK_FALSE(app.view->songsButton.isVisible());
}

TEST_CASE("The app's films for a song leave out those rejected and those that a list has not", "[tray][songs]") {
    Shown app("tmdb:348\ntmdb:329865\n");
    app.view->songsButton.onClick();
    app.openTable();
    app.until([&] { return app.service->filter().only != nullptr; });
    app.pick("cafe");
    REQUIRE(app.sheet().films().size() == 2);
    const auto first = app.sheet().films().front();
    app.service->mark(first, FilmAction::reject);
    app.pick("cafe");
    REQUIRE(app.sheet().films().size() == 1);
    CHECK(app.sheet().films().front().film != first.film);
}

TEST_CASE("A file that is no table of songs is a sentence in the app's window too", "[tray][songs]") {
    Shown app;
    app.answer = juce::File(juce::String(app.folder.write("broken.csv", "name\nHold On\n").string()));
    app.view->songsButton.onClick();
    app.sheet().openTable.onClick();
    app.until([&] { return app.sheet().says().contains("has none of the columns"); });
    CHECK(app.sheet().table() == nullptr);
    CHECK(SongSetting().table() == juce::File());
    app.view->follow();
    CHECK(app.sheet().says().contains("has none of the columns"));
}

TEST_CASE("In the head of the app's window nothing lies over another part, in either language", "[tray][songs]") {
    const auto language = GENERATE(WindowLanguage::english, WindowLanguage::german);
    const auto theme = GENERATE(Theme::dark, Theme::light);
    speak(language);
    Shown app;
    speak(WindowLanguage::english);
    app.look.setTheme(theme);
    app.view->sendLookAndFeelChange();
    const auto name = juce::String("tray-songs-") + (language == WindowLanguage::german ? "de" : "en") +
                      (theme == Theme::light ? "-light" : "");
    for (const auto& [width, height] :
         {std::pair(AppView::minWidth, AppView::minHeight), std::pair(AppView::designWidth, AppView::designHeight)}) {
        app.view->setSize(width, height);
        const std::array<juce::Component*, 3> parts{&app.view->period, &app.view->songsButton, &app.view->tabs};
        for (std::size_t i = 0; i + 1 < parts.size(); ++i)
            CHECK(parts[i]->getRight() < parts[i + 1]->getX());
        CHECK(app.view->songsButton.getWidth() == app.view->songsButton.getHeight());
        CHECK(screenshot(*app.view, name + "-" + juce::String(width)) > 100);
    }
}
