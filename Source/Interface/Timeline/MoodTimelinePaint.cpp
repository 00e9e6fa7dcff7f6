#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/MoodTimeline.h"
#include "Signal/Level/Loudness.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr float nameHeight = 14;
constexpr std::array order{Axis::tension, Axis::energy, Axis::valence}; // the last lies on top

juce::Colour colourOf(const Palette& p, Axis axis) {
    return axis == Axis::valence ? p.blue : axis == Axis::energy ? p.amber : p.rose;
}

// Solid valence, dashed energy, dotted tension: told apart without colour, too.
juce::Path lined(const juce::Path& curve, Axis axis, float thickness) {
    const juce::PathStrokeType stroke(thickness, juce::PathStrokeType::curved, juce::PathStrokeType::rounded);
    juce::Path drawn;
    constexpr std::array dashes{7.0f, 5.0f}, dots{0.1f, 4.5f};
    if (axis == Axis::energy)
        stroke.createDashedStroke(drawn, curve, dashes.data(), 2);
    else if (axis == Axis::tension)
        stroke.createDashedStroke(drawn, curve, dots.data(), 2);
    else
        stroke.createStrokedPath(drawn, curve);
    return drawn;
}

// How far a column reaches: to the next, unless the cue breaks off.
float widthOf(const std::vector<CueColumn>& columns, std::size_t i) {
    constexpr float alone = 2;
    return i + 1 < columns.size() && !columns[i + 1].broken ? columns[i + 1].x - columns[i].x : alone;
}

// The distance that is drawn at full strength.
constexpr float strongDifference = 0.3f;
} // namespace

float MoodTimeline::yOf(float value) const {
    return plot.getBottom() - juce::jlimit(0.0f, 1.0f, value) * plot.getHeight();
}

static void paintCurves(juce::Graphics& g, const Palette& p, juce::Rectangle<float> plot,
                        const std::vector<CueColumn>& columns, bool reference) {
    const auto y = [&](float value) { return plot.getBottom() - juce::jlimit(0.0f, 1.0f, value) * plot.getHeight(); };
    for (const auto axis : order) {
        const auto a = static_cast<std::size_t>(axis);
        const auto colour = colourOf(p, axis);
        for (std::size_t i = 0; i < columns.size();) {
            auto end = i + 1;
            while (end < columns.size() && !columns[end].broken)
                ++end;
            juce::Path curve, band; // of one unbroken run: dashes would run on over a break
            for (auto c = i; c < end; ++c) {
                const juce::Point<float> at(plot.getX() + columns[c].x, y(columns[c].value[a]));
                const juce::Point<float> above(at.x, y(columns[c].value[a] + columns[c].sd[a]));
                c == i ? curve.startNewSubPath(at) : curve.lineTo(at);
                c == i ? band.startNewSubPath(above) : band.lineTo(above);
            }
            for (auto c = end; c-- > i;)
                band.lineTo(plot.getX() + columns[c].x, y(columns[c].value[a] - columns[c].sd[a]));
            band.closeSubPath();
            if (!reference) {
                g.setColour(colour.withAlpha(0.13f));
                g.fillPath(band);
            }
            g.setColour(colour.withAlpha(reference ? 0.55f : 1.0f));
            g.fillPath(lined(curve, axis, reference ? 1.0f : 2.0f));
            i = end;
        }
    }
}

