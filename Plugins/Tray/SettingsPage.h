#pragma once
#include "Tray/TmdbFields.h"
#include "Tray/TrayService.h"

namespace sceneheard {

/// What is heard and believed, how the app looks and starts, which films may be shown, and what leaves this computer.
/// Message thread.
class SettingsPage : public juce::Component {
public:
    /// @param service, settings  live longer
    SettingsPage(TrayService& service, TraySettings& settings);

    /// Looks at the level of what is heard, and at what is told of a list.
    void follow();
    std::function<void()> onAppearance; ///< colours were chosen

    void paint(juce::Graphics& g) override;
    void resized() override;
    void visibilityChanged() override;

    juce::ComboBox source, panel, colours, only;
    juce::ToggleButton autostart, asksIndex;
    juce::TextEditor believed, ignored, addresses, index;
    TmdbFields tmdb;

private:
    void askForSources();
    void listSources(const std::vector<CaptureSource>& found);
    void connectRules();
    void connectIndex();
    void chooseList();
    void showList();
    void say(const std::string& why);

    TrayService& service;
    TraySettings& settings;
    std::vector<std::string> sources; // names, in the order of the box
    std::unique_ptr<juce::FileChooser> chooser;
    juce::String told, list, marks, indexTold;
    float peak = 0;
    bool asksTmdb = false; // as painted
    juce::Rectangle<int> left, right, meter, toldArea, indexArea;
};

} // namespace sceneheard
