#include "Interface/AxisBars.h"
#include "Interface/Look.h"
#include "Interface/Text.h"

namespace sceneheard {

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

void AxisBars::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    const auto pitch = static_cast<float>(getHeight()) / static_cast<float>(bars.size());
    constexpr float names = 68, gap = 10, thick = 7;
    const auto width = static_cast<float>(getWidth()) - names - gap - 6;
    g.setFont(font(metrics::smallText, Weight::medium));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto& bar = bars[i];
        const auto middle = (static_cast<float>(i) + 0.5f) * pitch;
        g.setColour(p.dim);
        g.drawText(bar.name, juce::Rectangle<float>(0, middle - 8, names, 16), juce::Justification::centredRight);
        const juce::Rectangle<float> track(names + gap, middle - thick / 2, width, thick);
        g.setColour(p.raised);
        g.fillRoundedRectangle(track, thick / 2);
        const auto along = [&](float value) { return track.getX() + width * juce::jlimit(0.0f, 1.0f, value); };
        const auto paintFilm = [&] {
            if (!film)
                return;
            g.setColour(p.text);
            g.fillRect(juce::Rectangle<float>(2, thick + 4).withCentre({along((*film)[bar.axis]), middle}));
        };
        if (!known) {
            paintFilm();
            continue;
        }
        const auto value = bar.value.value(), sd = bar.sd.value();
        g.setColour(bar.axis == Axis::tension ? p.rose : p.bar);
        g.fillRoundedRectangle(track.withRight(std::max(along(value), track.getX() + thick)), thick / 2);
        g.setColour(p.text.withAlpha(0.5f));
        g.drawLine(along(value - sd), middle, along(value + sd), middle, 1.0f);
        paintFilm();
    }
}

} // namespace sceneheard
