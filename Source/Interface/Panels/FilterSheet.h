#pragma once
#include "Interface/Panels/Sheet.h"

namespace sceneheard {

/// Which films may be suggested. Whoever owns it fills the choices and connects the controls; then summarise() says in
/// a few words what they let through.
class FilterSheet : public Sheet {
public:
    FilterSheet();

    /// What can be chosen; the ends of the years stand for no limit.
    static constexpr int firstYear = 1900, lastYear = 2030, longestRuntime = 300, maxVotes = 20000;

    juce::Slider yearFrom, yearTo;            ///< years; at the end of their range: no limit
    juce::Slider runtimeMax;                  ///< minutes, 0 any
    juce::Slider votesMin;                    ///< 0 any
    juce::ComboBox genre, notGenre, language; ///< the first item: any
    juce::ComboBox only;                      ///< the items of Only, from 1
    juce::TextButton clear;

    enum class Only { all = 1, liked, file, chooseFile };
    /// What the film list may be limited to besides. @param file  the watch list's name, or empty
    void setOnly(Only chosen, const juce::String& file);

    /// "any film", "1980–2024 · Drama · up to 2 h".
    juce::String summarise() const;
    std::function<void()> onChange; ///< what the summary says may have changed
    /// Says values as words; after the sliders were connected, since that sets words of its own.
    void sayValues();

private:
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;

    juce::Slider* const sliders[4] = {&yearFrom, &yearTo, &runtimeMax, &votesMin};
    juce::ComboBox* const boxes[4] = {&genre, &notGenre, &language, &only};
};

} // namespace sceneheard
