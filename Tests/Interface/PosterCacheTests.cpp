#include "Catch.h"
#include "Interface/Art/PosterCache.h"
#include "Interface/Style/Look.h"
#include "Posters.h"

using namespace sceneheard;

TEST_CASE("A poster is drawn once for each size and scale", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    PosterCache cache;
    auto film = posters::wellKnown().front();
    const auto first = cache.image(film, 138, 192, 2);
    REQUIRE(first.getWidth() == 276);
    REQUIRE(first.getHeight() == 384);
    REQUIRE(cache.image(film, 138, 192, 2).getPixelData() == first.getPixelData());
    REQUIRE(cache.count() == 1);
    REQUIRE(cache.bytes() == std::size_t{4} * 276 * 384);
    REQUIRE(cache.image(film, 138, 192, 1).getWidth() == 138);
    REQUIRE(cache.image(film, 276, 384, 1).getPixelData() != first.getPixelData()); // its margins are others
    REQUIRE(cache.image(film, 138, 192, 2, PosterParts::art).getPixelData() != first.getPixelData());
    film.director = "Denis Villeneuve"; // learned later
    REQUIRE(cache.image(film, 138, 192, 2).getPixelData() != first.getPixelData());
    REQUIRE(cache.count() == 5);
    cache.clear();
    REQUIRE(cache.bytes() == 0);
    REQUIRE(cache.count() == 0);
}

TEST_CASE("Posters are kept within bounds, those last seen longest", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    constexpr std::size_t one = std::size_t{4} * 40 * 56;
    PosterCache cache(3 * one);
    const auto films = posters::wellKnown();
    const auto image = [&](std::size_t i) { return cache.image(films[i], 40, 56, 1); };
    const auto first = image(0), second = image(1);
    image(2);
    REQUIRE(image(0).getPixelData() == first.getPixelData()); // used again
    image(3);                                                 // so the second goes
    REQUIRE(cache.count() == 3);
    REQUIRE(cache.bytes() == 3 * one);
    REQUIRE(image(0).getPixelData() == first.getPixelData());
    REQUIRE(image(1).getPixelData() != second.getPixelData());
    REQUIRE(cache.image(films[0], 400, 560, 1).getWidth() == 400); // larger than all that may be kept
    REQUIRE(cache.bytes() <= 3 * one);
}

TEST_CASE("A kept poster is drawn as the poster itself", "[art]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto film = posters::wellKnown()[2];
    for (const auto scale : {1.0f, 1.25f, 2.0f})
        for (const std::size_t most : {std::size_t{48} << 20, std::size_t{0}}) {
            PosterCache cache(most);
            juce::Image kept(juce::Image::ARGB, 400, 500, true, juce::SoftwareImageType()), direct = kept.createCopy();
            const juce::Rectangle<float> area(16, 8, 136, 168);
            {
                juce::Graphics g(kept);
                g.addTransform(juce::AffineTransform::scale(scale));
                cache.paint(g, area, film);
            }
            {
                juce::Graphics g(direct);
                g.addTransform(juce::AffineTransform::scale(scale));
                paintPoster(g, area, film);
            }
            INFO("scale " << scale << ", up to " << most << " bytes");
            CHECK(posters::distance(kept, direct) < 0.002);
        }
}
