#pragma once
#include "Interface/State/FilmMarks.h"
#include "Interface/Style/Glide.h"
#include "Interface/Style/Icons.h"

namespace sceneheard {

/// What a person may do with a film of the list.
enum class FilmAction { select, pin, like, reject, aim, open, copy };

/// One suggested film: its poster, title, facts, reasons, and the match as a ring. Under the pointer or the keyboard,
/// and while it is selected, the reasons make room for what can be done with it; a menu holds the same. Keys: Return
/// selects, P pins, L likes, X rejects, T aims at it, O opens its page, C copies. A screen reader reads it as one list
/// item.
class FilmRow : public juce::Component {
public:
    FilmRow();

    /// @param place  0 for the best
    void show(const Suggestion& film, int place, const FilmMarks& marks);
    /// Silence shows the last films, quieter.
    void setQuiet(bool quiet);
    void setSelected(bool selected);
    FilmId film() const { return shown.film; }
    const Suggestion& suggestion() const { return shown; }

    std::function<void(FilmAction)> onAction;
    std::function<void(int step)> onMove; ///< the keyboard goes up or down the list

    void paint(juce::Graphics& g) override;
    void resized() override;
    void mouseEnter(const juce::MouseEvent&) override { showActions(); }
    void mouseExit(const juce::MouseEvent&) override { showActions(); }
    void mouseUp(const juce::MouseEvent& event) override;
    void focusGained(FocusChangeType) override { showActions(); }
    void focusLost(FocusChangeType) override { showActions(); }
    bool keyPressed(const juce::KeyPress& key) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    Glide y{0}; ///< where the list moves this row
    Glide match{0};
    bool leaving = false; ///< no longer among the suggestions

    IconButton pin, like, reject, aim, page;

private:
    bool active() const;
    void showActions();
    void showMenu();
    void act(FilmAction action);
    void paintReasons(juce::Graphics& g, juce::Rectangle<float> area) const;
    void paintMatch(juce::Graphics& g, juce::Rectangle<float> area) const;

    Suggestion shown;
    juce::Rectangle<float> posterArea() const;
    juce::Rectangle<float> textArea() const;
    void fitFacts();

    juce::String title, facts; // facts as far as they fit
    int rank = -1;
    bool selected = false, pinned = false, liked = false;
};

} // namespace sceneheard
