#pragma once
#include "Films/FilmId.h"
#include <juce_core/juce_core.h>
#include <string_view>
#include <vector>

namespace sceneheard {

/// What a generated poster tells of a film.
struct PosterSubject {
    FilmId film{};
    juce::String title{}, director{};       ///< in the order in which they are read; the director may be empty
    std::vector<std::string_view> genres{}; ///< of genreNames, in any order: see leadingGenre()
    float valence = 0.5f, energy = 0.5f, tension = 0.5f; ///< 0..1 on the scale of moods, .5 usual; NaN counts as usual

    /// What the picture grows from, the same for a film at any time: its id as text, else its title.
    std::string key() const { return film ? film.text() : title.toStdString(); }
    bool operator==(const PosterSubject&) const = default;
};

} // namespace sceneheard
