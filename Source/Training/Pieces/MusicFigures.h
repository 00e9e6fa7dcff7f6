#pragma once
#include "Signal/Tonal/Key.h"
#include <filesystem>
#include <iosfwd>

namespace sceneheard {

/// Whether a tempo is within 4% of the written one (Acc1 of Gouyon et al. 2006).
bool sameTempo(double estimated, double written);
/// Whether it is that, or its double, half, triple or third (Acc2).
bool sameTempoButMetre(double estimated, double written);
/// MIREX's weighted score: 1 for the same key, .5 for the fifth above in the same mode, .3 for the relative, .2 for the
/// parallel key.
double keyScore(const Key& estimated, const Key& written);

struct MusicEvaluation {
    std::filesystem::path demoScores; ///< a folder of scores, each beside its rendered WAV file
    std::filesystem::path soundfont;  ///< empty: the system's
    std::filesystem::path rendered;   ///< a folder where the pieces' sounds are kept and found again; empty: none
    bool pieces = false;              ///< also a line a piece
};

/// Prints how well tempo and key of the rendered pieces and of the demo score are estimated: of all, of the odd half
/// that the estimators' constants were chosen on, and of the even half that they were not; beside aubio where
/// installed. Throws Error as FluidSynth does.
void evaluateMusic(const MusicEvaluation& options, std::ostream& out, std::ostream& progress);

} // namespace sceneheard
