#include "Films/LocalTitle.h"
#include "Interface/Art/FilmPoster.h"
#include "Interface/Art/LineBreaks.h"
#include "Interface/Films/FilmFit.h"
#include "Interface/Page/FilmPage.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float row = 20;

float of(const AudioFeatures& music, AudioFeature feature) { return music[static_cast<std::size_t>(feature)]; }

void heading(juce::Graphics& g, const Palette& p, const Text& says, juce::Rectangle<float> area) {
    g.setColour(p.text);
    g.setFont(font(metrics::panelText, Weight::semibold));
    g.drawText(words(says), area, juce::Justification::centredLeft, true);
}

// The largest letters of the title that need no more than so many lines, none of them cut.
juce::Font titleFace(const juce::String& title, juce::Rectangle<float> area, float largest) {
    constexpr float smallest = 20;
    for (auto size = largest; size > smallest; size -= 1) {
        const auto face = fontFor(title, size, Weight::displaySemibold);
        const LineBreaks breaks(title, [&](const juce::String& letters) { return face.getStringWidthFloat(letters); });
        if (breaks.widestWord() <= area.getWidth() &&
            static_cast<float>(breaks.count(area.getWidth())) * size * 1.15f <= area.getHeight() &&
            breaks.count(area.getWidth()) <= 2)
            return face;
    }
    return fontFor(title, smallest, Weight::displaySemibold);
}

// The middle of a quadrant of the compass.
juce::Colour colourOf(const Palette& p, std::size_t quadrant) {
    return p.mood(quadrant == 0 || quadrant == 3 ? 0.9f : 0.1f, quadrant < 2 ? 0.9f : 0.1f);
}
} // namespace

juce::String expectedMusic(const AudioFeatures& music) {
    const auto loudness = juce::roundToInt(of(music, AudioFeature::loudness));
    auto said = words(text::perMinute, wholeNumber(juce::roundToInt(of(music, AudioFeature::tempo)))) +
                words(text::separator) + words(text::decibels, wholeNumber(loudness));
    const auto played = of(music, AudioFeature::instrumentalness);
    constexpr float clearly = 0.2f; // from half
    if (std::abs(played - 0.5f) >= clearly)
        said += words(text::separator) + words(played > 0.5f ? text::mostlyPlayed : text::mostlySung);
    return said;
}

juce::String ratingLine(const Film& film) {
    if (film.votes <= 0 || !(film.rating > 0))
        return {};
    const auto rating = number(juce::roundToInt(10 * film.rating) / 10.0, 1);
    return film.votes == 1 ? words(text::ratedByOne, rating) : words(text::rated, {rating, wholeNumber(film.votes)});
}

void FilmPage::paint(juce::Graphics& g) {
    paintCard(g);
    const auto& p = paletteOf(*this);
    const auto area = card().toFloat().reduced(1);
    juce::Path frame;
    frame.addRoundedRectangle(area, metrics::panelRadius);
    juce::Graphics::ScopedSaveState state(g);
    g.reduceClipRegion(frame);
    const auto light = p.mood(about.film.mood[Axis::valence], about.film.mood[Axis::energy]);
    const auto from = art.getCentre().toFloat();
    juce::ColourGradient soft(light.withAlpha(0.2f), from, light.withAlpha(0.0f),
                              from.translated(area.getWidth() * 0.62f, 0), true);
    g.setGradientFill(soft);
    g.fillRect(area);
    paintContent(g, {});
}

void FilmPage::paintContent(juce::Graphics& g, juce::Rectangle<int>) {
    const auto& p = paletteOf(*this);
    posters.paint(g, art.toFloat(), posterOf(about.film));
    paintOnline(g, paintFacts(g).withTrimmedTop(6));
    paintWhy(g);
    paintLegend(g);
    auto area = middle.toFloat();
    paintTone(g, area);
    paintMusic(g, area);
    if (!about.neighbours.empty())
        heading(g, p, text::filmsNearIt, nearHead.toFloat().withHeight(18));
}

