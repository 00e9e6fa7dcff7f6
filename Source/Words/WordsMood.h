#pragma once
#include "Mood/Mood.h"
#include "Words/Language.h"
#include "Words/TextAffect.h"
#include <string>

namespace sceneheard {

/// A number on the scale of moods, and its standard deviation.
struct Told {
    float value = 0.5f, sd = 0.29f; ///< 0..1, .5 is usual for a song's words; > 0
};

/// What the words of a song or of a script tell.
struct WordsMood {
    Told valence, energy, tension;
    std::size_t words = 0, known = 0; ///< of the text; of these, those that the lexicon knows
    Language language;
    TextAffect affect;
    /// Whether anything is told: the language is English, and enough words are known.
    bool told() const { return language.known() && known >= 5; }
    float knownShare() const { return words > 0 ? static_cast<float>(known) / static_cast<float>(words) : 0.0f; }
};

/// What a text tells: what the lexicon says of it, as the share of songs' words that say less, drawn towards the usual
/// where few words are known. A text of another language tells nothing.
WordsMood moodOfWords(std::string_view text, const AffectLexicon& lexicon);

/// The sound's mood with what the words say of it, each weighed by its uncertainty. The words' own valence tells little
/// of how music sounds: its correlation with the music's valence is wordsSpeakOfMusic, so that much counts; of energy
/// and tension nothing is known, so they do not count.
inline constexpr float wordsSpeakOfMusic = 0.17f; // 4,776 songs, `sceneheard evaluate --only words`
Mood joined(Mood sound, const WordsMood& words);
/// The music with what its words say: that mood, and the quadrants that follow.
Impression withWords(Impression music, const WordsMood& words);

/// Where they disagree clearly, in words: "its words are sad, its music is not"; else empty.
std::string disagreement(const Mood& sound, const WordsMood& words);
/// The same, as a reason for a film whose own mood sides with the words against the music; else empty.
std::string wordsReason(const Mood& film, const Mood& sound, const WordsMood& words);

} // namespace sceneheard
