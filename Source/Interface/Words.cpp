#include "Interface/Words.h"
#include "Interface/Text.h"
#include <algorithm>
#include <numeric>

namespace sceneheard {

juce::String factsLine(const Film& film) {
    juce::StringArray parts;
    if (film.year > 0)
        parts.add(juce::String(film.year));
    const auto genres = film.genreList();
    for (std::size_t i = 0; i < std::min<std::size_t>(2, genres.size()); ++i)
        parts.add(juce::String::fromUTF8(genres[i].data(), static_cast<int>(genres[i].size())));
    if (film.runtime >= 60)
        parts.add(juce::String(film.runtime / 60) + text::hours + juce::String(film.runtime % 60).paddedLeft('0', 2));
    else if (film.runtime > 0)
        parts.add(juce::String(film.runtime) + text::minutes);
    return parts.joinIntoString(words(text::separator));
}

juce::String clock(double seconds) {
    const auto whole = static_cast<juce::int64>(std::max(0.0, seconds));
    return juce::String(whole / 60) + ":" + juce::String(whole % 60).paddedLeft('0', 2);
}

juce::String musicLine(const Music& music) {
    juce::StringArray parts;
    if (music.tempoBpm > 0)
        parts.add(juce::String(juce::roundToInt(music.tempoBpm)) + " bpm");
    if (music.key.strength > 0)
        parts.add(juce::String(music.key.name()));
    if (music.loudnessLufs > -70) {
        const auto loudness = juce::roundToInt(music.loudnessLufs);
        parts.add((loudness < 0 ? words(text::minus) : juce::String()) + juce::String(std::abs(loudness)) + " LUFS");
    }
    return parts.joinIntoString(words(text::separator));
}

juce::String quadrantWord(const Mood& mood) {
    const auto bright = mood[Axis::valence] >= 0.5f, lively = mood[Axis::energy] >= 0.5f;
    return text::quadrants[lively ? (bright ? 0u : 1u) : (bright ? 3u : 2u)];
}

juce::String moodLine(const std::array<float, axisCount>& unusual, const juce::String& said) {
    constexpr float worthSaying = 0.5f; // standard deviations
    std::array<std::size_t, axisCount> order;
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return unusual[a] > unusual[b]; });
    juce::StringArray parts;
    for (const auto axis : order)
        if (unusual[axis] >= worthSaying && parts.size() < 3 && said != text::axes[axis])
            parts.add(text::axes[axis]);
    return parts.isEmpty() ? juce::String(text::ordinaryMood) : parts.joinIntoString(", ");
}

} // namespace sceneheard