void MoodTimeline::paintClock(juce::Graphics& g) const {
    constexpr std::array steps{1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200};
    constexpr float leastPitch = 90;
    const auto pitch = [&](int step) { return static_cast<float>(step / span.length()) * plot.getWidth(); };
    const auto found = std::find_if(steps.begin(), steps.end(), [&](int step) { return pitch(step) >= leastPitch; });
    double step = found == steps.end() ? steps.back() : *found;
    while (step < span.length() && step / span.length() * static_cast<double>(plot.getWidth()) < leastPitch)
        step *= 2;                                                 // a cue may have been played in places years apart
    const auto offset = byHost || !clockKnown ? 0.0 : clockAtZero; // round times of the clock that is shown
    g.setFont(font(metrics::smallText));
    const auto& p = paletteOf(*this);
    for (auto t = std::ceil((span.start() + offset) / step) * step - offset; t <= span.end(); t += step) {
        const auto x = xOf(t);
        g.setColour(p.line.withAlpha(0.5f));
        g.drawVerticalLine(juce::roundToInt(x), plot.getY(), plot.getBottom());
        g.setColour(p.dim);
        if (x + 40 < xOf(curve->back().seconds) - 44 || span.end() < curve->back().seconds ||
            x > xOf(curve->back().seconds) + 44)
            g.drawText(timeText(t, step < 60), juce::Rectangle<float>(x, clockTop() + 1, 80, 16),
                       juce::Justification::centredLeft);
    }
}

void MoodTimeline::paintLevels(juce::Graphics& g) const {
    if (!levels)
        return;
    constexpr std::array dashes{2.0f, 6.0f};
    for (const auto axis : order) {
        const auto y = yOf((*levels)[static_cast<std::size_t>(axis)]);
        g.setColour(colourOf(paletteOf(*this), axis).withAlpha(0.7f));
        g.drawDashedLine({plot.getX(), y, plot.getRight(), y}, dashes.data(), 2, 1.0f);
    }
}

void MoodTimeline::paintScale(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    constexpr float high = 0.84f, low = 0.16f; // one standard deviation from what is usual
    constexpr std::array dashes{2.0f, 4.0f};
    g.setFont(font(metrics::tickText, Weight::medium));
    for (const auto& [value, name] :
         {std::pair(high, &text::moreThanUsual), {0.5f, &text::usual}, {low, &text::lessThanUsual}}) {
        const auto y = yOf(value);
        g.setColour(p.line);
        if (value == 0.5f)
            g.drawLine(plot.getX(), y, plot.getRight(), y, 1.0f);
        else
            g.drawDashedLine({plot.getX(), y, plot.getRight(), y}, dashes.data(), 2, 1.0f);
        g.setColour(p.dim);
        g.drawText(words(*name), juce::Rectangle<float>(0, y - 8, plot.getX() - 10, 16),
                   juce::Justification::centredRight);
    }
}

void MoodTimeline::paintDifference(juce::Graphics& g) const {
    const auto ours = cueColumns(*curve, span.start(), span.length(), plot.getWidth());
    g.setColour(paletteOf(*this).amber.withAlpha(0.55f));
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const auto& column = ours[i];
        const auto* const point = pointAt(*other.curve, secondsAt(plot.getX() + column.x) - other.seconds());
        if (point == nullptr)
            continue;
        Mood now;
        std::copy(column.value.begin(), column.value.end(), now.value.begin());
        const auto apart =
            aim(now, {"", point->mood[Axis::valence], point->mood[Axis::energy], point->mood[Axis::tension]}).distance;
        const auto height = 8 * juce::jlimit(0.0f, 1.0f, apart / strongDifference);
        g.fillRect(plot.getX() + column.x, plot.getBottom() - height, widthOf(ours, i), height);
    }
}

void MoodTimeline::paintNames(juce::Graphics& g) const {
    if (curve->empty() || span.end() < curve->back().seconds)
        return;
    struct Name {
        Axis axis;
        const Text* name;
        float y, labelY = 0;
    };
    const auto& mood = curve->back().mood;
    std::array<Name, 3> names{{{Axis::valence, &text::valence, yOf(mood[Axis::valence])},
                               {Axis::energy, &text::energy, yOf(mood[Axis::energy])},
                               {Axis::tension, &text::tension, yOf(mood[Axis::tension])}}};
    std::sort(names.begin(), names.end(), [](auto& a, auto& b) { return a.y < b.y; });
    auto lowest = plot.getBottom() - 2 * nameHeight;
    auto free = plot.getY() - 100;
    const auto x = xOf(curve->back().seconds);
    g.setFont(font(metrics::bodyText, Weight::semibold));
    for (auto& [axis, name, y, labelY] : names) {
        labelY = std::max(free, std::min(y, lowest)); // names keep their distance and stay inside
        free = labelY + nameHeight;
        lowest += nameHeight;
        g.setColour(colourOf(paletteOf(*this), axis));
        g.fillEllipse(juce::Rectangle<float>(9, 9).withCentre({x, y}));
        g.drawText(words(*name), juce::Rectangle<float>(x + 11, labelY - 8, 70, nameHeight),
                   juce::Justification::centredLeft);
    }
}

