#include "Interface/Art/PosterTitle.h"
#include "Interface/Art/LineBreaks.h"
#include "Interface/Art/PosterCanvas.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Words.h"
#include <cmath>

namespace sceneheard {

namespace {
constexpr float largest = 0.17f, mostHeight = 0.42f; // of the art's width and height
constexpr int mostLetters = 200;                     // what is longer fits nowhere

juce::String drawn(const juce::String& line) { return readable(line.toStdString()); }
} // namespace

PosterTitle::PosterTitle(const PosterSubject& subject, juce::Rectangle<float> art)
    : area(art) {
    constexpr float tense = 0.62f, littleTense = 0.4f;
    constexpr int mostCapitals = 19;
    auto title = subject.title.substring(0, mostLetters).trim();
    const auto tension = (poleOf(subject.tension) + 1) / 2;
    const auto capitals = tension > tense && title.length() <= mostCapitals;
    if (capitals)
        title = title.toUpperCase();
    const auto weight = tension > littleTense ? Weight::displayExtrabold : Weight::displaySemibold;
    letters = fontFor(drawn(title), 1, weight);
    if (letters.getTypefacePtr() == Look::typeface(weight)) // joined letters must not be moved apart
        spacing = capitals ? 0.03f : -0.012f;
    fromRight = runsFromRight(title.toStdString());

    constexpr float measured = 100; // pixels
    const auto measure = face(measured);
    const LineBreaks breaks(
        title, [&](const juce::String& text) { return measure.getStringWidthFloat(drawn(text)) / measured; });
    const auto room = area.getWidth() - 2 * margin(area.getWidth()), height = mostHeight * area.getHeight();
    const auto fits = [&] {
        return breaks.widestWord() * em <= room && static_cast<float>(breaks.count(room / em)) * lineHeight() <= height;
    };
    for (em = largest * area.getWidth(); em > leastSize && !fits();)
        em -= std::max(0.25f, em / 64);
    em = std::max(em, leastSize);
    const auto most = std::max(1.0f, std::floor(height / lineHeight()));
    broken = fits() ? breaks.fill(room / em) : breaks.cut(room / em, static_cast<std::size_t>(most));

    if (area.getWidth() >= leastDirectorWidth && area.getHeight() >= leastDirectorHeight && !broken.empty()) {
        directorSize = juce::jlimit(10.5f, 18.0f, 0.045f * area.getWidth());
        const auto small = fontFor(drawn(subject.director), directorSize, Weight::medium);
        const LineBreaks name(subject.director.substring(0, mostLetters),
                              [&](const juce::String& text) { return small.getStringWidthFloat(drawn(text)); });
        const auto lines = name.cut(room, 1);
        director = lines.empty() ? juce::String() : lines.front();
    }
}

juce::Font PosterTitle::face(float pixels) const {
    const auto sized = letters.withPointHeight(pixels);
    return sized.withExtraKerningFactor(spacing * pixels / sized.getHeight());
}

juce::Rectangle<float> PosterTitle::bounds() const {
    const auto foot =
        area.getBottom() - margin(area.getWidth()) - (director.isEmpty() ? 0 : 1.33f * directorSize + 0.12f * em);
    const auto height = lineHeight() * static_cast<float>(broken.size());
    return area.reduced(margin(area.getWidth()), 0).withY(foot - height).withHeight(height);
}

float PosterTitle::widest() const {
    float most = 0;
    for (const auto& line : broken)
        most = std::max(most, face(em).getStringWidthFloat(drawn(line)));
    return most;
}

void PosterTitle::paintShade(juce::Graphics& g, juce::Colour shade) const {
    if (!broken.empty())
        paintTitleShade(g, area, bounds().getY(), lineHeight(), shade);
}

void PosterTitle::paintWords(juce::Graphics& g) const {
    const auto place = bounds();
    const auto write = [&](const juce::String& line, const juce::Font& font, float baseline) {
        const auto text = drawn(line);
        juce::GlyphArrangement glyphs;
        glyphs.addLineOfText(font, text, fromRight ? place.getRight() - font.getStringWidthFloat(text) : place.getX(),
                             baseline);
        glyphs.draw(g);
    };
    g.setColour(juce::Colours::white);
    auto baseline = place.getY() + lineHeight() - 0.12f * em;
    for (const auto& line : broken) {
        write(line, face(em), baseline);
        baseline += lineHeight();
    }
    if (director.isNotEmpty()) {
        g.setColour(juce::Colour(0xffd5d9e2));
        write(director, fontFor(drawn(director), directorSize, Weight::medium),
              area.getBottom() - margin(area.getWidth()) - 1);
    }
}

void paintTitleShade(juce::Graphics& g, juce::Rectangle<float> area, float top, float lineHeight, juce::Colour shade) {
    const auto start = std::max(area.getY(), top - 0.13f * area.getHeight());
    const auto ground = area.withTop(start);
    const auto at = [&](float y) { return juce::jlimit(0.0f, 0.98f, (y - start) / ground.getHeight()); };
    g.setGradientFill(gradient(ground.getTopLeft(), ground.getBottomLeft(),
                               {{0, shade.withAlpha(0.0f)},
                                {at(top), shade.withAlpha(0.42f)},
                                {at(top + lineHeight), shade.withAlpha(0.70f)},
                                {1, shade.withAlpha(0.92f)}}));
    g.fillRect(ground);
}

} // namespace sceneheard
