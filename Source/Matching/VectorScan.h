#pragma once
#include "Films/Catalogue.h"
#include "Matching/FilmSpace.h"
#include "Matching/Matcher.h"
#include <vector>

namespace sceneheard {

/// A film and its score.
struct ScoredFilm {
    float score = 0;
    int film = 0;
};

/// What a film's score is made of: query . vector + tone . toneEvidence + its bias at this adventure.
struct ScanQuery {
    FilmVector query;
    float adventure = 0.5f; ///< 0..1, see FilmBiases; between these in a straight line
    std::array<float, 4> tone{};
};

/// A film's vector as floats.
FilmVector filmVector(const FilmColumns& films, std::size_t film);

/// Whether a film may be suggested; the filter's `only` is left to the caller.
bool passes(const Filter& filter, const FilmColumns& films, std::size_t film);

/// How much each of a film's three biases weighs at this adventure, 0..1.
std::array<float, 3> biasWeights(float adventure);

/// The float score of one film.
float score(const ScanQuery& query, const FilmColumns& films, std::size_t film);

/// The best `top` films that pass the filter, best first; equal scores by index. Exact: every row is bounded in
/// integers (int8 rows, int16 query), and what the bound leaves among the best is scored in floats.
/// @param only  rows to look at alone; null: all. The filter's `only` is not looked at.
std::vector<ScoredFilm> scan(const ScanQuery& query, const FilmColumns& films, const Filter& filter, int top,
                             const std::vector<int>* only = nullptr);

} // namespace sceneheard
