#pragma once
#include <string_view>
#include <vector>

namespace sceneheard {

/// A chord as distances from the tonic of its key.
struct Chord {
    int root = 0;           ///< semitones above the tonic, 0..11
    std::vector<int> tones; ///< semitones above the root, from 0 up

    int third() const { return tones[1]; }
    int fifth() const { return tones[2]; }
};

/// Reads Roman numerals separated by blanks. Degrees are those of the major scale in both modes (C minor's relative
/// major is "bIII"), upper case is a major and lower case a minor triad; suffixes: "7" with a minor seventh, "maj7"
/// with a major one, "o" diminished, "o7" half-diminished, "sus" with a fourth for the third. Throws Error at anything
/// else.
std::vector<Chord> chordSymbols(std::string_view text);

} // namespace sceneheard
