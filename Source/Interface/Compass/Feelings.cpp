#include "Interface/Compass/Feelings.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float full = 2.4f, usualUpTo = 0.4f, littleUpTo = 0.9f, plainUpTo = 1.6f; // standard deviations
constexpr float sortEvery = 8;                                                      // seconds
constexpr float minNames = 72, minSayings = 84;                                     // pixels
} // namespace

float deviations(float value) {
    // Abramowitz & Stegun 26.2.23: off by less than .00045.
    const auto p = juce::jlimit(0.008f, 0.992f, std::isfinite(value) ? value : 0.5f);
    const auto tail = std::min(p, 1 - p);
    const auto t = std::sqrt(-2 * std::log(tail));
    const auto z = t - (2.515517f + 0.802853f * t + 0.010328f * t * t) /
                           (1 + 1.432788f * t + 0.189269f * t * t + 0.001308f * t * t * t);
    return juce::jlimit(-full, full, p < 0.5f ? -z : z);
}

juce::String comparedWithUsual(float z) {
    const auto size = std::abs(z);
    if (size < usualUpTo)
        return words(text::asUsual);
    if (size < littleUpTo)
        return words(z > 0 ? text::aLittleMore : text::aLittleLess);
    if (size < plainUpTo)
        return words(z > 0 ? text::moreThanUsual : text::lessThanUsual);
    return words(z > 0 ? text::farMore : text::farLess);
}

Feelings::Feelings()
    : bars{{{Axis::amazement, &text::bars[0], 300, {}, {}, {}, {}},
            {Axis::solemnity, &text::bars[1], 258, {}, {}, {}, {}},
            {Axis::tenderness, &text::bars[2], 160, {}, {}, {}, {}},
            {Axis::nostalgia, &text::bars[3], 225, {}, {}, {}, {}},
            {Axis::calmness, &text::bars[4], 178, {}, {}, {}, {}},
            {Axis::power, &text::bars[5], 45, {}, {}, {}, {}},
            {Axis::joyfulActivation, &text::bars[6], 80, {}, {}, {}, {}},
            {Axis::tension, &text::bars[7], 12, {}, {}, {}, {}},
            {Axis::sadness, &text::bars[8], 264, {}, {}, {}, {}}}} {
    for (std::size_t i = 0; i < order.size(); ++i)
        bars[order[i]].place.jumpTo(static_cast<float>(i));
    setTitle(words(text::barsTitle));
    setInterceptsMouseClicks(false, true);
    all.setButtonText(words(text::allNine));
    all.setClickingTogglesState(true);
    all.setComponentID("link");
    all.onClick = [this] {
        all.setButtonText(words(wantsAll() ? text::fewer : text::allNine));
        if (onWantsAll)
            onWantsAll();
    };
    reachableByTab(all);
    addChildComponent(all);
    for (std::size_t i = 0; i < bars.size(); ++i)
        bars[i].place.jumpTo(static_cast<float>(i));
}

std::unique_ptr<juce::AccessibilityHandler> Feelings::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::image);
}

void Feelings::show(const Snapshot& snapshot) {
    const auto wasKnown = std::exchange(known, snapshot.moodKnown);
    if (known != wasKnown || std::exchange(quiet, snapshot.silent) != snapshot.silent)
        repaint();
    for (auto& bar : bars) {
        const auto value = snapshot.now.mood[bar.axis];
        const auto sd = snapshot.now.mood.sd[static_cast<std::size_t>(bar.axis)];
        bar.z.moveTo(known ? deviations(value) : 0);
        bar.low.moveTo(known ? deviations(value - sd) : 0);
        bar.high.moveTo(known ? deviations(value + sd) : 0);
    }
    if (known && !wasKnown) {
        sortBars();
        for (auto& bar : bars)
            bar.place.jumpTo(bar.place.target());
    }
    juce::StringArray description;
    for (const auto index : order)
        description.add(words(*bars[index].name) + " " + comparedWithUsual(bars[index].z.target()));
    setDescription(known ? description.joinIntoString(", ") : juce::String());
}

void Feelings::sortBars() {
    sinceSorted = 0;
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return std::abs(bars[a].z.target()) > std::abs(bars[b].z.target()); });
    for (std::size_t i = 0; i < order.size(); ++i)
        bars[order[i]].place.moveTo(static_cast<float>(i));
}

bool Feelings::advance(float seconds) {
    sinceSorted += seconds;
    if (known && sinceSorted >= sortEvery)
        sortBars();
    bool moved = false;
    for (auto& bar : bars) {
        const auto from = rowOf(bar);
        auto barMoved = bar.place.advance(seconds, Glide::halfPixel / pitch);
        for (auto* glide : {&bar.z, &bar.low, &bar.high})
            barMoved |= glide->advance(seconds, Glide::halfPixel / pixelsOfDeviation);
        if (barMoved)
            repaint(from.getUnion(rowOf(bar)));
        moved |= barMoved;
    }
    return moved;
}

