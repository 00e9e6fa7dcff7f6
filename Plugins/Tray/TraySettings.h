#pragma once
#include "Interface/Style/Theme.h"
#include "NowPlaying/Players.h"
#include <juce_data_structures/juce_data_structures.h>

namespace sceneheard {

/// What the app remembers of itself, in a file of the person's settings. What is set is in the file soon, and at the
/// object's end; a file that is missing or damaged counts as empty.
class TraySettings {
public:
    static constexpr std::size_t maxRules = 200; ///< of each kind
    static constexpr int maxText = 256;          ///< letters of one

    explicit TraySettings(const juce::File& file = usualPlace());
    /// tray.settings beside the settings of the window program.
    static juce::File usualPlace();

    std::string source() const; ///< see Capture::start()
    void setSource(const std::string& source);
    PlayerRules players() const;
    void setPlayers(const PlayerRules& rules);
    bool paused() const { return file.getBoolValue("paused"); }
    void setPaused(bool paused) { file.setValue("paused", paused); }
    bool onLightPanel() const { return file.getBoolValue("lightPanel"); }
    void setOnLightPanel(bool light) { file.setValue("lightPanel", light); }
    Theme theme() const { return file.getBoolValue("lightTheme") ? Theme::light : Theme::dark; }
    void setTheme(Theme theme) { file.setValue("lightTheme", theme == Theme::light); }
    /// A list of the only films that may be shown; empty: all.
    juce::String filmList() const { return file.getValue("films"); }
    void setFilmList(const juce::String& path) { file.setValue("films", path); }
    /// The address of a remote index, and whether it is asked.
    std::string index() const;
    bool asksIndex() const { return file.getBoolValue("asksIndex"); }
    void setIndex(bool asked, const std::string& address);
    /// Where the window was, as juce::ResizableWindow tells it.
    juce::String window() const { return file.getValue("window"); }
    void setWindow(const juce::String& place) { file.setValue("window", place); }

    /// Writes what is not in the file yet.
    void save() { file.saveIfNeeded(); }

    /// "vlc, Spotify" as a list, and the other way about.
    static std::vector<std::string> listOf(const juce::String& text);
    static juce::String textOf(const std::vector<std::string>& list);

private:
    juce::PropertiesFile file;
};

} // namespace sceneheard