void MoodTimeline::paintPicture(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    g.setColour(p.panel);
    g.fillRoundedRectangle(getLocalBounds().toFloat(), metrics::panelRadius);
    paintScale(g);
    if (curve->empty())
        return;
    paintClock(g);
    const auto columns = cueColumns(*curve, span.start(), span.length(), plot.getWidth());
    paintFilms(g);
    paintTempi(g);
    paintOverview(g);
    {
        juce::Graphics::ScopedSaveState state(g);
        g.reduceClipRegion(plot.expanded(5, 6).toNearestInt());
        paintLevels(g);
        if (other.curve != nullptr) {
            paintDifference(g);
            paintCurves(g, p, plot,
                        cueColumns(*other.curve, span.start(), span.length(), plot.getWidth(), other.seconds()), true);
        }
        paintCurves(g, p, plot, columns, false);
    }
    paintPlayhead(g);
    paintNames(g);
}

void MoodTimeline::paintHover(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    juce::Rectangle<float> head(16, 0, static_cast<float>(getWidth()) - 32, headHeight);
    for (const auto* child : getChildren())
        if (child->isVisible())
            head.setRight(std::min(head.getRight(), static_cast<float>(child->getX()) - 8));
    const auto face = font(metrics::panelText, Weight::semibold);
    g.setFont(face);
    g.setColour(p.text);
    g.drawText(words(text::timelineHead), head, juce::Justification::centredLeft);
    head.removeFromLeft(face.getStringWidthFloat(words(text::timelineHead)) + 16);
    auto reading =
        hover && *hover >= plot.getX() && *hover <= plot.getRight() ? readingAt(secondsAt(*hover)) : juce::String();
    g.setFont(font(metrics::bodyText));
    g.setColour(p.dim);
    if (reading.isNotEmpty()) {
        g.drawText(reading, head, juce::Justification::centredLeft);
        g.setColour(p.text.withAlpha(0.35f));
        g.drawVerticalLine(juce::roundToInt(*hover), plot.getY(), filmStrip().getBottom());
        return;
    }
    if (curve->empty())
        reading = words(text::timelineEmpty);
    else if (other.curve != nullptr) {
        const auto there = curve->mean().mood, ref = other.curve->mean().mood;
        const auto push = aim(there, {"", ref[Axis::valence], ref[Axis::energy], ref[Axis::tension]});
        reading = words(text::besideReference, {other.name, other.curve->empty() ? words(text::waiting)
                                                            : push.there         ? words(text::sameMood)
                                                                                 : pushInWords(push.words)});
    } else
        reading = marked ? sectionReading() : sinceMarker();
    g.drawText(reading, head, juce::Justification::centredLeft);
}

void MoodTimeline::paint(juce::Graphics& g) {
    const auto scale = g.getInternalContext().getPhysicalPixelScaleFactor();
    if (picture.isNull() || scale != pictureScale) {
        pictureScale = scale;
        picture = juce::Image(juce::Image::ARGB, std::max(1, juce::roundToInt(static_cast<float>(getWidth()) * scale)),
                              std::max(1, juce::roundToInt(static_cast<float>(getHeight()) * scale)), true);
        juce::Graphics offscreen(picture);
        offscreen.addTransform(juce::AffineTransform::scale(scale));
        paintPicture(offscreen);
    }
    g.drawImage(picture, getLocalBounds().toFloat());
    g.setOpacity(1);
    paintSection(g);
    paintMarkers(g);
    paintHover(g);
}

} // namespace sceneheard
