#pragma once
#include "Films/Film.h"
#include "Films/FilmId.h"
#include "Interface/Panels/Sheet.h"
#include <vector>

namespace sceneheard {

/// Where a target comes from: a film found by typing, a sound file, or the compass. Return takes the first film found,
/// the arrow keys go through the others. Beside each film a button tells about it instead.
class TargetSheet : public Sheet {
public:
    static constexpr int maxFilms = 6; ///< films shown

    TargetSheet();

    std::function<std::vector<Film>(const juce::String& words)> search; ///< best first, at most maxFilms
    std::function<void(FilmId film)> onFilm;
    std::function<void(FilmId film)> onAbout; ///< a person wants its page, not to aim at it
    juce::TextEditor field;
    juce::TextButton file;

    /// The films found for what was typed last.
    const std::vector<Film>& found() const { return films; }
    void take(std::size_t index);
    /// Closes, and tells that the page of this one is wanted.
    void tellAbout(std::size_t index);

private:
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;
    juce::Component* firstField() override { return &field; }
    void look();

    std::vector<Film> films;
    FilmId leave(std::size_t index);

    juce::OwnedArray<juce::TextButton> rows;
    juce::OwnedArray<IconButton> abouts;
    juce::Rectangle<int> note;
};

} // namespace sceneheard
