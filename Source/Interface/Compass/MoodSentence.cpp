#include "Interface/Compass/MoodSentence.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include <algorithm>
#include <numeric>

namespace sceneheard {

namespace {
constexpr float worthSaying = 0.4f, strong = 1.2f; // standard deviations

// The second word of a region: what its name leaves open.
const Text& secondWord(std::size_t quadrant, const std::array<float, axisCount>& z) {
    const auto valence = z[static_cast<std::size_t>(Axis::valence)], energy = z[static_cast<std::size_t>(Axis::energy)];
    switch (quadrant) {
    case 0:
        return valence >= energy ? text::bright : text::energetic;
    case 1:
        return -valence >= energy ? text::dark : text::energetic;
    case 2:
        return -valence >= -energy ? text::dark : text::calm;
    default:
        return valence >= -energy ? text::bright : text::calm;
    }
}

// What its listener can check: tempo and level.
juce::String measured(const Music& music) {
    constexpr float slow = 76, fast = 140; // beats a minute
    constexpr float soft = -30, loud = -9; // LUFS
    juce::StringArray said;
    if (music.tempoBpm > 0 && music.tempoBpm <= slow)
        said.add(words(text::slow));
    if (music.tempoBpm >= fast)
        said.add(words(text::fast));
    if (music.loudnessLufs > -70 && music.loudnessLufs <= soft)
        said.add(words(text::soft));
    if (music.loudnessLufs >= loud)
        said.add(words(text::loud));
    return said.joinIntoString(words(text::whyAnd));
}
} // namespace

juce::String moodSentence(const Quadrants& quadrants, const std::array<float, axisCount>& z, const Music& music) {
    const auto quadrant = static_cast<std::size_t>(std::ranges::max_element(quadrants) - quadrants.begin());
    const auto region = quadrantWord(quadrants);
    const auto second = words(secondWord(quadrant, z));
    auto sentence = capitalised(region) + words(text::whyAnd) + second;
    std::array<std::size_t, axisCount> order;
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return z[a] > z[b]; });
    juce::StringArray feelings;
    for (const auto axis : order) {
        const auto word = words(text::axes[axis]);
        const auto meansTheSame = word == region || word == second || axis < 2 ||
                                  (quadrant == 2 && axis == static_cast<std::size_t>(Axis::sadness)) ||
                                  (quadrant == 3 && axis == static_cast<std::size_t>(Axis::calmness));
        if (z[axis] >= worthSaying && feelings.size() < 2 && !meansTheSame)
            feelings.add(z[axis] >= strong ? words(text::very, word) : word);
    }
    const auto heard = measured(music);
    const auto felt = feelings.joinIntoString(words(text::whyAnd));
    for (const auto& part : {felt, heard})
        if (part.isNotEmpty())
            sentence += (&part == &heard || felt.isEmpty() || sentence.contains(": ") ? ", " : ": ") + part;
    return sentence;
}

MoodSentence::MoodSentence() { say(words(text::noMoodYet)); }

std::unique_ptr<juce::AccessibilityHandler> MoodSentence::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::staticText);
}

void MoodSentence::say(const juce::String& sentence) {
    before = std::exchange(said, sentence);
    fade.jumpTo(0);
    fade.moveTo(1);
    setTitle(said);
    repaint();
}

void MoodSentence::show(const Snapshot& snapshot) {
    if (std::exchange(quiet, snapshot.silent) != snapshot.silent)
        repaint();
    const auto proposed = snapshot.moodKnown ? moodSentence(snapshot.now.quadrants, snapshot.zScores, snapshot.music)
                                             : words(text::noMoodYet);
    const auto first = !snapshot.moodKnown || said == words(text::noMoodYet);
    if (proposed != std::exchange(next, proposed))
        agreed = 0;
    if (first && proposed != said)
        say(proposed);
}

bool MoodSentence::advance(float seconds) {
    agreed += seconds;
    if (next.isNotEmpty() && next != said && agreed >= agreement)
        say(next);
    const auto moved = fade.advance(seconds, 0.02f);
    if (moved)
        repaint();
    return moved;
}

void MoodSentence::paint(juce::Graphics& g) {
    const auto size = juce::jlimit(16.0f, 26.0f, static_cast<float>(getHeight()) * 0.375f);
    const auto face = font(size, Weight::displaySemibold);
    const auto strength = quiet ? 0.6f : 1.0f;
    const auto line = [&](const juce::String& sentence, float alpha) {
        g.setColour(paletteOf(*this).text.withAlpha(alpha * strength));
        drawLines(g, sentence, getLocalBounds().toFloat(), face, 2);
    };
    if (fade.value() < 1)
        line(before, 1 - fade.value());
    line(said, fade.value());
}

} // namespace sceneheard
