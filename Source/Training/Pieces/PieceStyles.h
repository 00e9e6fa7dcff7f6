#pragma once
#include <array>
#include <string_view>
#include <vector>

namespace sceneheard {

/// How many pieces each style gives.
inline constexpr int piecesAStyle = 4;

/// One instrument's part. A pattern holds one character a step, bars divided by '|', blanks ignored; its first bars
/// are played again and again.
///   r f t o   the chord's root, fifth, third, and the root an octave up, above `low`
///   w         a step of a walking line
///   0..9      the chord's tones in close position from `low` upward
///   x X       the chord in close position; with an accent
///   -         what sounds goes on
///   .         nothing
/// Drums know x, X and '.' alone, and `low` is the General MIDI key of the drum.
struct PatternLine {
    std::array<int, piecesAStyle> programs; ///< General MIDI, 0..127, one for each piece; -1: not in that piece
    int low = 48;                           ///< MIDI note number
    int velocity = 80;                      ///< 1..127
    std::vector<std::string_view> patterns; ///< one is chosen a piece
    double entersAt = 0;                    ///< share of the piece that passes before
    double strum = 0;                       ///< milliseconds between the notes of a chord
    bool drum = false;
};

/// The tune: 'n' begins a note, '-' holds it, '.' is silent. Pitches are made up from the chords and the scale.
struct MelodyLine {
    std::array<int, piecesAStyle> programs;
    int low = 67;
    int velocity = 90;
    std::vector<std::string_view> rhythms; ///< two bars each
    double entersAt = 0;
};

enum class Harmony { pop, classical, film, jazz, blues };

/// A kind of music and its four pieces.
struct PieceStyle {
    std::string_view name;
    int beats = 4;                          ///< a bar
    bool compound = false;                  ///< whether a beat is a dotted quarter
    std::array<double, piecesAStyle> tempi; ///< felt beats a minute; rising and falling by turns from style to style,
                                            ///< so that odd and even pieces are equally fast
    Harmony harmony = Harmony::pop;
    double barsAChord = 1;
    double looseness = 0; ///< standard deviation of the notes' times, milliseconds
    std::vector<PatternLine> lines;
    std::vector<MelodyLine> melodies;
};

std::vector<PieceStyle> orchestraStyles(); ///< as orchestras, choirs, pianos and folk players make music
std::vector<PieceStyle> bandStyles();      ///< as bands, clubs and machines make it
const std::vector<PieceStyle>& pieceStyles();

/// Roman numerals, see chordSymbols().
std::vector<std::string_view> progressions(Harmony harmony, bool minor);

} // namespace sceneheard
