#pragma once
#include "Signal/Tonal/Key.h"
#include <filesystem>
#include <string>
#include <vector>

namespace sceneheard {

struct PieceNote {
    int channel = 0;   ///< 0..15; 9 holds the drums
    double start = 0;  ///< quarter notes from the start, >= 0
    double length = 0; ///< quarter notes, > 0
    int pitch = 60;    ///< MIDI note number
    int velocity = 80; ///< 1..127
};

/// A piece of music whose tempo and key are known because they were written.
struct RenderedPiece {
    std::string name;          ///< of its style, and the number of the piece in it
    double tempo = 120;        ///< felt beats a minute
    int beats = 4;             ///< a bar
    double beatQuarters = 1;   ///< quarter notes in a felt beat: 1, or 1.5 in compound metres
    Key key;                   ///< tonic and mode only
    std::vector<int> programs; ///< General MIDI program of each channel from 0; -1 for one that is not used
    std::vector<PieceNote> notes;

    double seconds() const;
};

/// The test set for tempo and key: four pieces of about half a minute in each of the styles of PieceStyles.h, 50 to 188
/// beats a minute, in all keys. The same at every call.
const std::vector<RenderedPiece>& renderedPieces();

/// A Standard MIDI file, format 1. Throws Error when it cannot be written.
void writeMidi(const RenderedPiece& piece, const std::filesystem::path& file);

/// The system's FluidSynth with a General MIDI sound font (its waves are played samples of real instruments).
class FluidSynth {
public:
    /// @param soundfont  an SF2 file; empty: the first of the places where systems keep one.
    /// Throws Error, with the packages to install, when the program or the sound font is missing.
    explicit FluidSynth(std::filesystem::path soundfont);

    /// Plays a MIDI file into a 44.1 kHz WAV file. Throws Error when no sound comes out.
    void render(const std::filesystem::path& midi, const std::filesystem::path& wav) const;

private:
    std::filesystem::path program, font;
};

} // namespace sceneheard
