#include "Interface/Style/Palette.h"
#include "Interface/Style/Look.h"
#include <array>
#include <cmath>

namespace sceneheard {

const Palette& paletteOf(Theme theme) {
    using juce::Colour;
    static const Palette dark{Colour(0xff12141a), Colour(0xff1a1d26), Colour(0xff232733), Colour(0xff232733),
                              Colour(0xff2b303d), Colour(0xffeef0f5), Colour(0xffa9b1c2), Colour(0xff8f9bb3),
                              Colour(0xfff5b14c), Colour(0xff5ba4f5), Colour(0xffe77ba8), Colour(0xff4fc3b0),
                              Colour(0xfff4f5f8)};
    static const Palette light{Colour(0xfff7f7f4), Colour(0xffffffff), Colour(0xffeceef2), Colour(0xffffffff),
                               Colour(0xffdfe1e6), Colour(0xff1b1e26), Colour(0xff525a6b), Colour(0xff7c869b),
                               Colour(0xff9a5b00), Colour(0xff1c62b5), Colour(0xffb02e68), Colour(0xff11756a),
                               Colour(0xfffafafa)};
    return theme == Theme::dark ? dark : light;
}

const Palette& paletteOf(const juce::Component& component) {
    const auto* const look = dynamic_cast<const Look*>(&component.getLookAndFeel());
    return paletteOf(look != nullptr ? look->theme() : Theme::dark);
}

juce::Colour Palette::place(float valence, float energy) const {
    return blue.interpolatedWith(teal, valence).interpolatedWith(rose.interpolatedWith(amber, valence), energy);
}

juce::Colour Palette::direction(float valence, float energy) const {
    const std::array around{amber, rose, blue, teal}; // from top right against the clock
    const auto turn = std::atan2(energy, valence) / juce::MathConstants<float>::halfPi + 3.5f; // quarters, 0: top right
    const auto quarter = static_cast<std::size_t>(turn);
    return around[quarter % 4].interpolatedWith(around[(quarter + 1) % 4], turn - std::floor(turn));
}

juce::Colour Palette::posterCorner(juce::Colour colour) const {
    constexpr float maxBrightness = 0.44f;
    return colour.withBrightness(std::min(colour.getBrightness(), maxBrightness));
}

std::vector<TextPair> textPairs(const Palette& p) {
    std::vector<TextPair> pairs;
    const auto on = [&](const char* name, juce::Colour text, const std::vector<juce::Colour>& grounds) {
        for (const auto ground : grounds)
            pairs.push_back({juce::String(name) + " on " + ground.toString(), text, ground});
    };
    on("text", p.text, {p.ground, p.panel, p.raised, p.best, p.line});
    on("dim", p.dim, {p.ground, p.panel, p.raised, p.best, p.line});
    on("amber", p.amber, {p.ground, p.panel, p.raised});
    on("blue", p.blue, {p.panel, p.raised});
    on("rose", p.rose, {p.ground, p.panel, p.raised});
    on("teal", p.teal, {p.panel, p.raised});
    for (const auto tint : {p.amber, p.blue, p.rose, p.teal})
        on("text on the disc,", p.text, {p.disc(tint)});
    for (int step = 0; step < 32; ++step) {
        const auto angle = juce::MathConstants<float>::twoPi * static_cast<float>(step) / 32;
        on("poster", p.poster, {p.posterCorner(p.direction(std::cos(angle), std::sin(angle)))});
    }
    return pairs;
}

} // namespace sceneheard
