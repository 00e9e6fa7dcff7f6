#include "Interface/MoodTimeline.h"
#include "Interface/Look.h"
#include "Interface/Text.h"
#include "Interface/Words.h"

namespace sceneheard {

namespace {
constexpr double leastSpan = 30, mostSpan = 120; // seconds across the plot

// What the plot shows grows with the music: a cue that has just begun fills it from the left, and is not a corner of
// it.
struct Span {
    double start, length;
    explicit Span(const std::vector<MoodPoint>& trail)
        : length(juce::jlimit(leastSpan, mostSpan, trail.back().seconds - trail.front().seconds)) {
        start = std::max(trail.front().seconds, trail.back().seconds - length);
    }
};

float yOf(juce::Rectangle<float> plot, float value) {
    return plot.getBottom() - juce::jlimit(0.0f, 1.0f, value) * plot.getHeight();
}
} // namespace

MoodTimeline::MoodTimeline() {
    setTitle(text::timelineTitle);
    setInterceptsMouseClicks(false, false);
}

std::unique_ptr<juce::AccessibilityHandler> MoodTimeline::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::image);
}

void MoodTimeline::show(const Snapshot& snapshot) {
    const auto same = snapshot.trail.size() == trail.size() &&
                      (trail.empty() || snapshot.trail.back().seconds == trail.back().seconds);
    if (same)
        return;
    trail = snapshot.trail;
    repaint();
}

float MoodTimeline::xOf(juce::Rectangle<float> plot, double seconds) const {
    const Span span(trail);
    return plot.getX() + static_cast<float>((seconds - span.start) / span.length) * plot.getWidth();
}

void MoodTimeline::paintCurve(juce::Graphics& g, juce::Rectangle<float> plot, Axis axis, juce::Colour colour) const {
    juce::Path curve, band;
    for (std::size_t i = 0; i < trail.size(); ++i) {
        const auto& [seconds, mood] = trail[i];
        const auto x = xOf(plot, seconds), value = mood[axis], sd = mood.sd[static_cast<std::size_t>(axis)];
        if (i == 0) {
            curve.startNewSubPath(x, yOf(plot, value));
            band.startNewSubPath(x, yOf(plot, value + sd));
        } else {
            curve.lineTo(x, yOf(plot, value));
            band.lineTo(x, yOf(plot, value + sd));
        }
    }
    for (auto i = trail.size(); i-- > 0;)
        band.lineTo(xOf(plot, trail[i].seconds),
                    yOf(plot, trail[i].mood[axis] - trail[i].mood.sd[static_cast<std::size_t>(axis)]));
    band.closeSubPath();
    g.setColour(colour.withAlpha(0.07f));
    g.fillPath(band);

    const juce::PathStrokeType stroke(2.0f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded);
    juce::Path drawn = curve;
    constexpr std::array dashes{7.0f, 5.0f}, dots{0.1f, 4.5f};
    if (axis == Axis::energy)
        stroke.createDashedStroke(drawn, curve, dashes.data(), 2);
    else if (axis == Axis::tension)
        stroke.createDashedStroke(drawn, curve, dots.data(), 2);
    else
        stroke.createStrokedPath(drawn, curve);
    g.setColour(colour);
    g.fillPath(drawn);
}

void MoodTimeline::paintClock(juce::Graphics& g, juce::Rectangle<float> plot) const {
    g.setFont(font(metrics::smallText));
    g.setColour(palette().dim.withAlpha(0.7f));
    const Span span(trail);
    const auto step = span.length <= 45 ? 5.0 : span.length <= 75 ? 10.0 : 20.0;
    for (auto t = std::ceil(span.start / step) * step; t <= span.start + span.length; t += step)
        g.drawText(clock(t), juce::Rectangle<float>(xOf(plot, t), plot.getBottom() + 8, 60, 14),
                   juce::Justification::centredLeft);
}

void MoodTimeline::paintNames(juce::Graphics& g, juce::Rectangle<float> plot) const {
    const auto& p = palette();
    struct Name {
        const char* name;
        juce::Colour colour;
        float y, labelY;
    };
    const auto& mood = trail.back().mood;
    std::array<Name, 3> names{{{text::valence, p.blue, yOf(plot, mood[Axis::valence]), 0},
                               {text::energy, p.amber, yOf(plot, mood[Axis::energy]), 0},
                               {text::tension, p.rose, yOf(plot, mood[Axis::tension]), 0}}};
    std::sort(names.begin(), names.end(), [](auto& a, auto& b) { return a.y < b.y; });
    auto lowest = plot.getBottom() - 2 * 15;
    auto free = plot.getY() - 100;
    const auto x = xOf(plot, trail.back().seconds);
    g.setFont(font(metrics::smallText + 0.5f, Weight::medium));
    for (auto& [name, colour, y, labelY] : names) {
        labelY = std::max(free, std::min(y, lowest)); // names keep their distance and stay inside
        free = labelY + 15;
        lowest += 15;
        g.setColour(colour);
        g.fillEllipse(juce::Rectangle<float>(8, 8).withCentre({x, y}));
        g.drawText(name, juce::Rectangle<float>(x + 11, labelY - 8, 70, 16), juce::Justification::centredLeft);
    }
}

void MoodTimeline::paint(juce::Graphics& g) {
    const auto& p = palette();
    const auto area = getLocalBounds().toFloat();
    g.setColour(p.panel);
    g.fillRoundedRectangle(area, metrics::largeRadius);
    if (trail.empty())
        return;
    const auto plot = area.withTrimmedLeft(16).withTrimmedRight(84).withTrimmedTop(14).withTrimmedBottom(30);
    g.setColour(p.line.withAlpha(0.6f));
    g.drawHorizontalLine(juce::roundToInt(plot.getCentreY()), plot.getX(), plot.getRight());
    if (trail.size() > 1) {
        paintCurve(g, plot, Axis::tension, p.rose);
        paintCurve(g, plot, Axis::energy, p.amber);
        paintCurve(g, plot, Axis::valence, p.blue);
    }
    paintClock(g, plot);
    paintNames(g, plot);
}

} // namespace sceneheard
