#pragma once
#include <string_view>
#include <vector>

namespace sceneheard {

/// What a poster shows.
enum class PosterForm {
    orb,     ///< a planet over a horizon
    slats,   ///< a lamp behind blinds
    rings,   ///< broken circles
    eclipse, ///< a dark disc before a light one
    ridges,  ///< hills before a sun
    discs,   ///< two discs that overlap
    folds,   ///< waves of cloth
    tiles    ///< quarter discs
};

/// How a genre is drawn.
struct GenreArt {
    std::string_view genre; ///< of genreNames
    float hue = 0;          ///< OKLCH, degrees
    PosterForm form = PosterForm::folds;
};

/// The genre that tells most of what a film looks like: a western that is a drama too is drawn as a western. As a drama
/// is drawn what has no genre. @param genres  of genreNames, in any order
const GenreArt& leadingGenre(const std::vector<std::string_view>& genres);
/// The one that tells most beside it; the same where a film has one genre.
const GenreArt& secondGenre(const std::vector<std::string_view>& genres);

/// The same genres, the most telling first; TV Movie last.
std::vector<std::string_view> mostTellingFirst(std::vector<std::string_view> genres);

} // namespace sceneheard
