// The panel off the screen, with real music.
#include "Audacious/Panel/Panel.h"
#include "Audacious/PlayedScene.h"
#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include <QAccessible>
#include <QApplication>
#include <QtTest/QTest>

using namespace sceneheard;

namespace {
QApplication& application() {
    static int count = 1;
    static char name[] = "panel";
    static char* names[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Never deleted: at the program's exit parts of Qt that it needs are gone.
    static auto* const made = new QApplication(count, names);
    return *made;
}

struct Shown {
    explicit Shown(AnalysisService::Load load)
        : listener(std::make_shared<PlayerListener>(std::move(load), folder / "person.sqlite")) {
        application();
        Panel::Player player;
        player.playlist = [] { return std::vector<PieceName>{{"Tense scene", "SceneHeard"}, {"Another", "Nobody"}}; };
        player.hears = [this] { return hears; };
        player.hear = [this] { hears = true; };
        player.cover = [](int) { return QPixmap(); };
        player.open = [this](const std::string& page) { opened = page; };
        player.adventure = .25f;
        player.keepAdventure = [this](float chosen) { kept = chosen; };
        panel = std::make_unique<Panel>(listener, std::move(player));
        panel->resize(320, 520);
        panel->show();
    }
    FilmList& films() { return *panel->findChild<FilmList*>(); }
    bool shows(const QString& words) {
        for (const auto* label : panel->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 8000); }

    TemporaryFolder folder;
    bool hears = true;
    float kept = 0;
    std::string opened;
    std::shared_ptr<PlayerListener> listener;
    std::unique_ptr<Panel> panel;
};
} // namespace

TEST_CASE("The panel shows mood and films, and is used by the keyboard", "[audacious]") {
    Shown shown(testMatcher);
    CHECK(shown.shows("Play some music"));
    shown.listener->play(trackNamed("Tense scene"), false);
    REQUIRE(waitUntil([&] { return shown.listener->heard()->any; }));
    playScene(*shown.listener, "tense", 5);
    REQUIRE(shown.waitFor([&] { return shown.films().count() == 5; }));
    CHECK(shown.shows("Tense scene"));
    CHECK(shown.shows("beats a minute"));
    CHECK(shown.films().item(0)->text().contains("% match"));
    CHECK(shown.films().chosen() == nullptr); // a list that is filled chooses nothing

    auto& films = shown.films();
    films.setFocus();
    QTest::keyClick(&films, Qt::Key_Down);
    REQUIRE(films.chosen() != nullptr);
    const auto first = films.chosen()->film;
    QTest::keyClick(&films, Qt::Key_L);
    CHECK(shown.waitFor([&] { return films.likes(first); }));
    CHECK(films.item(films.currentRow())->data(Qt::AccessibleTextRole).toString().contains("liked"));
    QTest::keyClick(&films, Qt::Key_O);
    CHECK(shown.opened == filmPage(films.chosen()->facts));
    QTest::keyClick(&films, Qt::Key_N);
    REQUIRE(films.chosen() != nullptr); // the next one
    CHECK(films.chosen()->film != first);
    CHECK(shown.waitFor([&] { return films.count() == 5; }));
    const auto listed = [&](FilmId film) {
        const auto heard = shown.listener->heard()->films;
        return std::any_of(heard.begin(), heard.end(), [&](auto& each) { return each.film == film; });
    };
    CHECK(shown.waitFor([&] { return !listed(first); }));
    for (auto* button : shown.panel->findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == "&Undo")
            button->click();
    CHECK(shown.waitFor([&] { return listed(first); }));

    auto& adventure = *shown.panel->findChild<QSlider*>();
    CHECK(adventure.value() * 4 == adventure.maximum());
    QTest::keyClick(&adventure, Qt::Key_End);
    CHECK(shown.kept == 1);

    auto& tabs = *shown.panel->findChild<QTabBar*>();
    tabs.setFocus();
    QTest::keyClick(&tabs, Qt::Key_Right);
    CHECK(shown.waitFor([&] { return shown.shows("From 1 of its 2 pieces"); }));
    CHECK(shown.waitFor([&] { return films.count() == 5; }));
}

TEST_CASE("Every control of the panel has a name for screen readers", "[audacious]") {
    Shown shown(testMatcher);
    QAccessible::setActive(true);
    int controls = 0;
    for (auto* widget : shown.panel->findChildren<QWidget*>()) {
        const auto role = QAccessible::queryAccessibleInterface(widget)->role();
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"))
            continue;
        ++controls;
        INFO(widget->metaObject()->className() << ", role " << role);
        CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    }
    CHECK(controls >= 5);
}

TEST_CASE("The panel says what is missing", "[audacious]") {
    Shown shown([]() -> std::shared_ptr<const Matcher> { throw Error("There are no models here; install them."); });
    CHECK(shown.waitFor([&] { return shown.shows("There are no models here"); }));
    CHECK(shown.shows("Films cannot be shown"));
    shown.hears = false;
    CHECK(shown.waitFor([&] { return shown.shows("effect is off"); }));
    for (auto* button : shown.panel->findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains("Hear"))
            button->click();
    CHECK(shown.hears);
    CHECK(shown.waitFor([&] { return !shown.shows("effect is off"); }));
    shown.listener.reset(); // the plugin is switched off while its panel is still there
    shown.panel->refresh();
    CHECK(shown.shows("There are no models here"));
}
