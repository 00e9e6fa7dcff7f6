#include "Training/Pieces/ChordSymbols.h"
#include "Support/Error.h"
#include <algorithm>
#include <array>
#include <sstream>
#include <string>

namespace sceneheard {

namespace {
struct Degree {
    std::string_view upper, lower;
    int semitones;
};
// Longer numerals before those they begin with.
constexpr std::array<Degree, 7> degrees{{{"VII", "vii", 11},
                                         {"VI", "vi", 9},
                                         {"IV", "iv", 5},
                                         {"V", "v", 7},
                                         {"III", "iii", 4},
                                         {"II", "ii", 2},
                                         {"I", "i", 0}}};

Chord chordSymbol(std::string_view symbol) {
    const Error wrong("the chord symbol " + std::string(symbol) + " cannot be read");
    int shift = 0;
    auto rest = symbol;
    if (rest.starts_with('b') || rest.starts_with('#')) {
        shift = rest.front() == 'b' ? -1 : 1;
        rest.remove_prefix(1);
    }
    const auto degree = std::ranges::find_if(
        degrees, [&](const Degree& d) { return rest.starts_with(d.upper) || rest.starts_with(d.lower); });
    if (degree == degrees.end())
        throw wrong;
    const bool major = rest.starts_with(degree->upper);
    rest.remove_prefix(degree->upper.size());

    Chord chord{(degree->semitones + shift + 12) % 12, {0, major ? 4 : 3, 7}};
    if (rest == "7")
        chord.tones.push_back(10);
    else if (rest == "maj7")
        chord.tones.push_back(11);
    else if (rest == "o")
        chord.tones[2] = 6;
    else if (rest == "o7")
        chord.tones = {0, 3, 6, 10};
    else if (rest == "sus")
        chord.tones[1] = 5;
    else if (!rest.empty())
        throw wrong;
    return chord;
}
} // namespace

std::vector<Chord> chordSymbols(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<Chord> chords;
    for (std::string symbol; in >> symbol;)
        chords.push_back(chordSymbol(symbol));
    if (chords.empty())
        throw Error("a progression without chords");
    return chords;
}

} // namespace sceneheard
