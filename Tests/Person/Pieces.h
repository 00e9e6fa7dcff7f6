#pragma once
#include "Person/HeardPiece.h"

/// Music that is so bright and energetic, 0..1, and usual otherwise.
inline sceneheard::Impression musicOf(float valence, float energy) {
    using namespace sceneheard;
    Impression music;
    music.mood.value.fill(.5f);
    music.mood.sd.fill(.2f);
    music.mood.value[static_cast<std::size_t>(Axis::valence)] = valence;
    music.mood.value[static_cast<std::size_t>(Axis::energy)] = energy;
    music.quadrants = quadrantsOf(music.mood);
    music.audioFeatures = {.5f, energy, -8, .05f, .3f, .2f, .1f, valence, 118};
    return music;
}

/// A piece that was heard whole, four minutes long.
inline sceneheard::HeardPiece pieceOf(std::int64_t began, const std::string& title, const std::string& artist = "",
                                      std::optional<sceneheard::Impression> music = musicOf(.5f, .5f)) {
    sceneheard::HeardPiece piece;
    piece.began = began;
    piece.seconds = 240;
    piece.player = "Player";
    piece.title = title;
    piece.artist = artist;
    piece.music = music;
    return piece;
}
