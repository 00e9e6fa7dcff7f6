#include "Interface/Style/Poster.h"
#include "Films/LocalTitle.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Words.h"
#include <cmath>
#include <cstring>

namespace sceneheard {

namespace {
constexpr float leastForTitle = 52; // pixels of width

// The second of the two genres that the row names has a colour of its own, the same in every list.
juce::Colour genreColour(const Palette& p, std::uint32_t genres) {
    int named = 0, last = 0;
    for (int i = 0; i < static_cast<int>(genreNames.size()) && named < 2; ++i)
        if ((genres >> i & 1u) != 0) {
            last = i;
            ++named;
        }
    constexpr float goldenAngle = 2.39996f; // keeps any few neighbours apart
    const auto angle = goldenAngle * static_cast<float>(last);
    return p.direction(std::cos(angle), std::sin(angle));
}
} // namespace

juce::String initial(const juce::String& title) {
    for (const auto* article : {"The ", "A ", "An "})
        if (title.startsWithIgnoreCase(article) && title.length() > static_cast<int>(std::strlen(article)))
            return title.substring(static_cast<int>(std::strlen(article))).substring(0, 1).toUpperCase();
    return title.substring(0, 1).toUpperCase();
}

void paintPoster(juce::Graphics& g, juce::Rectangle<float> area, const Suggestion& film, const Palette& p) {
    const auto axis = [&](Axis a) { return film.zScores[static_cast<std::size_t>(a)]; };
    const auto valence = axis(Axis::valence), energy = axis(Axis::energy);
    const auto lean = valence == 0 && energy == 0 ? p.bar : p.direction(valence, energy);
    juce::Path card;
    card.addRoundedRectangle(area, metrics::smallRadius);
    g.setGradientFill({p.posterCorner(lean.darker(1.1f)), area.getTopLeft(),
                       p.posterCorner(genreColour(p, film.facts.genres)), area.getBottomRight(), false});
    g.fillPath(card);
    {
        juce::Graphics::ScopedSaveState state(g);
        g.reduceClipRegion(card);
        const auto horizon = area.getY() + area.getHeight() * (0.62f - 0.1f * juce::jlimit(-2.0f, 2.0f, energy));
        const auto swell = area.getHeight() * 0.05f * juce::jlimit(0.0f, 3.0f, 1.5f + axis(Axis::tension));
        juce::Path hill;
        hill.startNewSubPath(area.getX(), horizon);
        hill.cubicTo(area.getX() + area.getWidth() * 0.3f, horizon - swell, area.getX() + area.getWidth() * 0.6f,
                     horizon + swell, area.getRight(), horizon - swell * 0.6f);
        hill.lineTo(area.getBottomRight());
        hill.lineTo(area.getBottomLeft());
        hill.closeSubPath();
        g.setColour(juce::Colours::black.withAlpha(0.22f));
        g.fillPath(hill);
    }
    const auto title = readable(shownTitle(film.facts));
    g.setColour(p.poster);
    if (area.getWidth() < leastForTitle) {
        g.setFont(fontFor(title, metrics::headText, Weight::semibold));
        g.drawText(initial(juce::String::fromUTF8(shownTitle(film.facts).c_str())), area, juce::Justification::centred);
        return;
    }
    g.setFont(fontFor(title, metrics::smallText, Weight::semibold));
    g.drawFittedText(title, area.reduced(5).toNearestInt(), juce::Justification::bottomLeft, 4, 0.85f);
}

} // namespace sceneheard
