#pragma once
#include "Interface/Art/FilmsOnline.h"
#include "Interface/Art/Poster.h"
#include <list>

namespace sceneheard {

/// Posters that were drawn, so that a window that repaints draws none again: generated ones, and a film's own where
/// FilmsOnline has it. Bounded: the least recently used goes first. Message thread.
class PosterCache {
public:
    /// @param mostBytes  of all images; a larger one is drawn each time
    explicit PosterCache(std::size_t mostBytes = std::size_t{48} << 20)
        : most(mostBytes) {}

    /// Draws a poster as sharp as the screen is, from the nearest whole pixel on.
    void paint(juce::Graphics& g, juce::Rectangle<float> area, const PosterSubject& subject,
               PosterParts parts = PosterParts::whole);

    /// A poster's image, width times scale pixels wide. @param width, height  pixels at scale 1
    juce::Image image(const PosterSubject& subject, float width, float height, float scale,
                      PosterParts parts = PosterParts::whole);

    std::size_t bytes() const { return used; }
    std::size_t count() const { return kept.size(); }
    void clear();

private:
    struct Key {
        PosterSubject subject;
        int width, height; // pixels of the image
        float scale;
        PosterParts parts;
        bool own; // the film's own poster
        bool operator==(const Key&) const = default;
    };
    struct Kept {
        Key key;
        juce::Image image;
    };

    const juce::SharedResourcePointer<FilmsOnline> online;
    const std::size_t most;
    std::size_t used = 0;
    std::list<Kept> kept; // the most recently used first
};

} // namespace sceneheard
