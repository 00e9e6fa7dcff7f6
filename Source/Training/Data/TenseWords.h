#pragma once
#include <string_view>

namespace sceneheard {

/// How many tense words, and how many calm ones, a listener used of a piece of music.
struct TenseWords {
    int tense = 0, calm = 0;

    /// Tense less calm, as a share of all and of one more, so that a single word is not all: -1..1.
    float balance() const { return static_cast<float>(tense - calm) / static_cast<float>(tense + calm + 1); }
};

/// Counts them in English, and the commonest in Spanish, by how they begin: "uneas", "calm".
TenseWords tenseWordsOf(std::string_view text);

} // namespace sceneheard
