#include "Interface/Style/Palette.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Oklch.h"
#include <cmath>

namespace sceneheard {

const Palette& paletteOf(Theme theme) {
    using juce::Colour;
    static const Palette dark{.ground = Colour(0xff0f1117),
                              .panel = Colour(0xff171a22),
                              .raised = Colour(0xff20242f),
                              .line = Colour(0xff2b303d),
                              .text = Colour(0xffeef0f5),
                              .dim = Colour(0xffa9b1c2),
                              .quiet = Colour(0xff8c95a8),
                              .amber = Colour(0xfff5b14c),
                              .blue = Colour(0xff5ba4f5),
                              .rose = Colour(0xffe77ba8),
                              .teal = Colour(0xff4fc3b0),
                              .button = Colour(0xfff5b14c),
                              .onButton = Colour(0xff1a1206),
                              .point = Colour(0xffffffff),
                              .haze = Colour(0xff0f1117),
                              .discLightness = 0.52f,
                              .discChroma = 0.086f,
                              .feelingLightness = 0.74f,
                              .feelingChroma = 0.13f,
                              .hazeStops = {{{0.0f, 0.92f}, {0.45f, 0.72f}, {0.8f, 0.44f}, {1.0f, 0.3f}}}};
    static const Palette light{.ground = Colour(0xfff4f4f0),
                               .panel = Colour(0xffffffff),
                               .raised = Colour(0xffedeef0),
                               .line = Colour(0xffdcdfe5),
                               .text = Colour(0xff1b1e26),
                               .dim = Colour(0xff525a6b),
                               .quiet = Colour(0xff626a7b),
                               .amber = Colour(0xff9a5b00),
                               .blue = Colour(0xff1c62b5),
                               .rose = Colour(0xffb02e68),
                               .teal = Colour(0xff11756a),
                               .button = Colour(0xfff5b14c),
                               .onButton = Colour(0xff1a1206),
                               .point = Colour(0xff1b1e26),
                               .haze = Colour(0xffffffff),
                               .discLightness = 0.83f,
                               .discChroma = 0.085f,
                               .feelingLightness = 0.53f,
                               .feelingChroma = 0.14f,
                               .hazeStops = {{{0.0f, 0.95f}, {0.45f, 0.62f}, {0.8f, 0.25f}, {1.0f, 0.12f}}}};
    return theme == Theme::dark ? dark : light;
}

const Palette& paletteOf(const juce::Component& component) {
    const auto* const look = dynamic_cast<const Look*>(&component.getLookAndFeel());
    return paletteOf(look != nullptr ? look->theme() : Theme::dark);
}

juce::Colour Palette::disc(float valence, float energy) const {
    return Oklch{discLightness, discChroma, compassHue(valence, energy)}.colour();
}

juce::Colour Palette::discUnderHaze(float valence, float energy, float distance) const {
    std::size_t stop = 1;
    while (stop + 1 < hazeStops.size() && hazeStops[stop].first < distance)
        ++stop;
    const auto [from, opacityFrom] = hazeStops[stop - 1];
    const auto [to, opacityTo] = hazeStops[stop];
    const auto along = juce::jlimit(0.0f, 1.0f, (distance - from) / (to - from));
    return disc(valence, energy).interpolatedWith(haze, opacityFrom + along * (opacityTo - opacityFrom));
}

juce::Colour Palette::mood(float valence, float energy) const {
    constexpr float fullAt = 0.3f; // from usual
    const auto v = valence - 0.5f, e = energy - 0.5f;
    return v == 0 && e == 0 ? quiet : feeling(compassHue(v, e), std::hypot(v, e) / fullAt);
}

juce::Colour Palette::feeling(float hue, float strength) const {
    return quiet.interpolatedWith(Oklch{feelingLightness, feelingChroma, hue}.colour(),
                                  juce::jlimit(0.0f, 1.0f, strength));
}

std::vector<TextPair> textPairs(const Palette& p) {
    std::vector<TextPair> pairs;
    const auto on = [&](const char* name, juce::Colour text, const std::vector<juce::Colour>& grounds) {
        for (const auto ground : grounds)
            pairs.push_back({juce::String(name) + " on " + ground.toString(), text, ground});
    };
    on("text", p.text, {p.ground, p.panel, p.raised, p.line});
    on("dim", p.dim, {p.ground, p.panel, p.raised});
    on("quiet", p.quiet, {p.ground, p.panel, p.raised});
    on("amber", p.amber, {p.ground, p.panel, p.raised});
    on("blue", p.blue, {p.panel, p.raised});
    on("rose", p.rose, {p.ground, p.panel, p.raised});
    on("teal", p.teal, {p.ground, p.panel, p.raised});
    on("text of the main button", p.onButton, {p.button});
    constexpr int directions = 64;
    for (int step = 0; step < directions; ++step) {
        const auto angle = juce::MathConstants<float>::twoPi * static_cast<float>(step) / directions;
        for (const auto distance : {0.3f, 0.6f, 0.9f}) // where words may lie
            on("text on the compass,", p.text, {p.discUnderHaze(std::cos(angle), std::sin(angle), distance)});
    }
    return pairs;
}

} // namespace sceneheard
