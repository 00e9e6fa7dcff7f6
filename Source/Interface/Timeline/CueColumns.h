#pragma once
#include "Listening/CueCurve.h"
#include <array>
#include <optional>
#include <vector>

namespace sceneheard {

/// What of a cue falls on one column of the timeline's pixels: means over its points.
struct CueColumn {
    float x = 0;                        ///< pixels from the left
    std::array<float, 3> value{}, sd{}; ///< valence, energy, tension
    float tempo = 0, loudness = -70;    ///< of the last point, as in CuePoint
    int key = -1;
    bool broken = false; ///< the cue was not analysed right before
};

/// The columns of the stretch start..start+length over `width` pixels, so that drawing four hours costs no more than a
/// minute. A point beyond each edge is included where there is one, so that curves reach the edges.
/// @param shift  added to the curve's seconds
std::vector<CueColumn> cueColumns(const CueCurve& curve, double start, double length, float width, double shift = 0);

/// The point nearest to a moment, at most `within` seconds away, else null.
const CuePoint* pointAt(const CueCurve& curve, double seconds, double within = 1);
/// The mean of a stretch; nothing when nothing was analysed there.
std::optional<Impression> meanImpression(const CueCurve& curve, double from, double to);

} // namespace sceneheard
