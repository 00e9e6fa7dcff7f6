#pragma once
#include "Tray/AppView.h"
#include "Tray/DesktopBus.h"
#include "Tray/DockedIcon.h"
#include "Tray/LoopTimer.h"
#include "Tray/SessionEnd.h"
#include "Tray/StatusItem.h"
#include "Tray/TrayPopup.h"

namespace sceneheard {

/// The app on a desktop: its icon, popup and window around the service that listens. Without any tray the window is all
/// there is, and closing it ends the app. Message thread.
class TrayApplication {
public:
    /// Throws Error where models, catalogue or a place for the history are missing.
    /// @param desktop  first of its kind in this session, or without a bus; lives longer
    /// @param quit     ends the program's loop
    TrayApplication(DesktopBus& desktop, bool background, std::function<void()> quit);
    ~TrayApplication();

    void act(TrayAction action, juce::Point<int> place = {});

private:
    class Window;

    void lookAgain();
    void hasStatusItem(bool shown);
    void hasNoBus();
    bool hasIcon() const { return inPanel || inTray; }
    void followIcon();
    void openWindow(AppPage page);
    void openPopup(juce::Point<int> place);
    void openMenu(juce::Point<int> place);
    void close(std::unique_ptr<juce::Component> part);
    void save();
    Look& look();

    DesktopBus& desktop;
    const std::function<void()> quit;
    TraySettings settings;
    TrayService service;
    std::unique_ptr<Look> worn; // while something is open
    std::unique_ptr<Window> window;
    std::unique_ptr<TrayPopup> popup;
    std::unique_ptr<StatusItem> item;
    std::unique_ptr<DockedIcon> docked;
    bool inPanel = false, inTray = false, panelKnown = false, trims = false;
    juce::uint32 began = 0, popupClosed = 0; // milliseconds
    std::optional<TrayState> shownState;
    bool shownOnLight = false;
    std::string shownTip;
    LoopTimer timer{[this] { lookAgain(); }};
    SessionEnd ends; // last, so that it calls nothing of what is gone
};

} // namespace sceneheard
