#pragma once
#include "Films/LocalTitle.h"
#include "Interface/Art/FilmPoster.h"
#include "Interface/Style/Icons.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"
#include "Tray/TrayPopup.h"

namespace sceneheard {

/// A film as a row: a click shows its page, the round button keeps it on the watch list.
class TrayPopup::Film : public juce::Button {
public:
    Film(PosterCache& posters);

    void show(const Suggestion& film, const juce::String& why, bool onWatchList);
    const Suggestion& film() const { return shown; }
    std::function<void()> onWatch;

    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;
    void resized() override { watch.setBounds(getLocalBounds().removeFromRight(32).withSizeKeepingCentre(32, 32)); }

private:
    PosterCache& posters;
    IconButton watch;
    Suggestion shown;
    juce::String why;
};

/// One of the three at the foot: a drawing and a word.
class TrayPopup::Foot : public juce::Button {
public:
    /// @param drawing  on a square of 14 units, to be stroked
    Foot(const juce::String& word, const juce::Path& drawing, float stroke);

    void say(const juce::String& word, const juce::Path& drawing, float stroke);
    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;

private:
    juce::Path drawing;
    float stroke;
};

/// Words that lead elsewhere.
class TrayPopup::Link : public juce::Button {
public:
    explicit Link(const juce::String& word);
    void paintButton(juce::Graphics& g, bool highlighted, bool down) override;
};

juce::Path pauseDrawing();
juce::Path goOnDrawing();
juce::Path historyDrawing();
juce::Path settingsDrawing();

} // namespace sceneheard
