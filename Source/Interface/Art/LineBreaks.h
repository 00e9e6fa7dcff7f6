#pragma once
#include <functional>
#include <juce_core/juce_core.h>
#include <vector>

namespace sceneheard {

/// Breaks a title into lines. Widths and room are those of one size of letters.
class LineBreaks {
public:
    using Width = std::function<float(const juce::String&)>;

    /// @param width  of letters
    LineBreaks(const juce::String& title, Width width);

    /// The least room in which no word is cut.
    float widestWord() const;
    /// How many lines fill() gives.
    std::size_t count(float room) const;
    /// As few lines as hold it, filled from the first on; a word that is wider than the room stands alone.
    std::vector<juce::String> fill(float room) const;
    /// At most so many lines, none wider than the room: long words are cut, and what is left over is an ellipsis.
    std::vector<juce::String> cut(float room, std::size_t lines) const;

private:
    struct Word {
        juce::String letters;
        float width;
    };
    /// Calls `place(word, whether it begins a line)`.
    template <class Place>
    void eachWord(float room, Place&& place) const;

    const Width widthOf;
    const float space;
    std::vector<Word> words;
};

} // namespace sceneheard
