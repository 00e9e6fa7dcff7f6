#pragma once
#include <array>
#include <string_view>

namespace sceneheard {

/// TMDb's film genres. Bit i of a film's genre mask stands for genreNames[i].
inline constexpr std::array<std::string_view, 19> genreNames{
    "Action",          "Adventure", "Animation", "Comedy", "Crime",  "Documentary", "Drama",
    "Family",          "Fantasy",   "History",   "Horror", "Music",  "Mystery",     "Romance",
    "Science Fiction", "TV Movie",  "Thriller",  "War",    "Western"};

/// How much more than film music at large a sound speaks for a film of each genre, in log-odds.
using GenreEvidence = std::array<float, genreNames.size()>;
inline constexpr float maxEvidence = 3; ///< no sound is surer of a genre, either way

} // namespace sceneheard
