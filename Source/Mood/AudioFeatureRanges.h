#pragma once
#include "Mood/Mood.h"
#include <algorithm>

namespace sceneheard {

struct AudioFeatureRange {
    float from = 0, to = 1;
    float clamp(float x) const { return std::clamp(x, from, to); }
};

/// What we say of music, estimated or expected of a film: its usual range on each of audio features (dB; beats a
/// minute). The catalogue's bytes are spread over it.
constexpr AudioFeatureRange usualRange(AudioFeature scale) {
    switch (scale) {
    case AudioFeature::loudness:
        return {-60, 0};
    case AudioFeature::tempo:
        return {40, 220};
    default:
        return {0, 1};
    }
}

/// What a table of others may say: Spotify has 0 beats a minute where it finds no pulse, and more than 0 dB where music
/// was mastered loudly.
constexpr AudioFeatureRange toldRange(AudioFeature scale) {
    switch (scale) {
    case AudioFeature::loudness:
        return {-100, 20};
    case AudioFeature::tempo:
        return {0, 1000};
    default:
        return {0, 1};
    }
}

/// Where differences say something: beyond it, what was learned from music at large counts all as equal. Models are
/// made for these ranges: whoever changes one trains again.
constexpr AudioFeatureRange tellingRange(AudioFeature scale) {
    switch (scale) {
    case AudioFeature::loudness:
        return {-40, 5};
    case AudioFeature::speechiness:
        return {0.02f, 1};
    case AudioFeature::liveness:
        return {0.03f, 1};
    case AudioFeature::tempo:
        return {50, 220};
    default:
        return {0, 1};
    }
}

} // namespace sceneheard
