#pragma once
#include "Interface/Style/Text.h"

/// Texts about what stands beside the music that is heard: covers, and the songs of a person's tables.
namespace sceneheard::text {

inline constexpr Text looksLikeCover{"Looks like this cover"};
/// A film's title, and how much its poster looks like the cover.
inline constexpr Text alikeBy{"{0}, {1}% alike"};

inline constexpr Text songsTitle{"Films for a song of yours"}, songsButton{"Films for a song of yours…"};
inline constexpr Text openSongs{"Open a table of songs…"}, chooseSongs{"A table of songs with their audio features"};
inline constexpr Text songsNote{
    "A table (CSV) of songs with Spotify's audio features, as Exportify writes a playlist."};
inline constexpr Text readingSongs{"Reading {0}…"}, songsRead{"{0} (songs: {1})"};
inline constexpr Text songsLeftOut{"{0} (songs: {1}, rows left out: {2})"};
inline constexpr Text songsCut{"{0} (the first {1} songs of more)"};
inline constexpr Text typeASong{"Type a title or an artist"}, noSuchSong{"No song of the table is called so"};
inline constexpr Text pickASong{"Pick a song, and its films appear here."};
inline constexpr Text filmsNotThere{"The films are not there yet. Try again in a moment."};
inline constexpr Text noFilmForSong{"No film passes the filters."};
inline constexpr Text songDetails{"Details"}, songDetailsHelp{"The song's audio features, and how each film matches"};
inline constexpr Text matchOfSong{"{0} fit, {1}% match"};
inline constexpr Text featureValue{"{0} {1}"};
/// In the order of AudioFeature.
inline constexpr std::array<Text, 9> audioFeatures{Text{"danceability"},
                                                   Text{"energy", "audio feature"},
                                                   Text{"loudness"},
                                                   Text{"speech", "share"},
                                                   Text{"acoustic"},
                                                   Text{"instrumental"},
                                                   Text{"live", "recorded"},
                                                   Text{"valence", "audio feature"},
                                                   Text{"tempo"}};

} // namespace sceneheard::text