juce::Rectangle<int> Feelings::rowOf(const Bar& bar) const {
    return juce::Rectangle<float>(0, headHeight + bar.place.value() * pitch, static_cast<float>(getWidth()), pitch)
        .getSmallestIntegerContainer();
}

void Feelings::setFilm(const std::optional<Mood>& expected) {
    film = expected;
    repaint();
}

void Feelings::setRoom(int count) {
    all.setVisible(count < every || wantsAll());
    if (std::exchange(room, count) != count)
        repaint();
}

void Feelings::resized() {
    all.setBounds(getWidth() - 70, 0, 70, headHeight - 4);
    pixelsOfDeviation = std::max(1.0f, (static_cast<float>(getWidth()) - namesWidth() - sayingsWidth()) / 2 / full);
}

// As wide as the longest needs in the spoken language.
float Feelings::namesWidth() const {
    const auto face = font(metrics::bodyText, Weight::semibold);
    auto width = minNames;
    for (const auto& bar : bars)
        width = std::max(width, face.getStringWidthFloat(words(*bar.name)) + 8);
    return width;
}

float Feelings::sayingsWidth() const {
    const auto face = font(metrics::smallText);
    auto width = minSayings;
    for (const auto* saying : {&text::asUsual, &text::aLittleMore, &text::aLittleLess, &text::farMore, &text::farLess})
        width = std::max(width, face.getStringWidthFloat(words(*saying)) + 16);
    return width;
}

void Feelings::paintBar(juce::Graphics& g, const Bar& bar, juce::Rectangle<float> area) const {
    const auto& p = paletteOf(*this);
    const auto z = bar.z.value();
    const auto size = std::abs(z);
    const auto usual = size < usualUpTo;
    g.setColour(usual ? p.dim : p.text);
    g.setFont(font(metrics::bodyText, bar.place.target() < 0.5f && !usual ? Weight::semibold : Weight::regular));
    g.drawText(words(*bar.name), area.removeFromLeft(namesWidth()), juce::Justification::centredLeft);
    g.setColour(p.dim);
    g.setFont(font(metrics::smallText));
    g.drawText(known ? comparedWithUsual(z) : juce::String(), area.removeFromRight(sayingsWidth()).withTrimmedLeft(12),
               juce::Justification::centredLeft);
    const auto track = area.withSizeKeepingCentre(area.getWidth(), 6);
    g.setColour(p.raised.withAlpha(0.8f));
    g.fillRoundedRectangle(track, 3);
    const auto along = [&](float by) {
        return track.getCentreX() + track.getWidth() / 2 * juce::jlimit(-1.0f, 1.0f, by / full);
    };
    if (known) {
        const auto from = std::min(along(0), along(z)), to = std::max(along(0), along(z));
        const auto strength = usual ? 0.0f : juce::jlimit(0.3f, 1.0f, (size - usualUpTo) / (plainUpTo - usualUpTo));
        g.setColour(p.feeling(bar.hue, strength));
        g.fillRoundedRectangle(juce::Rectangle<float>(from, area.getCentreY() - 4, std::max(3.0f, to - from), 8), 2);
        g.setColour(p.text.withAlpha(0.55f));
        g.drawLine(along(bar.low.value()), area.getCentreY(), along(bar.high.value()), area.getCentreY(), 1.0f);
    }
    if (film) {
        g.setColour(p.text);
        g.fillRect(juce::Rectangle<float>(2, 12).withCentre({along(deviations((*film)[bar.axis])), area.getCentreY()}));
    }
}

void Feelings::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat();
    auto head = area.removeFromTop(headHeight).withTrimmedBottom(8);
    g.setColour(p.text);
    g.setFont(font(metrics::bodyText, Weight::semibold));
    g.drawText(words(text::feelings), head.removeFromLeft(namesWidth()), juce::Justification::centredLeft);
    head.removeFromRight(sayingsWidth());
    g.setColour(p.dim);
    const auto ticks = font(metrics::tickText, Weight::medium);
    g.setFont(ticks);
    auto less = words(text::lessThanUsual), more = words(text::moreThanUsual);
    const auto side = std::max(ticks.getStringWidthFloat(less), ticks.getStringWidthFloat(more));
    if (2 * (side + 4) + ticks.getStringWidthFloat(words(text::usual)) > head.getWidth()) {
        less = words(text::minus); // long words would run into each other
        more = "+";
    }
    g.drawText(less, head, juce::Justification::centredLeft);
    g.drawText(words(text::usual), head, juce::Justification::centred);
    g.drawText(more, head, juce::Justification::centredRight);
    g.setColour(p.line);
    const auto rows = static_cast<float>(room * pitch);
    g.drawVerticalLine(juce::roundToInt(head.getCentreX()), area.getY() + 2, area.getY() + rows - 2);
    g.reduceClipRegion(area.withHeight(rows).toNearestInt());
    if (quiet)
        g.setOpacity(0.6f);
    for (const auto& bar : bars)
        if (g.clipRegionIntersects(rowOf(bar)))
            paintBar(g, bar, area.withHeight(pitch).translated(0, bar.place.value() * pitch));
}

} // namespace sceneheard
