#pragma once
#include "Interface/State/FilmMarks.h"
#include "Interface/Style/Glide.h"
#include "Interface/Style/Icons.h"

namespace sceneheard {

class PosterCache;

/// What a person may do with a film of the list.
enum class FilmAction { select, about, pin, like, watch, reject, aim, open, copy };

/// What a card shows beside the film itself.
struct FilmCardText {
    int place = 0;    ///< 0 for the best
    int fit = 0;      ///< 0..100, see FilmFit.h
    juce::String why; ///< a sentence
};

/// One suggested film: its art, how well it fits as a number and a line, year and length, genres, and why it is here.
/// Under the pointer or the keyboard, and while it is selected, the art offers to pin, like and hide it; a menu holds
/// all that can be done. A double click, and Return once it is selected, show all that is known of it. Keys: Return
/// selects, the escape key deselects, A tells about it, P pins, L likes, W keeps it on the watch list, X rejects, T
/// aims at it, O opens its page, C copies. A screen reader reads it as one list item.
class FilmCard : public juce::Component, public juce::SettableTooltipClient {
public:
    /// @param posters  where drawn ones are kept; lives longer
    explicit FilmCard(PosterCache& posters);

    void show(const Suggestion& film, const FilmCardText& text, const FilmMarks& marks);
    /// Silence shows the last films, quieter.
    void setQuiet(bool quiet);
    void setSelected(bool selected);
    FilmId film() const { return shown.film; }
    const Suggestion& suggestion() const { return shown; }
    const FilmCardText& said() const { return text; }

    std::function<void(FilmAction)> onAction;
    std::function<void(int step)> onMove; ///< the keyboard goes along the films
    std::function<void()> onPointed;      ///< the pointer or the keyboard came or went

    void paint(juce::Graphics& g) override;
    void resized() override;
    void mouseEnter(const juce::MouseEvent&) override { showActions(); }
    void mouseExit(const juce::MouseEvent&) override { showActions(); }
    void mouseUp(const juce::MouseEvent& event) override;
    void mouseDoubleClick(const juce::MouseEvent& event) override;
    void focusGained(FocusChangeType) override { showActions(); }
    void focusLost(FocusChangeType) override { showActions(); }
    bool keyPressed(const juce::KeyPress& key) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;
    /// Whether the pointer or the keyboard is on it.
    bool isPointedAt() const { return isMouseOver(true) || hasKeyboardFocus(true); }

    /// The height of all that stands below the art. @param genres  whether there is a line for them
    static int textHeight(bool genres) { return genres ? 100 : 84; }

    /// Moves the line of its fit on by so many seconds. @return whether a person sees that
    bool advanceFit(float seconds);

    Glide x{0}, y{0};     ///< where the list moves this card
    Glide fitLine{0};     ///< 0..1
    bool leaving = false; ///< no longer among the suggestions

    IconButton pin, like, reject;

private:
    void showActions();
    void showMenu();
    void act(FilmAction action);
    juce::Rectangle<float> art() const;
    juce::Rectangle<float> fitArea() const;
    void paintFit(juce::Graphics& g, juce::Rectangle<float> area) const;

    PosterCache& posters;
    Suggestion shown;
    FilmCardText text;
    juce::String title;
    bool selected = false, pinned = false, liked = false, toWatch = false;
};

} // namespace sceneheard
