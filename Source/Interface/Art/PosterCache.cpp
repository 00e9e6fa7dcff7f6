#include "Interface/Art/PosterCache.h"
#include "Interface/Art/PosterPicture.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
std::size_t bytesOf(const juce::Image& image) {
    return std::size_t{4} * static_cast<std::size_t>(image.getWidth()) * static_cast<std::size_t>(image.getHeight());
}

int pixels(float length, float scale) { return std::max(1, juce::roundToInt(length * scale)); }

// The film's own poster, or art with all that is known of it.
struct Drawing {
    PosterSubject subject;
    std::shared_ptr<const FilmDetails> details;

    Drawing(const FilmsOnline& online, const PosterSubject& film)
        : subject(film)
        , details(online.find(film.film)) {
        if (details != nullptr && subject.director.isEmpty())
            subject.director = juce::String::fromUTF8(details->director.c_str());
    }
    bool isOwn() const { return details != nullptr && details->poster != nullptr; }
    void paint(juce::Graphics& g, juce::Rectangle<float> area, float scale, PosterParts parts) const {
        isOwn() ? paintPicture(g, area, *details->poster, pixels(area.getWidth(), scale),
                               pixels(area.getHeight(), scale), parts)
                : paintPoster(g, area, subject, parts);
    }
};
} // namespace

juce::Image PosterCache::image(const PosterSubject& subject, float width, float height, float scale,
                               PosterParts parts) {
    const Drawing drawing(*online, subject);
    const Key key{drawing.subject, pixels(width, scale), pixels(height, scale), scale, parts, drawing.isOwn()};
    const auto known = std::ranges::find(kept, key, &Kept::key);
    if (known != kept.end()) {
        kept.splice(kept.begin(), kept, known);
        return known->image;
    }
    juce::Image image(juce::Image::ARGB, key.width, key.height, true);
    {
        juce::Graphics g(image);
        g.addTransform(juce::AffineTransform::scale(scale));
        drawing.paint(g, image.getBounds().toFloat() / scale, scale, parts);
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
        return Drawing(*online, subject).paint(g, area, scale, parts);
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
