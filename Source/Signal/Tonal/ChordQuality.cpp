#include "Signal/Tonal/ChordQuality.h"
#include <algorithm>
#include <array>

namespace sceneheard {

ChordQuality chordQuality(const ChromaVector& chroma) {
    const float norm = (chroma - chroma.mean()).matrix().norm();
    if (norm < 1e-6f)
        return {};
    constexpr std::array<std::array<int, 2>, 4> kinds{{{4, 7}, {3, 7}, {3, 6}, {4, 8}}}; // third and fifth, semitones
    constexpr float templateNorm = 1.5f; // of three ones in twelve, less their mean
    std::array<float, 4> best{-1, -1, -1, -1};
    const float mean = chroma.mean();
    for (int root = 0; root < 12; ++root)
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            const auto [third, fifth] = kinds[kind];
            const float sum = chroma[root] + chroma[(root + third) % 12] + chroma[(root + fifth) % 12];
            best[kind] = std::max(best[kind], (sum - 3 * mean) / (norm * templateNorm));
        }
    const float consonant = std::max(best[0], best[1]), tense = std::max(best[2], best[3]);
    return {std::max(consonant, tense), best[0] - best[1], tense - consonant};
}

} // namespace sceneheard
