#pragma once
#include "Interface/Art/Poster.h"
#include <array>
#include <cmath>

namespace sceneheard::posters {

inline PosterSubject subject(int number, const char* title, std::vector<std::string_view> genres, float valence,
                             float energy, float tension) {
    return {FilmId::tmdb(number), juce::String::fromUTF8(title), {}, std::move(genres), valence, energy, tension};
}

/// Forty films that most people know, with TMDb's numbers and genres and a mood that fits them, ordered so that films
/// of one kind stand beside each other as in a list of suggestions.
inline std::vector<PosterSubject> wellKnown() {
    return {subject(335984, "Blade Runner 2049", {"Drama", "Science Fiction"}, 0.22f, 0.45f, 0.68f),
            subject(78, "Blade Runner", {"Drama", "Science Fiction", "Thriller"}, 0.25f, 0.45f, 0.66f),
            subject(97370, "Under the Skin", {"Drama", "Horror", "Science Fiction"}, 0.18f, 0.35f, 0.80f),
            subject(329865, "Arrival", {"Drama", "Mystery", "Science Fiction"}, 0.32f, 0.35f, 0.55f),
            subject(157336, "Interstellar", {"Adventure", "Drama", "Science Fiction"}, 0.45f, 0.55f, 0.6f),
            subject(62, "2001: A Space Odyssey", {"Adventure", "Mystery", "Science Fiction"}, 0.4f, 0.4f, 0.6f),
            subject(593, "Solaris", {"Drama", "Mystery", "Science Fiction"}, 0.3f, 0.2f, 0.5f),
            subject(348, "Alien", {"Horror", "Science Fiction"}, 0.12f, 0.5f, 0.95f),
            subject(603, "The Matrix", {"Action", "Science Fiction"}, 0.3f, 0.8f, 0.75f),
            subject(152601, "Her", {"Drama", "Romance", "Science Fiction"}, 0.6f, 0.3f, 0.2f),
            subject(273481, "Sicario", {"Action", "Crime", "Thriller"}, 0.1f, 0.6f, 0.9f),
            subject(807, "Se7en", {"Crime", "Mystery", "Thriller"}, 0.08f, 0.5f, 0.95f),
            subject(11324, "Shutter Island", {"Drama", "Mystery", "Thriller"}, 0.15f, 0.45f, 0.85f),
            subject(1949, "Zodiac", {"Crime", "Drama", "Mystery", "Thriller"}, 0.2f, 0.45f, 0.75f),
            subject(680, "Pulp Fiction", {"Crime", "Thriller"}, 0.55f, 0.7f, 0.45f),
            subject(949, "Heat", {"Action", "Crime", "Drama", "Thriller"}, 0.25f, 0.6f, 0.7f),
            subject(238, "The Godfather", {"Crime", "Drama"}, 0.35f, 0.4f, 0.6f),
            subject(769, "GoodFellas", {"Crime", "Drama"}, 0.45f, 0.65f, 0.5f),
            subject(278, "The Shawshank Redemption", {"Crime", "Drama"}, 0.5f, 0.4f, 0.45f),
            subject(694, "The Shining", {"Horror", "Thriller"}, 0.05f, 0.5f, 0.98f),
            subject(539, "Psycho", {"Horror", "Mystery", "Thriller"}, 0.06f, 0.65f, 0.98f),
            subject(493922, "Hereditary", {"Horror", "Mystery", "Thriller"}, 0.05f, 0.4f, 0.97f),
            subject(4512, "The Assassination of Jesse James by the Coward Robert Ford", {"Drama", "Western"}, 0.3f,
                    0.3f, 0.5f),
            subject(429, "The Good, the Bad and the Ugly", {"Western"}, 0.5f, 0.7f, 0.6f),
            subject(335, "Once Upon a Time in the West", {"Drama", "Western"}, 0.45f, 0.5f, 0.55f),
            subject(374720, "Dunkirk", {"Action", "Drama", "War"}, 0.2f, 0.75f, 0.95f),
            subject(28, "Apocalypse Now", {"Drama", "War"}, 0.15f, 0.6f, 0.85f),
            subject(120, "The Lord of the Rings: The Fellowship of the Ring", {"Action", "Adventure", "Fantasy"}, 0.6f,
                    0.7f, 0.5f),
            subject(671, "Harry Potter and the Philosopher's Stone", {"Adventure", "Fantasy"}, 0.7f, 0.6f, 0.4f),
            subject(129, "Spirited Away", {"Animation", "Family", "Fantasy"}, 0.7f, 0.4f, 0.3f),
            subject(862, "Toy Story", {"Adventure", "Animation", "Comedy", "Family"}, 0.85f, 0.7f, 0.2f),
            subject(12, "Finding Nemo", {"Animation", "Family"}, 0.8f, 0.55f, 0.25f),
            subject(194, "Am\u00e9lie", {"Comedy", "Romance"}, 0.85f, 0.55f, 0.15f),
            subject(153, "Lost in Translation", {"Comedy", "Drama", "Romance"}, 0.5f, 0.2f, 0.2f),
            subject(843, "In the Mood for Love", {"Drama", "Romance"}, 0.4f, 0.25f, 0.3f),
            subject(76, "Before Sunrise", {"Drama", "Romance"}, 0.7f, 0.3f, 0.15f),
            subject(370755, "Paterson", {"Comedy", "Drama", "Romance"}, 0.6f, 0.15f, 0.1f),
            subject(244786, "Whiplash", {"Drama", "Music"}, 0.4f, 0.85f, 0.8f),
            subject(334541, "Manchester by the Sea", {"Drama"}, 0.2f, 0.2f, 0.45f),
            subject(376867, "Moonlight", {"Drama"}, 0.3f, 0.25f, 0.4f)};
}

inline juce::Image draw(const PosterSubject& film, int width, int height, PosterParts parts = PosterParts::whole) {
    juce::Image image(juce::Image::ARGB, width, height, true, juce::SoftwareImageType());
    juce::Graphics g(image);
    paintPoster(g, image.getBounds().toFloat(), film, parts);
    return image;
}

/// WCAG 2.1
inline double luminance(juce::Colour c) {
    const auto linear = [](juce::uint8 byte) { // IEC 61966-2-1
        const auto value = byte / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
}

inline bool same(const juce::Image& a, const juce::Image& b) {
    for (int y = 0; y < a.getHeight(); ++y)
        for (int x = 0; x < a.getWidth(); ++x)
            if (a.getPixelAt(x, y) != b.getPixelAt(x, y))
                return false;
    return a.getBounds() == b.getBounds();
}

/// How differently two small pictures look: the mean over their pixels of the distance in OKLab, where 1 lies between
/// black and white and a step that can just be seen is about .02.
inline double distance(const juce::Image& a, const juce::Image& b) {
    const auto lab = [](juce::Colour c) { // Ottosson 2020
        const auto linear = [](juce::uint8 byte) {
            const auto value = byte / 255.0;
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        const auto red = linear(c.getRed()), green = linear(c.getGreen()), blue = linear(c.getBlue());
        const auto l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue),
                   m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue),
                   s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return std::array{0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    };
    double sum = 0;
    for (int y = 0; y < a.getHeight(); ++y)
        for (int x = 0; x < a.getWidth(); ++x) {
            const auto one = lab(a.getPixelAt(x, y)), other = lab(b.getPixelAt(x, y));
            sum += std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
        }
    return sum / (a.getWidth() * a.getHeight());
}

} // namespace sceneheard::posters
