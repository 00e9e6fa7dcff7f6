#include "Tray/AppView.h"
#include "Interface/Style/BesideText.h"
#include "Interface/Style/Problems.h"
#include "Interface/Style/TrayText.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"

namespace sceneheard {

namespace {
constexpr int rate = 10, glidingRate = 30; // a second, while it is open
constexpr int playing = 1, firstPeriod = 2;
} // namespace

AppView::AppView(TrayService& s, TraySettings& kept, Look& look, WindowDesktop d)
    : songsButton(Icon::song, words(text::songsTitle))
    , history(s)
    , settings(s, kept)
    , service(s)
    , desktop(std::move(d))
    , tips(*this) {
    setLookAndFeel(&look);
    setOpaque(true);
    setWantsKeyboardFocus(false);
    tabs.onChoice = [this](AppPage chosen) { showPage(chosen); };
    const std::array<Text, 5> names{tray_text::whatPlays, tray_text::lastHour, tray_text::thisEvening,
                                    tray_text::thisWeek, tray_text::everything};
    for (std::size_t i = 0; i < names.size(); ++i)
        period.addItem(words(names[i]), playing + static_cast<int>(i));
    period.setSelectedId(playing, juce::dontSendNotification);
    period.setTitle(words(tray_text::filmsFrom));
    reachableByTab(period);
    period.onChange = [this] {
        shown.reset();
        follow();
    };
    tonight.onAction = page.onAction = [this](const Suggestion& film, FilmAction action) { act(film, action); };
    tonight.onMoreLikeThis = page.onFilm = history.onFilm = [this](const Suggestion& film) { showFilm(film); };
    settings.onAppearance = [this] { onAppearance ? onAppearance() : void(); };
    for (auto* part : std::initializer_list<juce::Component*>{&tonight, &history, &settings})
        addChildComponent(part);
    for (auto* part : std::initializer_list<juce::Component*>{&tabs, &period, &songsButton})
        addAndMakeVisible(part);
    addChildComponent(songs);
    addChildComponent(page);
    connectSongs();
    setSize(designWidth, designHeight);
    showPage(AppPage::tonight);
    startTimerHz(rate);
}

AppView::~AppView() { setLookAndFeel(nullptr); }

void AppView::connectSongs() {
    // Not in the line at the foot, which follow() gives back to the service.
    songPicker.onProblem = [this](const std::string& why) { songs.say(problemWords(why)); };
    songPicker.matcher = [this] { return service.matcher(); };
    songPicker.filter = [this] { return service.filter(); };
    songPicker.rejected = [this] { return service.marks().rejected; };
    songPicker.askFile = desktop.askFile;
    songPicker.onFilm = [this](const Suggestion& film) { showFilm(film); };
    songsButton.onClick = [this] { guarded([this] { songPicker.open(songsButton); }, songPicker.onProblem); };
}

void AppView::showPage(AppPage chosen) {
    tabs.set(chosen);
    page.close();
    songs.close();
    tonight.setVisible(chosen == AppPage::tonight);
    period.setVisible(chosen == AppPage::tonight);
    songsButton.setVisible(chosen == AppPage::tonight);
    history.setVisible(chosen == AppPage::history);
    settings.setVisible(chosen == AppPage::settings);
    changes = -1;
    follow();
}

void AppView::showFilm(const Suggestion& film) {
    page.show(aboutFilm(film, *service.matcher()));
    page.showMusic(*service.now());
    page.setMarks(service.marks());
    page.advance(60); // nothing glides in
}

void AppView::act(const Suggestion& film, FilmAction action) {
    guarded(
        [&] {
            if (action == FilmAction::open) {
                if (const auto address = filmPage(film.facts); !address.empty())
                    desktop.openPage(juce::String(address));
            } else {
                service.mark(film, action);
            }
        },
        [this](const std::string& why) { say(why); });
    follow();
}

void AppView::timerCallback() {
    if (!isShowing())
        return;
    const auto time = juce::Time::getMillisecondCounter();
    const auto seconds = static_cast<float>(time - std::exchange(moved, time)) / 1000;
    follow();
    if (page.isVisible())
        page.advance(juce::jlimit(0.0f, 1.0f, seconds));
    if (const auto wanted = page.isVisible() ? glidingRate : rate; getTimerInterval() != 1000 / wanted)
        startTimerHz(wanted);
}

void AppView::follow() {
    guarded(
        [&] {
            songPicker.poll();
            const auto other = std::exchange(changes, service.changes()) != service.changes();
            const auto now = service.now();
            const auto chosen = period.getSelectedId();
            if (tonight.isVisible() && (other || shown != now)) {
                tonight.setPiece(readable(service.pieceTitle()));
                if (chosen == playing)
                    tonight.show(*now);
                else if (other || shown == nullptr || periodShown != chosen)
                    tonight.show(*service.of(static_cast<Period>(chosen - firstPeriod)));
                periodShown = chosen;
            }
            if (const auto films = chosen == playing ? service.coverFilms() : nullptr;
                std::exchange(coverFilms, films) != films)
                tonight.setCoverFilms(films != nullptr ? *films : std::vector<CoverFilm>());
            if (other) {
                tonight.setPieces(service.eveningPieces());
                tonight.setMarks(service.marks());
                page.setMarks(service.marks());
                if (history.isVisible())
                    history.follow();
            }
            if (settings.isVisible())
                settings.follow();
            if (page.isVisible() && shown != now)
                page.showMusic(*now);
            shown = now;
            tonight.advance(0);
            if (std::exchange(newsShown, online->news()) != online->news())
                repaint(); // posters arrived
            const auto wrong = service.capture().problem;
            say(wrong.empty() ? service.problem() : wrong);
        },
        [this](const std::string& why) { say(why); });
}

void AppView::say(const std::string& why) {
    if (const auto next = juce::String::fromUTF8(why.c_str()); std::exchange(trouble, next) != next)
        repaint();
}

void AppView::resized() {
    for (auto* part : std::initializer_list<juce::Component*>{&tonight, &history, &settings, &songs, &page})
        part->setBounds(getLocalBounds());
    auto head = getLocalBounds().removeFromTop(metrics::headHeight).reduced(metrics::margin, 16);
    tabs.setBounds(head.removeFromRight(PageTabs::width));
    head.removeFromRight(metrics::gap);
    songsButton.setBounds(head.removeFromRight(head.getHeight()));
    head.removeFromRight(8);
    period.setBounds(head.removeFromRight(168));
}

void AppView::paint(juce::Graphics& g) { g.fillAll(paletteOf(*this).ground); }

void AppView::paintOverChildren(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    if (!page.isVisible() && !songs.isVisible()) {
        g.setColour(tabs.page() == AppPage::tonight && tonight.film() ? juce::Colours::white : p.text);
        g.setFont(font(metrics::headText, Weight::semibold));
        g.drawText(words(text::product), metrics::margin, 16, 140, 32, juce::Justification::centredLeft);
    }
    if (trouble.isNotEmpty()) {
        auto line = getLocalBounds().removeFromBottom(24);
        g.setColour(p.ground);
        g.fillRect(line);
        g.setColour(p.rose);
        g.setFont(font(metrics::bodyText));
        g.drawText(trouble, line.reduced(metrics::margin, 0), juce::Justification::centredLeft, true);
    }
}

} // namespace sceneheard
