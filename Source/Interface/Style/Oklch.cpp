#include "Interface/Style/Oklch.h"
#include <array>
#include <cmath>

namespace sceneheard {

namespace {
std::array<float, 3> linearRgb(float lightness, float a, float b) {
    const auto cube = [](float x) { return x * x * x; };
    const auto l = cube(lightness + 0.3963377774f * a + 0.2158037573f * b);
    const auto m = cube(lightness - 0.1055613458f * a - 0.0638541728f * b);
    const auto s = cube(lightness - 0.0894841775f * a - 1.2914855480f * b);
    return {4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s,
            -1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s,
            -0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s};
}

float gamma(float x) {
    x = juce::jlimit(0.0f, 1.0f, x);
    return x <= 0.0031308f ? 12.92f * x : 1.055f * std::pow(x, 1 / 2.4f) - 0.055f;
}
} // namespace

juce::Colour oklch(float lightness, float chroma, float hue) {
    const auto angle = juce::degreesToRadians(hue);
    constexpr float tolerance = 0.0005f, step = 0.985f;
    constexpr int mostSteps = 160;
    std::array<float, 3> rgb{};
    for (int i = 0; i < mostSteps; ++i, chroma *= step) {
        rgb = linearRgb(lightness, chroma * std::cos(angle), chroma * std::sin(angle));
        if (std::all_of(rgb.begin(), rgb.end(), [](float x) { return x >= -tolerance && x <= 1 + tolerance; }))
            break;
    }
    return juce::Colour::fromFloatRGBA(gamma(rgb[0]), gamma(rgb[1]), gamma(rgb[2]), 1);
}

float moodHue(float valence, float energy) {
    constexpr std::array hues{75.0f, 8.0f, -98.0f, -185.0f,
                              -285.0f}; // from top right against the clock, and round again
    const auto quarters = std::atan2(energy, valence) / juce::MathConstants<float>::halfPi - 0.5f;
    const auto turn = quarters < 0 ? quarters + 4 : quarters;
    const auto corner = std::min(static_cast<std::size_t>(turn), hues.size() - 2);
    const auto hue = hues[corner] + (turn - static_cast<float>(corner)) * (hues[corner + 1] - hues[corner]);
    return hue < 0 ? hue + 360 : hue;
}

} // namespace sceneheard
