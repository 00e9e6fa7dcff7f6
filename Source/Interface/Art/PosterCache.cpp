#include "Interface/Art/PosterCache.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
std::size_t bytesOf(const juce::Image& image) {
    return std::size_t{4} * static_cast<std::size_t>(image.getWidth()) * static_cast<std::size_t>(image.getHeight());
}
} // namespace

juce::Image PosterCache::image(const PosterSubject& subject, float width, float height, float scale,
                               PosterParts parts) {
    const Key key{subject, std::max(1, juce::roundToInt(width * scale)), std::max(1, juce::roundToInt(height * scale)),
                  scale, parts};
    const auto known = std::ranges::find(kept, key, &Kept::key);
    if (known != kept.end()) {
        kept.splice(kept.begin(), kept, known);
        return known->image;
    }
    juce::Image image(juce::Image::ARGB, key.width, key.height, true);
    {
        juce::Graphics g(image);
        g.addTransform(juce::AffineTransform::scale(scale));
        paintPoster(g, image.getBounds().toFloat() / scale, subject, parts);
    }
    if (bytesOf(image) > most)
        return image;
    kept.push_front({key, image});
    for (used += bytesOf(image); used > most; kept.pop_back())
        used -= bytesOf(kept.back().image);
    return image;
}

void PosterCache::paint(juce::Graphics& g, juce::Rectangle<float> area, const PosterSubject& subject,
                        PosterParts parts) {
    if (area.isEmpty())
        return;
    const auto scale = g.getInternalContext().getPhysicalPixelScaleFactor();
    constexpr float bytesOfPixel = 4;
    if (bytesOfPixel * scale * scale * area.getWidth() * area.getHeight() > static_cast<float>(most))
        return paintPoster(g, area, subject, parts);
    const auto picture = image(subject, area.getWidth(), area.getHeight(), scale, parts);
    const auto onPixels = [&](float x) { return std::round(x * scale) / scale; };
    g.setOpacity(1);
    g.drawImageTransformed(
        picture, juce::AffineTransform::scale(1 / scale).translated(onPixels(area.getX()), onPixels(area.getY())));
}

void PosterCache::clear() {
    kept.clear();
    used = 0;
}

} // namespace sceneheard
