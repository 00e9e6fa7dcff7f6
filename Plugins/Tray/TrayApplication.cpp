#include "Tray/TrayApplication.h"
#include "Interface/Style/Language.h"
#include "Interface/Style/TrayText.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include <malloc.h>

namespace sceneheard {

namespace {
constexpr int whilePlaying = 500, inSilence = 1000; // milliseconds between two looks
constexpr juce::uint32 panelsComeWithin = 8000;     // milliseconds of a session's start
constexpr juce::uint32 onDark = 0xFFFFFFFF, onLight = 0xFF1B1E26;

std::filesystem::path historyPlace() {
    auto file = PersonStore::usualPlace();
    if (file.empty())
        throw Error("The system tells no place for your history; set HOME or XDG_DATA_HOME.");
    return file;
}

std::filesystem::path assets() { return findAssets(assetFolders({"assets", "../share/sceneheard"})); }
} // namespace

class TrayApplication::Window : public juce::DocumentWindow {
public:
    Window(TrayApplication& a, Look& look)
        : DocumentWindow(words(text::product), paletteOf(look.theme()).ground, allButtons)
        , app(a)
        , view(new AppView(a.service, a.settings, look)) {
        setUsingNativeTitleBar(true);
        setContentOwned(view, true);
        setResizable(true, false);
        setResizeLimits(AppView::minWidth, AppView::minHeight, 4096, 4096);
        centreWithSize(getWidth(), getHeight());
        if (const auto place = app.settings.window(); place.isNotEmpty())
            restoreWindowStateFromString(place);
        setVisible(true);
    }
    void closeButtonPressed() override {
        juce::MessageManager::callAsync([&a = app] {
            a.save();
            a.hasIcon() ? a.close(std::move(a.window)) : a.quit();
        });
    }

