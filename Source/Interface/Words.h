#pragma once
#include "Listening/Snapshot.h"
#include <juce_core/juce_core.h>

namespace sceneheard {

/// A text of Text.h as a string of JUCE's.
inline juce::String words(const char* utf8) { return juce::String::fromUTF8(utf8); }

/// "2017 · Science Fiction · Drama · 2 h 44"; what is unknown is left out. At most two genres.
juce::String factsLine(const Film& film);
/// "1:05"
juce::String clock(double seconds);
/// "92 bpm · D minor · −21 LUFS"; what was not heard is left out.
juce::String musicLine(const Music& music);
/// The quadrant of the compass in which the mood lies, in a word: "sombre". It is what the compass shows, so the two
/// never disagree, as the likeliest of Impression::quadrants may near the middle.
juce::String quadrantWord(const Mood& mood);
/// What sets this mood apart from most music, strongest first, at most three: "solemn, tender". @param said  a word
/// that stands beside it and is left out
juce::String moodLine(const std::array<float, axisCount>& unusual, const juce::String& said = {});

} // namespace sceneheard
