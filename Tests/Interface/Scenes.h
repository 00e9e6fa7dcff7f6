#pragma once
#include "Listening/Snapshot.h"
#include <cmath>

namespace sceneheard::scenes {

/// A film with a profile of its own.
inline SuggestedFilm film(int index, const char* title, float match) {
    SuggestedFilm film;
    film.film = index;
    film.match = match;
    film.reasons = {"slow, tense", "low valence"};
    film.facts = {title, 1980 + index, (1u << 14) | (1u << 6), 100 + index, index, "tt1", 1000, 7.0f};
    for (std::size_t axis = 0; axis < axisCount; ++axis) {
        film.unusual[axis] = 2 * std::sin(static_cast<float>(index) + 1.7f * static_cast<float>(axis));
    }
    return film;
}

/// A made-up moment of music: tense, with five films and a minute behind it.
inline Snapshot tense() {
    Snapshot snapshot;
    snapshot.sequence = 7;
    snapshot.seconds = 62;
    snapshot.silent = false;
    snapshot.moodKnown = true;
    snapshot.now.mood.value = {0.35f, 0.62f, 0.72f, 0.34f, 0.58f, 0.22f, 0.41f, 0.30f, 0.46f, 0.12f, 0.48f};
    snapshot.now.mood.sd.fill(0.08f);
    snapshot.now.quadrants = {0.1f, 0.7f, 0.15f, 0.05f};
    snapshot.unusual = {-0.8f, 0.4f, 1.9f, 0, 0.9f, -1, 0, -1, 0.6f, -1, 0.2f};
    snapshot.music.tempoBpm = 92;
    snapshot.music.key = {2, true, 0.8f, 0.5f};
    snapshot.music.loudnessLufs = -21;
    snapshot.films = {film(1, "Blade Runner 2049", 0.91f), film(2, "Arrival", 0.88f), film(3, "Sicario", 0.86f),
                      film(4, "Under the Skin", 0.83f), film(5, "The Assassination of Jesse James", 0.80f)};
    for (int i = 0; i < 120; ++i) {
        auto mood = snapshot.now.mood;
        for (std::size_t axis = 0; axis < 3; ++axis)
            mood.value[axis] += 0.15f * std::sin(0.05f * static_cast<float>(119 - i) * static_cast<float>(axis + 1));
        snapshot.trail.push_back({2 + 0.5 * i, mood});
    }
    return snapshot;
}

} // namespace sceneheard::scenes
