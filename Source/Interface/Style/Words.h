#pragma once
#include "Interface/Style/Text.h"
#include "Listening/Snapshot.h"
#include <juce_graphics/juce_graphics.h>

namespace sceneheard {

/// A text in the language that the window speaks.
juce::String words(const Text& text);
juce::String words(const char* untranslated) = delete;
/// The same with {0}, {1} filled in. What is filled in is not searched for more.
juce::String words(const Text& text, const juce::StringArray& parts);
/// What the core says in English (a genre, a key, a reason), in the language that the window speaks; what that has no
/// word for, as it is.
juce::String coreWords(const std::string& english);
/// A kind of music by its name in the catalogue: "new-age", in German "New Age".
juce::String kindWord(const std::string& kind);
/// The name of a genre inside a sentence: "science fiction"; German keeps its capital.
juce::String genreWord(std::string_view genre);
/// A direction of Aim in the language that the window speaks: "darker, a little calmer".
juce::String pushInWords(const std::string& aimWords);
/// A number with so many decimals and the language's sign before them: "0.42", in German "0,42".
juce::String number(double value, int decimals);
/// A whole number, its thousands apart: "12,500", in German "12.500".
juce::String wholeNumber(int value);

/// A title in the order in which it is drawn: what is written from right to left runs so, its letters joined (Unicode
/// Annex 9). @param utf8  in the order in which it is read
juce::String readable(const std::string& utf8);
/// Whether a title is written from right to left. @param utf8  in the order in which it is read
bool runsFromRight(const std::string& utf8);
/// A path as it can be shown: what would not be seen or would turn the writing's direction is a question mark, and of a
/// long one the middle is left out. @param utf8  any bytes
juce::String shownPath(const std::string& utf8);
/// "Tense"
juce::String capitalised(const juce::String& word);
/// "2017 · Drama · Science Fiction · 2 h 44"; what is unknown is left out. @param genres  so many at most; those left
/// out are counted: "2017 · Drama +1 · 2 h 44"
juce::String factsLine(const Film& film, std::size_t genres);
/// "2017 · 2 h 44"; what is unknown is left out.
juce::String yearAndLength(const Film& film);
/// "Science fiction, drama", as many as fit into the width.
juce::String fittingGenres(const Film& film, const juce::Font& face, float width);
/// Words in at most so many lines from the top; what does not fit ends with an ellipsis.
/// @return how high they are together, pixels
float drawLines(juce::Graphics& g, const juce::String& words, juce::Rectangle<float> area, const juce::Font& face,
                int most);
/// "French"; a code without a name is itself. @param code  ISO 639-1, or empty
juce::String languageName(const std::string& code);
/// "2 h 44", "12 min"
juce::String runtimeText(int minutes);
/// "1:05", "1:02:03"
juce::String clock(double seconds);
/// "21:05", or with `fine` "21:05:09". @param seconds  of the day; past midnight it begins again
juce::String timeOfDay(double seconds, bool fine);
/// "92 bpm · D minor · −21 LUFS"; what is not known is left out.
juce::String musicLine(const Music& music);
/// The likeliest quadrant of the compass, in a word: "sombre". The command line says the same.
juce::String quadrantWord(const Quadrants& probabilities);
/// What sets this mood apart from most music, strongest first, at most three: "solemn, tender". @param said  a word
/// that stands beside it and is left out
juce::String moodLine(const std::array<float, axisCount>& zScores, const juce::String& said = {});

} // namespace sceneheard