juce::Rectangle<float> FilmPage::paintFacts(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    const auto& film = about.film.facts;
    auto area = facts.toFloat();
    const auto rating = ratingLine(film), language = languageName(film.language);
    const auto lines = 1 + (rating.isNotEmpty() ? 1 : 0) + (about.otherTitle.empty() ? 0 : 1);
    const auto name = readable(shownTitle(film));
    const auto forTitle = area.withTrimmedBottom(static_cast<float>(lines) * row + forOnline(area.getHeight()));
    const auto face = titleFace(name, forTitle, juce::jlimit(30.0f, 56.0f, area.getWidth() / 11));
    const LineBreaks breaks(name, [&](const juce::String& letters) { return face.getStringWidthFloat(letters); });
    const auto fromRight =
        runsFromRight(shownTitle(film)) ? juce::Justification::centredRight : juce::Justification::centredLeft;
    g.setColour(p.text);
    g.setFont(face);
    const auto height = face.getHeight() * 1.02f;
    const auto most = std::max(1, juce::roundToInt(std::floor(forTitle.getHeight() / height)));
    for (const auto& line : breaks.cut(area.getWidth(), static_cast<std::size_t>(std::min(2, most))))
        g.drawText(line, area.removeFromTop(height), fromRight, true);
    area.removeFromTop(2);
    if (!about.otherTitle.empty()) {
        const auto other = readable(about.otherTitle);
        g.setColour(p.dim);
        g.setFont(fontFor(other, metrics::titleText));
        g.drawText(other, area.removeFromTop(row), fromRight, true);
    }
    const auto plain = font(metrics::panelText), strong = font(metrics::panelText, Weight::semibold);
    auto line = area.removeFromTop(row);
    const auto first = yearAndLength(film);
    g.setColour(p.text);
    g.setFont(strong);
    g.drawText(first, line, juce::Justification::centredLeft);
    line.removeFromLeft(first.isEmpty() ? 0.0f : strong.getStringWidthFloat(first) + 12);
    juce::StringArray more;
    const auto forLanguage = language.isEmpty() ? 0.0f : plain.getStringWidthFloat(words(text::separator) + language);
    more.add(fittingGenres(film, plain, line.getWidth() - forLanguage));
    more.add(language);
    more.removeEmptyStrings();
    g.setColour(p.dim);
    g.setFont(plain);
    g.drawText(more.joinIntoString(words(text::separator)), line, juce::Justification::centredLeft, true);
    if (rating.isNotEmpty())
        g.drawText(rating, area.removeFromTop(row), juce::Justification::centredLeft, true);
    return area;
}

void FilmPage::paintWhy(juce::Graphics& g) const {
    if (!music)
        return;
    const auto& p = paletteOf(*this);
    auto area = whyArea.toFloat();
    auto line = area.removeFromTop(22);
    const auto head = font(metrics::panelText, Weight::semibold);
    const auto says = words(about.film.match > 0 ? text::whyItIsHere : text::besideThisMusic);
    g.setColour(p.amber);
    g.setFont(head);
    g.drawText(says, line, juce::Justification::centredLeft);
    line.removeFromLeft(head.getStringWidthFloat(says) + 12);
    g.setColour(p.dim);
    g.drawText(words(text::fitOf, juce::String(fit(*music, about.film.mood))), line, juce::Justification::centredLeft);
    g.setColour(p.text);
    const auto large = whyArea.getHeight() > 80;
    drawLines(g, why, area, large ? font(22, Weight::displaySemibold) : font(metrics::titleText, Weight::medium), 2);
}

