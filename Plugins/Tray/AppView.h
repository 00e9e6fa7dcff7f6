#pragma once
#include "Interface/Page/FilmPage.h"
#include "Interface/Songs/SongPicker.h"
#include "Interface/Style/HoverTips.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/TabEntry.h"
#include "Interface/Tonight/TonightView.h"
#include "Tray/HistoryPage.h"
#include "Tray/PageTabs.h"
#include "Tray/SettingsPage.h"

namespace sceneheard {

/// What is in the app's window: tonight's film, the history or the settings, and over them the films for a song of a
/// table, or a film's page. Message thread.
class AppView : public juce::Component, private juce::Timer {
public:
    static constexpr int minWidth = 960, minHeight = 560, designWidth = 1120, designHeight = 700;

    /// @param service, settings  live longer
    AppView(TrayService& service, TraySettings& settings, Look& look, WindowDesktop desktop = WindowDesktop::real());
    ~AppView() override;

    void showPage(AppPage page);
    void showFilm(const Suggestion& film);
    /// Takes what is known now, as it does by itself while it is on the screen.
    void follow();

    /// The panel's colour was chosen, or the window's.
    std::function<void()> onAppearance;

    void paint(juce::Graphics& g) override;
    void paintOverChildren(juce::Graphics& g) override;
    void resized() override;
    void parentHierarchyChanged() override { tabEntry.follow(); }

    PageTabs tabs;
    juce::ComboBox period;  ///< ids: what plays, then those of Period
    IconButton songsButton; ///< opens `songs`
    TonightView tonight;
    HistoryPage history;
    SettingsPage settings;
    SongSheet songs;
    FilmPage page;

private:
    void timerCallback() override;
    void connectSongs();
    void act(const Suggestion& film, FilmAction action);
    void say(const std::string& why);

    TrayService& service;
    const WindowDesktop desktop;
    SongPicker songPicker{songs};
    HoverTips tips;
    TabEntry tabEntry{*this};
    std::shared_ptr<const Snapshot> shown;
    std::shared_ptr<const std::vector<CoverFilm>> coverFilms;
    juce::String trouble;
    int changes = -1, periodShown = 0;
    juce::uint32 moved = 0;
    const juce::SharedResourcePointer<FilmsOnline> online;
    std::uint64_t newsShown = 0;
};

} // namespace sceneheard
