#include "Interface/Style/Oklch.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float degrees = 180 / juce::MathConstants<float>::pi;

using Linear = std::array<float, 3>;

// Ottosson 2020, "A perceptual color space for image processing".
Linear linearRgb(float lightness, float a, float b) {
    const auto cubed = [](float x) { return x * x * x; };
    const auto l = cubed(lightness + 0.3963377774f * a + 0.2158037573f * b),
               m = cubed(lightness - 0.1055613458f * a - 0.0638541728f * b),
               s = cubed(lightness - 0.0894841775f * a - 1.2914855480f * b);
    return {4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s,
            -1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s,
            -0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s};
}

bool inside(const Linear& rgb) {
    constexpr float rounding = 0.0005f; // less than half a step of eight bits
    return std::ranges::all_of(rgb, [&](float x) { return x >= -rounding && x <= 1 + rounding; });
}

float encoded(float linear) { // IEC 61966-2-1
    const auto x = juce::jlimit(0.0f, 1.0f, linear);
    return x <= 0.0031308f ? 12.92f * x : 1.055f * std::pow(x, 1 / 2.4f) - 0.055f;
}
} // namespace

juce::Colour Oklch::colour(float alpha) const {
    const auto a = chroma * std::cos(hue / degrees), b = chroma * std::sin(hue / degrees);
    float least = 0, most = 1; // of the chroma that sRGB holds
    if (inside(linearRgb(lightness, a, b)))
        least = 1;
    else
        for (int i = 0; i < 10; ++i) {
            const auto middle = (least + most) / 2;
            (inside(linearRgb(lightness, a * middle, b * middle)) ? least : most) = middle;
        }
    const auto rgb = linearRgb(lightness, a * least, b * least);
    return juce::Colour::fromFloatRGBA(encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]), alpha);
}

float compassHue(float valence, float energy) {
    constexpr std::array hues{75.0f, 8.0f, -98.0f, -185.0f, -285.0f};        // a quarter apart, against the clock
    const auto quarters = std::atan2(energy, valence) * degrees / 90 + 3.5f; // 0 where both are equal and positive
    const auto turn = quarters >= 4 ? quarters - 4 : quarters;
    const auto quarter = juce::jlimit(std::size_t{0}, hues.size() - 2, static_cast<std::size_t>(turn));
    const auto hue = hues[quarter] + (hues[quarter + 1] - hues[quarter]) * (turn - static_cast<float>(quarter));
    return hue < 0 ? hue + 360 : hue;
}

} // namespace sceneheard
