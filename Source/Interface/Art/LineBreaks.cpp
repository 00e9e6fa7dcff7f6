#include "Interface/Art/LineBreaks.h"
#include <algorithm>

namespace sceneheard {

LineBreaks::LineBreaks(const juce::String& title, Width width)
    : widthOf(std::move(width))
    , space(widthOf(" ")) {
    for (const auto& letters : juce::StringArray::fromTokens(title, false))
        if (letters.isNotEmpty())
            words.push_back({letters, widthOf(letters)});
}

float LineBreaks::widestWord() const {
    const auto widest = std::ranges::max_element(words, {}, &Word::width);
    return widest != words.end() ? widest->width : 0;
}

template <class Place>
void LineBreaks::eachWord(float room, Place&& place) const {
    auto filled = room;
    for (const auto& word : words) {
        const auto begins = filled + space + word.width > room;
        filled = begins ? word.width : filled + space + word.width;
        place(word, begins);
    }
}

std::size_t LineBreaks::count(float room) const {
    std::size_t lines = 0;
    eachWord(room, [&](const Word&, bool begins) { lines += begins; });
    return lines;
}

std::vector<juce::String> LineBreaks::fill(float room) const {
    std::vector<juce::String> lines;
    eachWord(room, [&](const Word& word, bool begins) {
        if (begins)
            lines.push_back(word.letters);
        else
            lines.back() << " " << word.letters;
    });
    return lines;
}

std::vector<juce::String> LineBreaks::cut(float room, std::size_t most) const {
    std::vector<juce::String> lines;
    for (const auto& line : fill(room)) {
        auto rest = line;
        while (rest.isNotEmpty()) {
            auto taken = rest.length();
            while (taken > 1 && widthOf(rest.substring(0, taken)) > room)
                --taken;
            lines.push_back(rest.substring(0, taken));
            rest = rest.substring(taken).trimStart();
        }
    }
    if (lines.size() > most) {
        const auto ellipsis = juce::String::charToString(0x2026);
        lines.resize(most);
        auto& last = lines.back();
        while (last.isNotEmpty() && widthOf(last + ellipsis) > room)
            last = last.dropLastCharacters(1).trimEnd();
        last << ellipsis;
    }
    return lines;
}

} // namespace sceneheard
