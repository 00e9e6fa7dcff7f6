#pragma once
#include "Interface/Style/Text.h"

/// Texts of what a network tells of films, and of switching it on.
namespace sceneheard::text {

inline constexpr Text directedBy{"Directed by {0}"};
inline constexpr Text watchOn{"Watch on {0}"}, rentFrom{"Rent or buy from {0}"}, andMore{"{0} and {1} more"};
inline constexpr Text saysJustWatch{"{0} · JustWatch"};
inline constexpr Text asksTmdb{"Posters and where to watch, from TMDb"};
inline constexpr Text tmdbKey{"Your key of TMDb"}, tmdbCountry{"Your country"};
inline constexpr Text tmdbKeyHint{"API Read Access Token"}, tmdbKeyKept{"It is kept by your desktop."};
inline constexpr Text tmdbNeedsKey{"It needs a key of your own: themoviedb.org, Settings, API."};
inline constexpr Text tmdbNeedsVariable{"It needs a key of your own in SCENEHEARD_TMDB_KEY."};
inline constexpr Text tmdbNote{
    "TMDb is told which films are shown, and nothing of your music. This product uses the TMDB API but is not endorsed "
    "or certified by TMDB. Where to watch: JustWatch."};

} // namespace sceneheard::text
