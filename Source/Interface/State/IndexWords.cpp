#include "Interface/State/IndexWords.h"
#include "Interface/Style/IndexText.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

juce::String indexWord(const RemoteState& state) {
    return words(index_text::states[static_cast<std::size_t>(state.word)]);
}

juce::String indexSentence(const RemoteState& state) {
    if (state.word == RemoteWord::asking)
        return words(index_text::notAsked);
    const auto sentence = juce::String::fromUTF8(state.sentence.c_str());
    if (state.word == RemoteWord::remote)
        return sentence.isEmpty() ? words(index_text::answers) : sentence;
    return sentence + ' ' + words(index_text::replaced);
}

} // namespace sceneheard
