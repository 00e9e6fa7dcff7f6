#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace juce {
class Random;
}

namespace sceneheard {

/// What a voice is asked to sound.
struct Tone {
    double frequency;     ///< Hz, 0 for an unpitched hit
    double seconds;       ///< how long the key, bow or breath holds
    float velocity;       ///< 0..1: louder and brighter
    double sampleRate;    ///< Hz
    juce::Random& random; ///< the only source of chance, so that a render repeats to the last bit
};

/// One note as mono samples, its release included; peaks near 1 at velocity 1.
using Voice = std::vector<float> (*)(const Tone&);

/// The voice of this name, or null. To add one: write the function, declare it below, and give it a line in the table
/// of Voices.cpp.
Voice findVoice(std::string_view name);
/// All names, for a message: "bass, bassdrum, …".
std::string voiceNames();

std::vector<float>
bowedVoice(const Tone&); ///< a string section with its bows' hiss, legato or spiccato by the note's length
std::vector<float> tremoloVoice(const Tone&); ///< a string section, bow trembling
std::vector<float> pluckedVoice(const Tone&); ///< harp or pizzicato (Karplus & Strong 1983)
std::vector<float> pianoVoice(const Tone&);   ///< stiff-string partials with two-stage decay (Fletcher 1964)
std::vector<float> celestaVoice(const Tone&); ///< struck bars, few partials
std::vector<float> brassVoice(const Tone&); ///< four players by frequency modulation (Chowning 1973), and their breath
std::vector<float> bassVoice(const Tone&);  ///< the dark electronic pulse of a hybrid score
std::vector<float> timpaniVoice(const Tone&);  ///< modes of a kettledrum (Rossing 1982)
std::vector<float> bassdrumVoice(const Tone&); ///< unpitched
std::vector<float> snareVoice(const Tone&);    ///< unpitched
std::vector<float> cymbalVoice(const Tone&);   ///< unpitched, a crash that rings

} // namespace sceneheard
