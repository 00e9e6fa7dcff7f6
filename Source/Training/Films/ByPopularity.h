#pragma once
#include "Training/Data/FilmSources.h"
#include <random>

namespace sceneheard {

/// The films of a catalogue, in the order of how well known they are.
class ByPopularity {
public:
    explicit ByPopularity(const std::vector<SourceFilm>& films);

    /// Another film, about as well known: one of a hundred about it. @param film  its index; so is what is returned
    std::size_t drawLike(std::size_t film, std::mt19937& random) const;

private:
    std::vector<std::size_t> order;
    std::vector<int> rank;
};

} // namespace sceneheard
