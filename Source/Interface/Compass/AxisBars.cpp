#include "Interface/Compass/AxisBars.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"

namespace sceneheard {

namespace {
constexpr int minPitch = 17, usualPitch = 19, maxPitch = 22; // pixels from bar to bar
}

AxisBars::AxisBars()
    : bars{{{Axis::amazement, text::bars[0], {}, {}},
            {Axis::solemnity, text::bars[1], {}, {}},
            {Axis::tenderness, text::bars[2], {}, {}},
            {Axis::nostalgia, text::bars[3], {}, {}},
            {Axis::calmness, text::bars[4], {}, {}},
            {Axis::power, text::bars[5], {}, {}},
            {Axis::joyfulActivation, text::bars[6], {}, {}},
            {Axis::tension, text::bars[7], {}, {}},
            {Axis::sadness, text::bars[8], {}, {}}}} {
    setTitle(text::barsTitle);
    setInterceptsMouseClicks(false, false);
}

std::unique_ptr<juce::AccessibilityHandler> AxisBars::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::image);
}

void AxisBars::show(const Snapshot& snapshot) {
    if (std::exchange(known, snapshot.moodKnown) != known)
        repaint();
    juce::StringArray description;
    for (auto& bar : bars) {
        bar.value.moveTo(known ? snapshot.now.mood[bar.axis] : 0);
        bar.sd.moveTo(known ? snapshot.now.mood.sd[static_cast<std::size_t>(bar.axis)] : 0);
        description.add(juce::String(bar.name) + " " + juce::String(juce::roundToInt(100 * bar.value.target())) + "%");
    }
    setDescription(known ? description.joinIntoString(", ") : juce::String());
}

bool AxisBars::advance(float seconds) {
    bool moved = false;
    for (auto& bar : bars) {
        moved |= bar.value.advance(seconds, 0.002f);
        moved |= bar.sd.advance(seconds, 0.002f);
    }
    if (moved)
        repaint();
    return moved;
}

void AxisBars::setFilm(const std::optional<Mood>& expected) {
    film = expected;
    repaint();
}

int AxisBars::idealHeight(int free) {
    constexpr int forOneColumn = 420; // else the compass would be small
    return free >= forOneColumn ? juce::jlimit(9 * minPitch, 9 * maxPitch, free / 3) : 5 * usualPitch;
}

void AxisBars::paintBar(juce::Graphics& g, const Bar& bar, juce::Rectangle<float> area) const {
    const auto& p = paletteOf(*this);
    constexpr float names = 64, thick = 6;
    const auto middle = area.getCentreY();
    g.setColour(p.dim);
    g.drawText(bar.name, area.removeFromLeft(names), juce::Justification::centredLeft);
    const auto track = area.withSizeKeepingCentre(area.getWidth(), thick);
    g.setColour(p.raised);
    g.fillRoundedRectangle(track, thick / 2);
    const auto along = [&](float value) { return track.getX() + track.getWidth() * juce::jlimit(0.0f, 1.0f, value); };
    if (known) {
        const auto value = bar.value.value(), sd = bar.sd.value();
        g.setColour(bar.axis == Axis::tension ? p.rose : p.bar);
        g.fillRoundedRectangle(track.withRight(std::max(along(value), track.getX() + thick)), thick / 2);
        g.setColour(p.text.withAlpha(0.5f));
        g.drawLine(along(value - sd), middle, along(value + sd), middle, 1.0f);
    }
    if (film) {
        g.setColour(p.text);
        g.fillRect(juce::Rectangle<float>(2, thick + 4).withCentre({along((*film)[bar.axis]), middle}));
    }
}

void AxisBars::paint(juce::Graphics& g) {
    constexpr float gap = 20;
    const auto columns = getHeight() >= static_cast<int>(bars.size()) * minPitch ? 1u : 2u;
    const auto rows = (bars.size() + columns - 1) / columns;
    const auto pitch = static_cast<float>(getHeight()) / static_cast<float>(rows);
    const auto width =
        (static_cast<float>(getWidth()) - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    g.setFont(font(metrics::smallText, Weight::medium));
    for (std::size_t i = 0; i < bars.size(); ++i)
        paintBar(g, bars[i],
                 {static_cast<float>(i / rows) * (width + gap), static_cast<float>(i % rows) * pitch, width, pitch});
}

} // namespace sceneheard
