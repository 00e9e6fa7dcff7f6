#include "Catch.h"
#include "Interface/Style/Palette.h"
#include <cmath>

using namespace sceneheard;

namespace {
using Linear = std::array<double, 3>;

double linear(juce::uint8 byte) { // IEC 61966-2-1
    const auto value = byte / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
Linear linear(juce::Colour c) { return {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())}; }

// WCAG 2.1
double luminance(juce::Colour c) {
    const auto [r, g, b] = linear(c);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
double contrast(juce::Colour a, juce::Colour b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

// CIELAB of linear sRGB, D65
std::array<double, 3> lab(const Linear& c) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const auto x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047),
               y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]),
               z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// How people without one kind of cone see; Machado, Oliveira & Fernandes 2009, severity 1.
using Sight = std::array<std::array<double, 3>, 3>;
constexpr std::array<Sight, 3> sights{
    Sight{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    Sight{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    Sight{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}};

Linear seen(const Sight& sight, const Linear& c) {
    Linear result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = std::clamp(sight[i][0] * c[0] + sight[i][1] * c[1] + sight[i][2] * c[2], 0.0, 1.0);
    return result;
}

double difference(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
} // namespace

TEST_CASE("Every text can be read on its ground in both themes", "[interface]") {
    for (const auto theme : {Theme::dark, Theme::light})
        for (const auto& [name, text, ground] : textPairs(paletteOf(theme))) {
            INFO((theme == Theme::dark ? "dark: " : "light: ") << name.toStdString());
            REQUIRE(contrast(text, ground) >= 4.5);
        }
}

TEST_CASE("The three curves' colours differ for every kind of colour vision", "[interface]") {
    constexpr double clearlyOther = 15; // CIELAB; a just noticeable difference is about 2
    for (const auto theme : {Theme::dark, Theme::light}) {
        const auto& p = paletteOf(theme);
        for (const auto& [a, b] : {std::pair(p.amber, p.blue), {p.amber, p.rose}, {p.blue, p.rose}}) {
            REQUIRE(difference(lab(linear(a)), lab(linear(b))) > clearlyOther);
            for (const auto& sight : sights)
                REQUIRE(difference(lab(seen(sight, linear(a))), lab(seen(sight, linear(b)))) > clearlyOther);
        }
    }
}

TEST_CASE("The smallest text keeps nine pixels at the smallest scale", "[interface]") {
    REQUIRE(metrics::smallText * metrics::minScale / 100 >= 9);
}
