#pragma once
#include "Matching/Matcher.h"
#include <functional>
#include <juce_core/juce_core.h>

namespace sceneheard {

/// Why films are shown, said so that no two of a row say the same: what all of them share with the music, once, and of
/// each film what no earlier one has said, then in what it differs most.
struct FilmWhys {
    juce::StringArray shared;        ///< what all are, like the music, the most telling first: "tense", "dark"
    std::vector<juce::String> films; ///< "As solemn, a little brighter", in the films' order
};

/// @param music  what is heard, on the scale of moods
/// @param films  in the order in which they are shown
FilmWhys filmWhys(const Mood& music, const std::vector<Suggestion>& films);

/// "all tense and dark", of the first of the shared words that fit. @param fits  whether such a text fits
juce::String allOf(juce::StringArray shared, const std::function<bool(const juce::String&)>& fits);
/// "Dark, tense and solemn": in what film and music agree, the most telling first, at most three; empty: in nothing.
juce::String agreementOf(const Mood& music, const Mood& film);

/// The same of one film alone, in a sentence: "As tense and as solemn as this music, a little brighter; a thriller's
/// music."
juce::String filmWhy(const Mood& music, const Suggestion& film);

} // namespace sceneheard
