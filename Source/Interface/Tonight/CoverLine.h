#pragma once
#include "Matching/Matcher.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

/// A film whose poster looks like the cover of what plays.
struct CoverFilm {
    Suggestion film;
    float likeness = 0; ///< 0..1
};

/// The films that look like the cover of what plays, as a line of titles: as many as there is room for. A click or
/// Return chooses one. Message thread.
class CoverLine : public juce::Component {
public:
    static constexpr std::size_t most = 3;
    static constexpr int height = 28;

    CoverLine();
    ~CoverLine() override;

    /// @param films  the likest first; those behind `most` are left out
    void show(const std::vector<CoverFilm>& films);
    std::size_t count() const { return shown.size(); }
    std::function<void(const Suggestion&)> onFilm;

    void paint(juce::Graphics& g) override;
    void resized() override;
    void lookAndFeelChanged() override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    class Title;

    std::vector<CoverFilm> shown;
    juce::OwnedArray<Title> titles;
};

} // namespace sceneheard
