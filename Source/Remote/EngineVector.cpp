#include "Remote/EngineVector.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr std::size_t toneAt = vectorDims, biasAt = toneAt + 4, lengthAt = biasAt + 3;

EngineVector ofFilm(const FilmColumns& films, std::size_t film) {
    EngineVector vector{};
    const auto entries = filmVector(films, film);
    std::copy(entries.begin(), entries.end(), vector.begin());
    for (std::size_t q = 0; q < films.toneEvidence.size(); ++q)
        vector[toneAt + q] = films.toneEvidence[q][film];
    for (std::size_t a = 0; a < films.bias.size(); ++a)
        vector[biasAt + a] = films.bias[a][film];
    return vector;
}

float squaredLength(const EngineVector& vector) {
    float sum = 0;
    for (const float x : vector)
        sum += x * x;
    return sum;
}

EngineVector without(const EngineVector& mean, EngineVector vector) {
    for (std::size_t i = 0; i < vector.size(); ++i)
        vector[i] -= mean[i];
    return vector;
}
} // namespace

EngineFrame::EngineFrame(const FilmColumns& films) {
    std::array<double, engineDims> sum{};
    for (std::size_t film = 0; film < films.year.size(); ++film) {
        const auto vector = ofFilm(films, film);
        for (std::size_t i = 0; i < engineDims; ++i)
            sum[i] += vector[i];
    }
    for (std::size_t i = 0; i < engineDims; ++i)
        mean[i] = static_cast<float>(sum[i] / static_cast<double>(std::max<std::size_t>(films.year.size(), 1)));
    for (std::size_t film = 0; film < films.year.size(); ++film)
        length = std::max(length, squaredLength(without(mean, ofFilm(films, film))));
}

EngineVector EngineFrame::operator()(const FilmColumns& films, std::size_t film) const {
    auto vector = without(mean, ofFilm(films, film));
    vector[lengthAt] = std::sqrt(std::max(0.0f, length - squaredLength(vector)));
    return vector;
}

EngineVector engineVector(const EmbeddedMusic& music, float adventure) {
    EngineVector vector{};
    std::copy(music.phi.begin(), music.phi.end(), vector.begin());
    std::ranges::copy(music.tone, vector.begin() + toneAt);
    std::ranges::copy(biasWeights(adventure), vector.begin() + biasAt);
    return vector;
}

} // namespace sceneheard
