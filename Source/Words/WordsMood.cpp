#include "Words/WordsMood.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float evenSd = 0.29f; // of what is evenly spread over 0..1

// Mean and standard deviation over songs' words, of the mean affect of those that are known: what SongTexts.h has, see
// `sceneheard evaluate --only words`.
struct Usual {
    double mean, sd;
};
constexpr Usual usualValence{0.15, 0.34}, usualArousal{0.14, 0.17}, usualTension{-0.01, 0.23};
constexpr double ofOneWord = 0.45; // standard deviation of a word about its text

Told told(double mean, std::size_t known, Usual usual) {
    if (known == 0)
        return {};
    const double count = static_cast<double>(known), doubt = ofOneWord * ofOneWord / (usual.sd * usual.sd);
    const double z = (mean - usual.mean) / usual.sd * count / (count + doubt);
    return {static_cast<float>(0.5 * std::erfc(-z / std::sqrt(2.0))),
            std::max(0.02f, evenSd * static_cast<float>(std::sqrt(doubt / (count + doubt))))};
}
} // namespace

WordsMood moodOfWords(std::string_view text, const AffectLexicon& lexicon) {
    WordsMood mood;
    mood.language = languageOf(text);
    mood.affect = affectOf(text, lexicon);
    mood.words = mood.affect.all;
    mood.known = mood.affect.words;
    if (mood.told()) {
        mood.valence = told(mood.affect.mean.valence, mood.known, usualValence);
        mood.energy = told(mood.affect.mean.arousal, mood.known, usualArousal);
        mood.tension = told(mood.affect.mean.tension, mood.known, usualTension);
    }
    return mood;
}

Mood joined(Mood sound, const WordsMood& words) {
    if (!words.told())
        return sound;
    constexpr auto valence = static_cast<std::size_t>(Axis::valence);
    constexpr float apart = evenSd * evenSd * (1 / (wordsSpeakOfMusic * wordsSpeakOfMusic) - 1);
    const float ofSound = sound.sd[valence] * sound.sd[valence];
    const float ofWords = apart + words.valence.sd * words.valence.sd;
    const float share = ofSound / (ofSound + ofWords); // of the words
    sound.value[valence] += share * (words.valence.value - sound.value[valence]);
    sound.sd[valence] = std::sqrt(ofSound * ofWords / (ofSound + ofWords));
    return sound;
}

Impression withWords(Impression music, const WordsMood& words) {
    const auto mood = joined(music.mood, words);
    const auto before = quadrantsOf(music.mood), after = quadrantsOf(mood);
    float sum = 0;
    for (std::size_t q = 0; q < music.quadrants.size(); ++q)
        sum += music.quadrants[q] *= after[q] / std::max(before[q], 1e-6f);
    if (sum > 0)
        for (auto& share : music.quadrants)
            share /= sum;
    music.mood = mood;
    return music;
}

std::string disagreement(const Mood& sound, const WordsMood& words) {
    constexpr float low = 0.3f, high = 0.7f, lead = 0.3f;
    if (!words.told())
        return {};
    const auto says = [&](const Told& told, Axis axis, bool more) {
        const float gap = told.value - sound[axis];
        return more ? told.value >= high && gap >= lead && sound[axis] < 0.5f
                    : told.value <= low && gap <= -lead && sound[axis] > 0.5f;
    };
    if (says(words.valence, Axis::valence, false))
        return "its words are sad, its music is not";
    if (says(words.valence, Axis::valence, true))
        return "its words are happy, its music is not";
    if (says(words.tension, Axis::tension, true))
        return "its words are tense, its music is not";
    return {};
}

std::string wordsReason(const Mood& film, const Mood& sound, const WordsMood& words) {
    constexpr float clear = 0.1f; // from usual
    const bool sides =
        (words.valence.value < 0.5f) == (film[Axis::valence] < 0.5f) && std::abs(film[Axis::valence] - 0.5f) > clear;
    return sides ? disagreement(sound, words) : std::string();
}

} // namespace sceneheard
