#pragma once
#include "Films/Film.h"
#include "Films/FilmId.h"
#include "Interface/Panels/Sheet.h"
#include <vector>

namespace sceneheard {

/// Where a target comes from: a film found by typing, a sound file, or the compass. Return takes the first film found,
/// the arrow keys go through the others.
class TargetSheet : public Sheet {
public:
    static constexpr int maxFilms = 6; ///< films shown

    TargetSheet();

    std::function<std::vector<Film>(const juce::String& words)> search; ///< best first, at most maxFilms
    std::function<void(FilmId film)> onFilm;
    juce::TextEditor field;
    juce::TextButton file;

    /// The films found for what was typed last.
    const std::vector<Film>& found() const { return films; }
    void take(std::size_t index);

private:
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;
    juce::Component* firstField() override { return &field; }
    void look();

    std::vector<Film> films;
    juce::OwnedArray<juce::TextButton> rows;
    juce::Rectangle<int> note;
};

} // namespace sceneheard
