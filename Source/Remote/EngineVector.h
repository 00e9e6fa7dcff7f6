#pragma once
#include "Matching/FilmSpace.h"
#include "Matching/VectorScan.h"
#include <array>

namespace sceneheard {

/// The vectors that an engine searches among. A film's score is one inner product of 71 numbers: its vector, its
/// evidence of tone, and its three biases, against the music's phi, its tone, and how much each bias weighs. Engines
/// search best by distance, so a last number makes all films equally long: then the nearest to a question are those of
/// the highest score, in their order (the reduction of Bachrach et al. 2014, "Speeding up the Xbox recommender system
/// using a Euclidean transformation for inner-product spaces"). Of a question the last number is 0.
inline constexpr std::size_t engineDims = vectorDims + 4 + 3 + 1;
using EngineVector = std::array<float, engineDims>;

/// How a catalogue's films become such vectors. What is taken off all films alike changes no order.
class EngineFrame {
public:
    explicit EngineFrame(const FilmColumns& films);
    EngineVector operator()(const FilmColumns& films, std::size_t film) const;

private:
    EngineVector mean{};
    float length = 0; ///< squared, of the longest
};

/// A question. @param adventure  0..1
EngineVector engineVector(const EmbeddedMusic& music, float adventure);

} // namespace sceneheard
