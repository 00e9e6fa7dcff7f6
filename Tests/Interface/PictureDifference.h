#pragma once
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <juce_graphics/juce_graphics.h>

namespace sceneheard {

/// A picture with each colour rounded to a step of 8, in which it looks the same and takes two thirds of the bytes.
inline juce::Image coarse(const juce::Image& picture) {
    const auto round = [](juce::uint8 value) { return static_cast<juce::uint8>(std::min(255, (value + 4) / 8 * 8)); };
    auto copy = picture.convertedToFormat(juce::Image::RGB).createCopy();
    const juce::Image::BitmapData pixels(copy, juce::Image::BitmapData::readWrite);
    for (int y = 0; y < copy.getHeight(); ++y)
        for (int x = 0; x < copy.getWidth(); ++x) {
            const auto colour = pixels.getPixelColour(x, y);
            pixels.setPixelColour(
                x, y, juce::Colour(round(colour.getRed()), round(colour.getGreen()), round(colour.getBlue())));
        }
    return copy;
}

/// The square of 16 pixels in which two pictures differ most.
struct PictureDifference {
    float share = 0; ///< of its pixels, 0..1; 1 where the pictures differ in size
    int x = 0, y = 0;
};

/// What other processors and libraries may draw otherwise is a few pixels at the edges of letters and curves.
inline constexpr float toleratedDifference = 0.06f;

/// The share of pixels that differ visibly is counted for each square alone: in the whole picture a lost button is
/// nothing.
inline PictureDifference difference(const juce::Image& a, const juce::Image& b) {
    constexpr int square = 16, visible = 14; // of 255; coarse() has moved colours by 4
    if (a.getBounds() != b.getBounds())
        return {1, 0, 0};
    const juce::Image::BitmapData one(a, juce::Image::BitmapData::readOnly),
        other(b, juce::Image::BitmapData::readOnly);
    PictureDifference most;
    for (int top = 0; top < a.getHeight(); top += square)
        for (int left = 0; left < a.getWidth(); left += square) {
            int differing = 0;
            for (int y = top; y < std::min(top + square, a.getHeight()); ++y)
                for (int x = left; x < std::min(left + square, a.getWidth()); ++x) {
                    const auto p = one.getPixelColour(x, y), q = other.getPixelColour(x, y);
                    differing += std::max({std::abs(p.getRed() - q.getRed()), std::abs(p.getGreen() - q.getGreen()),
                                           std::abs(p.getBlue() - q.getBlue())}) > visible;
                }
            const float share = static_cast<float>(differing) / (square * square);
            if (share > most.share)
                most = {share, left, top};
        }
    return most;
}

} // namespace sceneheard
