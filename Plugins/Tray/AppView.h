#pragma once
#include "Interface/Page/FilmPage.h"
#include "Interface/Style/HoverTips.h"
#include "Interface/Style/Look.h"
#include "Interface/Tonight/TonightView.h"
#include "Tray/HistoryPage.h"
#include "Tray/PageTabs.h"
#include "Tray/SettingsPage.h"

namespace sceneheard {

/// What is in the app's window: tonight's film, the history or the settings, and over them a film's page. Message
/// thread.
class AppView : public juce::Component, private juce::Timer {
public:
    static constexpr int minWidth = 960, minHeight = 560, designWidth = 1120, designHeight = 700;

    /// @param service, settings  live longer
    AppView(TrayService& service, TraySettings& settings, Look& look);
    ~AppView() override;

    void showPage(AppPage page);
    void showFilm(const Suggestion& film);

    /// The panel's colour was chosen, or the window's.
    std::function<void()> onAppearance;

    void paint(juce::Graphics& g) override;
    void paintOverChildren(juce::Graphics& g) override;
    void resized() override;

    PageTabs tabs;
    juce::ComboBox period; ///< ids: what plays, then those of Period
    TonightView tonight;
    HistoryPage history;
    SettingsPage settings;
    FilmPage page;

private:
    void timerCallback() override;
    void follow();
    void act(const Suggestion& film, FilmAction action);
    void say(const std::string& why);

    TrayService& service;
    HoverTips tips;
    std::shared_ptr<const Snapshot> shown;
    std::shared_ptr<const std::vector<CoverFilm>> coverFilms;
    juce::String trouble;
    int changes = -1, periodShown = 0;
    juce::uint32 moved = 0;
    const juce::SharedResourcePointer<FilmsOnline> online;
    std::uint64_t newsShown = 0;
};

} // namespace sceneheard
