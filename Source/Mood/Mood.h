#pragma once
#include "Mood/FilmGenres.h"
#include <array>
#include <cstddef>
#include <string_view>

namespace sceneheard {

/// The mood axes. Valence, energy and tension are the three of film-music research (Eerola & Vuoskoski 2011; energy is
/// arousal); with tension, the others are the nine GEMS scales (Zentner, Grandjean & Scherer 2008).
enum class Axis {
    valence,
    energy,
    tension,
    amazement,
    solemnity,
    tenderness,
    nostalgia,
    calmness,
    power,
    joyfulActivation,
    sadness
};
inline constexpr std::size_t axisCount = 11;

/// The names under which other programs read the axes, in the order of `Axis`.
inline constexpr std::array<std::string_view, axisCount> axisNames{
    "valence",   "energy",   "tension", "amazement",         "solemnity", "tenderness",
    "nostalgia", "calmness", "power",   "joyful_activation", "sadness"};

/// Spotify's track features under Spotify's names, the descriptors in which sound and table rows meet.
/// All 0..1 but loudness (dB) and tempo (beats a minute), see AudioFeatureRanges.h.
enum class AudioFeature {
    danceability,
    energy,
    loudness,
    speechiness,
    acousticness,
    instrumentalness,
    liveness,
    valence,
    tempo
};
inline constexpr std::size_t audioFeatureCount = 9;
inline constexpr std::array<std::string_view, audioFeatureCount> audioFeatureNames{
    "danceability",     "energy",   "loudness", "speechiness", "acousticness",
    "instrumentalness", "liveness", "valence",  "tempo"};

/// One value for each of audio features, in the order of `AudioFeature` and in its units.
using AudioFeatures = std::array<float, audioFeatureCount>;

/// What a listener is expected to feel: a value in 0..1 for each axis, and its standard deviation, on the scale of
/// MoodScale: .5 is usual, and .8 is more of it than in four fifths of music at large.
struct Mood {
    std::array<float, axisCount> value{};
    std::array<float, axisCount> sd{};

    float operator[](Axis a) const { return value[static_cast<std::size_t>(a)]; }
};

/// Probabilities of the four quadrants of valence and energy (Russell 1980): Q1 v+ e+, Q2 v- e+, Q3 v- e-, Q4 v+ e-.
using Quadrants = std::array<float, 4>;

/// The quadrants' probabilities where valence and energy err independently and normally about a mood, .5 being usual.
Quadrants quadrantsOf(const Mood& mood);

/// What the mood model estimates of one window of music.
struct Impression {
    Mood mood;
    Quadrants quadrants{};
    AudioFeatures audioFeatures{};
    GenreEvidence genres{}; ///< estimated from the sound itself; zeros for music known by its scales alone
    /// How far the scales may be off, in standard deviations of each over music; 0 where they are known.
    float scalesError = 0;
};

} // namespace sceneheard