void FilmPage::paintTone(juce::Graphics& g, juce::Rectangle<float>& area) const {
    const auto& p = paletteOf(*this);
    heading(g, p, text::itsTone, area.removeFromTop(18));
    area.removeFromTop(6);
    if (about.tone) {
        std::array<std::size_t, 4> order{0, 1, 2, 3};
        std::ranges::stable_sort(order, std::greater<>(), [&](auto quadrant) { return (*about.tone)[quadrant]; });
        const auto face = font(metrics::smallText), strong = font(metrics::smallText, Weight::semibold);
        auto forWord = 74.0f;
        for (const auto& word : text::quadrants)
            forWord = std::max(forWord, strong.getStringWidthFloat(words(word)) + 8);
        for (const auto quadrant : order) {
            const auto share = (*about.tone)[quadrant];
            auto line = area.removeFromTop(17);
            g.setColour(p.text);
            g.setFont(quadrant == order.front() ? strong : face);
            g.drawText(words(text::quadrants[quadrant]), line.removeFromLeft(forWord),
                       juce::Justification::centredLeft);
            g.setColour(p.dim);
            g.drawText(words(text::percent, juce::String(juce::roundToInt(100 * share))), line.removeFromRight(36),
                       juce::Justification::centredRight);
            const auto bar = line.withSizeKeepingCentre(line.getWidth(), 8);
            g.setColour(p.raised);
            g.fillRoundedRectangle(bar, metrics::stripRadius);
            g.setColour(colourOf(p, quadrant));
            g.fillRoundedRectangle(bar.withWidth(std::max(8.0f, bar.getWidth() * share)), metrics::stripRadius);
        }
        area.removeFromTop(4);
    }
    g.setColour(p.dim);
    const auto face = font(metrics::bodyText);
    const auto feels = words(text::itFeels, moodLine(about.film.zScores));
    const auto lines = face.getStringWidthFloat(feels) > area.getWidth() ? 2 : 1;
    drawLines(g, feels, area.removeFromTop(static_cast<float>(lines) * 17), face, 2);
    area.removeFromTop(8);
}

void FilmPage::paintMusic(juce::Graphics& g, juce::Rectangle<float> area) const {
    if (!about.music || area.getHeight() < 40)
        return;
    const auto& p = paletteOf(*this);
    heading(g, p, text::suchMusic, area.removeFromTop(20));
    g.setColour(p.text);
    const auto face = font(metrics::bodyText, Weight::medium);
    const auto said = expectedMusic(*about.music);
    const auto lines = face.getStringWidthFloat(said) > area.getWidth() && area.getHeight() >= 50 ? 2 : 1;
    drawLines(g, said, area.removeFromTop(static_cast<float>(lines) * 17), face, lines);
    juce::StringArray kinds;
    for (const auto& kind : about.kinds)
        kinds.add(kindWord(kind));
    g.setColour(p.dim);
    area.removeFromTop(2);
    if (area.getHeight() >= 16)
        drawLines(g, capitalised(kinds.joinIntoString(", ")), area, font(metrics::bodyText),
                  std::clamp(static_cast<int>(area.getHeight() / 17), 1, 3));
}

void FilmPage::paintLegend(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    const auto face = font(metrics::smallText);
    const auto now = words(text::thisMusic), film = words(text::thisFilm);
    constexpr float mark = 9, after = 6, between = 18;
    const auto forMusic = music ? mark + after + face.getStringWidthFloat(now) + between : 0.0f;
    const auto width = forMusic + mark + after + face.getStringWidthFloat(film);
    auto area = legend.toFloat().withSizeKeepingCentre(width, 18);
    const auto say = [&](const juce::String& says) {
        area.removeFromLeft(after);
        g.setColour(p.dim);
        g.setFont(face);
        g.drawText(says, area, juce::Justification::centredLeft);
        area.removeFromLeft(face.getStringWidthFloat(says) + between);
    };
    const auto place = [&] {
        return juce::Rectangle<float>(mark, mark).withCentre({area.getX() + mark / 2, area.getCentreY()});
    };
    if (music) {
        g.setColour(p.point);
        g.fillEllipse(place());
        g.setColour(p.dim);
        g.drawEllipse(place(), 1.0f);
        area.removeFromLeft(mark);
        say(now);
    }
    g.setColour(p.mood(about.film.mood[Axis::valence], about.film.mood[Axis::energy]));
    g.fillRect(place());
    area.removeFromLeft(mark);
    say(film);
}

} // namespace sceneheard
