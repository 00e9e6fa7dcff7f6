#pragma once
#include "Interface/Art/PosterCache.h"
#include "Interface/Compass/MoodCompass.h"
#include "Tray/TrayService.h"

namespace sceneheard {

/// What a click on the icon shows: what plays, its mood, three films for it, and what can be done. It closes by the
/// escape key, and as soon as something else has the keyboard. Message thread.
class TrayPopup : public juce::Component, private juce::FocusChangeListener, private juce::Timer {
public:
    static constexpr int width = 360, height = 480, mostFilms = 3;

    /// What a person wants; each closes it but `onPause`.
    std::function<void()> onOpen, onHistory, onSettings, onPause, onClose;
    std::function<void(const Suggestion&)> onFilm;

    /// @param service, look  live longer
    TrayPopup(TrayService& service, juce::LookAndFeel& look);
    ~TrayPopup() override;

    /// Opens near a place of the screen, wholly on it.
    void openAt(juce::Point<int> place);

    void paint(juce::Graphics& g) override;
    void resized() override;
    bool keyPressed(const juce::KeyPress& key) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    class Film;
    class Foot;
    class Link;

    void globalFocusChanged(juce::Component* focused) override;
    void timerCallback() override;
    void follow();
    void paintHead(juce::Graphics& g) const;
    void paintMood(juce::Graphics& g) const;

    TrayService& service;
    PosterCache posters{std::size_t{1} << 20};
    MoodCompass compass;
    std::unique_ptr<Link> open;
    std::vector<std::unique_ptr<Film>> films;
    std::vector<std::unique_ptr<Foot>> foot; // pause, history, settings
    std::shared_ptr<const Snapshot> shown;
    juce::String title, beside, mood, sentence;
    float peak = 0;
    int changes = -1;
    bool hadKeyboard = false;
    juce::uint32 moved = 0;
    const juce::SharedResourcePointer<FilmsOnline> online;
    std::uint64_t newsShown = 0;
};

} // namespace sceneheard