    TrayApplication& app;
    AppView* const view;
};

TrayApplication::TrayApplication(DesktopBus& d, bool background, std::function<void()> q)
    : desktop(d)
    , quit(std::move(q))
    , service(
          loadMatcher(assets()), settings, historyPlace(),
          [] { return AffectLexicon(assets() / AffectLexicon::fileName); },
          [this] { return std::make_shared<CoverFilms>(assets(), service.matcher()); })
    , began(juce::Time::getMillisecondCounter())
    , ends([this] { quit(); }, [this] { save(); }) {
    const auto later = [this](auto work) { juce::MessageManager::callAsync([this, work] { work(*this); }); };
    speak(languageOf(LanguageChoice::system, systemLanguage()));
    if (desktop.connection() != nullptr) {
        item = std::make_unique<StatusItem>(
            *desktop.connection(),
            StatusItem::Client{
                [later](TrayAction action, int x, int y) {
                    later([=](TrayApplication& app) { app.act(action, {x, y}); });
                },
                [later](bool shown) { later([=](TrayApplication& app) { app.hasStatusItem(shown); }); }});
        desktop.serve([later](TrayAction action) { later([=](TrayApplication& app) { app.act(action); }); },
                      [later] { later([](TrayApplication& app) { app.hasNoBus(); }); });
    } else {
        hasStatusItem(false);
    }
    if (!background)
        openWindow(AppPage::tonight);
    lookAgain();
}

TrayApplication::~TrayApplication() {
    save();
    desktop.stop();
}

void TrayApplication::save() {
    service.end(); // first: a window whose screen went away ends the program when it is asked
    if (window != nullptr)
        settings.setWindow(window->getWindowStateAsString());
    settings.save();
}

void TrayApplication::hasStatusItem(bool shown) {
    panelKnown = true;
    inPanel = shown;
    if (shown) {
        docked.reset();
        inTray = false;
    } else if (docked == nullptr) {
        docked = std::make_unique<DockedIcon>(DockedIcon::Client{
            [this](TrayAction action, int x, int y) {
                act(action, {x, y});
            },
            [this](bool in) { juce::MessageManager::callAsync([this, in] { inTray = docked != nullptr && in; }); }});
    }
    shownState.reset();
    followIcon();
}

void TrayApplication::hasNoBus() {
    desktop.stop();
    item.reset();
    hasStatusItem(false);
}

void TrayApplication::lookAgain() {
    service.watch(popup != nullptr || (window != nullptr && window->isShowing()));
    service.update();
    followIcon();
    timer.start(service.state() == TrayState::listening ? whilePlaying : inSilence);
    if (!hasIcon() && window == nullptr && panelKnown && juce::Time::getMillisecondCounter() - began > panelsComeWithin)
        openWindow(AppPage::tonight);
    if (std::exchange(trims, false))
        malloc_trim(0); // what the window needed
}

void TrayApplication::followIcon() {
    const auto state = service.state();
    const auto light = settings.onLightPanel();
    const auto* const piece = service.piece();
    auto tip = words(state == TrayState::paused   ? tray_text::pauses
                     : state == TrayState::silent ? tray_text::silent
                                                  : tray_text::listens)
                   .toStdString();
    const auto playing = piece == nullptr        ? std::string()
                         : piece->artist.empty() ? service.pieceTitle()
                                                 : service.pieceTitle() + " – " + piece->artist;
    if (!playing.empty())
        tip = playing;
    if (state == shownState && light == shownOnLight && tip == shownTip)
        return;
    shownState = state;
    shownOnLight = light;
    shownTip = tip;
    const juce::Colour colour(light ? onLight : onDark);
    if (item != nullptr)
        guarded( // the bus may have ended a moment ago
            [&] {
                item->show(state, colour, tip);
                item->setMenu(trayMenu(playing, state == TrayState::paused));
            },
            [](const std::string&) {});
    if (docked != nullptr)
        docked->show(state, colour, tip);
}

void TrayApplication::act(TrayAction action, juce::Point<int> place) {
    switch (action) {
    case TrayAction::popup:
        return openPopup(place);
    case TrayAction::menu:
        return openMenu(place);
    case TrayAction::pause:
        guarded([&] { service.setPaused(service.state() != TrayState::paused); }, [](const std::string&) {});
        return followIcon();
    case TrayAction::tonight:
        return openWindow(AppPage::tonight);
    case TrayAction::history:
        return openWindow(AppPage::history);
    case TrayAction::settings:
        return openWindow(AppPage::settings);
    case TrayAction::quit:
        return quit();
    }
}

Look& TrayApplication::look() {
    if (worn == nullptr)
        worn = std::make_unique<Look>();
    worn->setTheme(settings.theme());
    return *worn;
}

void TrayApplication::close(std::unique_ptr<juce::Component> part) {
    part.reset();
    if (window == nullptr && popup == nullptr)
        worn.reset();
    trims = true;
}

void TrayApplication::openWindow(AppPage page) {
    close(std::move(popup));
    guarded(
        [&] {
            if (window == nullptr) {
                window = std::make_unique<Window>(*this, look());
                window->view->onAppearance = [this] {
                    window->setBackgroundColour(paletteOf(look().theme()).ground);
                    window->view->sendLookAndFeelChange();
                    shownState.reset();
                    followIcon();
                };
            }
            window->view->showPage(page);
            window->setMinimised(false);
            window->toFront(true);
            service.watch(true);
        },
        [](const std::string& why) { std::fprintf(stderr, "sceneheard-tray: %s\n", why.c_str()); });
}

void TrayApplication::openPopup(juce::Point<int> place) {
    if (popup != nullptr)
        return close(std::move(popup));
    // A click on the icon takes the keyboard from the popup, which closes, and is no wish to see it again.
    constexpr juce::uint32 oneClick = 300; // milliseconds
    if (popupClosed != 0 && juce::Time::getMillisecondCounter() - popupClosed < oneClick)
        return;
    if (place == juce::Point<int>())
        place = juce::Desktop::getMousePosition();
    popup = std::make_unique<TrayPopup>(service, look());
    popup->onClose = [this] {
        popupClosed = juce::Time::getMillisecondCounter();
        close(std::move(popup));
    };
    popup->onPause = [this] { act(TrayAction::pause); };
    const auto open = [this](AppPage page) {
        return [this, page] { juce::MessageManager::callAsync([this, page] { openWindow(page); }); };
    };
    popup->onOpen = open(AppPage::tonight);
    popup->onHistory = open(AppPage::history);
    popup->onSettings = open(AppPage::settings);
    popup->onFilm = [this](const Suggestion& film) {
        juce::MessageManager::callAsync([this, film] {
            openWindow(AppPage::tonight);
            window->view->showFilm(film);
        });
    };
    popup->openAt(place);
    service.watch(true);
}

void TrayApplication::openMenu(juce::Point<int> place) {
    juce::PopupMenu menu;
    menu.setLookAndFeel(&look());
    for (const auto& line : trayMenu({}, service.state() == TrayState::paused))
        line.label.empty() ? menu.addSeparator()
                           : menu.addItem(line.id, juce::String::fromUTF8(line.label.c_str()), line.enabled);
    menu.showMenuAsync(juce::PopupMenu::Options().withTargetScreenArea({place.x, place.y, 1, 1}), [this](int chosen) {
        if (chosen > 0)
            act(static_cast<TrayAction>(chosen));
    });
}

} // namespace sceneheard
