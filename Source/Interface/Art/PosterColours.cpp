#include "Interface/Art/PosterColours.h"
#include "Interface/Art/PosterSeed.h"
#include <cmath>

namespace sceneheard {

float poleOf(float value) { return std::isfinite(value) ? juce::jlimit(-1.0f, 1.0f, 2 * value - 1) : 0.0f; }

PosterColours::PosterColours(const PosterSubject& subject) {
    constexpr float mostLean = 50; // degrees: further, the colours between would be grey
    PosterSeed seed(subject.key());
    const auto valence = poleOf(subject.valence), energy = poleOf(subject.energy);
    const auto tension = (poleOf(subject.tension) + 1) / 2;
    moodHue = compassHue(valence, energy) + seed.between(-24, 24);
    genreHue = leadingGenre(subject.genres).hue + seed.between(-26, 26);
    // What glows leans to the second genre, so that two films of one first genre differ.
    const auto apart = std::remainder(secondGenre(subject.genres).hue - leadingGenre(subject.genres).hue, 360.0f);
    const auto glowHue = genreHue + juce::jlimit(-mostLean, mostLean, apart);
    deep = mood(0.19f, 0.045f);
    mid = mood(0.36f + 0.05f * valence, 0.09f + 0.03f * tension);
    glow = Oklch{0.60f + 0.04f * energy, 0.13f, glowHue}.colour();
    lamp = Oklch{0.80f + 0.04f * valence, 0.115f, genreHue}.colour();
    pale = Oklch{0.93f, 0.045f, genreHue}.colour();
    shade = mood(0.15f, 0.035f);
}

} // namespace sceneheard
