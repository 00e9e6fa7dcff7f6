#include "Interface/Art/PosterPicture.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
Picture cropped(const Picture& picture, int left, int top, int width, int height) {
    Picture part{width, height, {}};
    part.rgb.reserve(std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        const auto row = picture.rgb.begin() + std::ptrdiff_t{3} * ((top + y) * std::ptrdiff_t{picture.width} + left);
        part.rgb.insert(part.rgb.end(), row, row + std::ptrdiff_t{3} * width);
    }
    return part;
}

juce::Image imageOf(const Pixels& pixels) {
    juce::Image image(juce::Image::RGB, pixels.width, pixels.height, false);
    const juce::Image::BitmapData to(image, juce::Image::BitmapData::writeOnly);
    const auto byte = [](float value) {
        return static_cast<juce::uint8>(juce::roundToInt(255 * std::clamp(value, 0.0f, 1.0f)));
    };
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            const auto colour = pixels.rgb.col(std::ptrdiff_t{y} * pixels.width + x);
            to.setPixelColour(x, y, juce::Colour(byte(colour[0]), byte(colour[1]), byte(colour[2])));
        }
    return image;
}
} // namespace

juce::Image filledBy(const Picture& picture, int width, int height) {
    if (picture.width <= 0 || picture.height <= 0)
        return {};
    const auto scale =
        std::min(static_cast<double>(picture.width) / width, static_cast<double>(picture.height) / height);
    const auto part = [&](int length, int whole) { return std::clamp(juce::roundToInt(length * scale), 1, whole); };
    const auto wide = part(width, picture.width), high = part(height, picture.height);
    const auto cut = cropped(picture, (picture.width - wide) / 2, (picture.height - high) / 2, wide, high);
    return imageOf(resized(cut, std::min(width, wide), std::min(height, high)));
}

void paintPicture(juce::Graphics& g, juce::Rectangle<float> area, const Picture& picture, int width, int height,
                  PosterParts parts) {
    const auto image = filledBy(picture, width, height);
    const juce::Graphics::ScopedSaveState state(g);
    clipToPoster(g, area, parts);
    g.setImageResamplingQuality(juce::Graphics::highResamplingQuality);
    g.setOpacity(1);
    g.drawImage(image, area);
    paintPosterEdge(g, area, parts);
}

} // namespace sceneheard
