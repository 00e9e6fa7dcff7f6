#include "Interface/Style/Look.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/MoodTimeline.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr float markerReach = 6;                                                // pixels
constexpr float flagHeight = 20, flagPadding = 8, minFlag = 14, flagAbove = 26; // pixels
constexpr int editorWidth = 190, editorHeight = 24;
} // namespace

void MoodTimeline::setMarkers(std::vector<Marker> next) {
    std::erase_if(next, [](const Marker& marker) { return !(std::abs(marker.seconds) <= limits::cueSeconds); });
    std::stable_sort(next.begin(), next.end(), [](auto& a, auto& b) { return a.seconds < b.seconds; });
    next.resize(std::min(next.size(), limits::markers));
    if (next != marks)
        chosen.reset();
    marks = std::move(next);
    repaint();
}

void MoodTimeline::changeMarkers(std::vector<Marker> next) {
    setMarkers(std::move(next));
    if (onMarkers)
        onMarkers();
}

std::optional<std::size_t> MoodTimeline::markerNear(double seconds) const {
    const auto reach = markerReach / std::max(1.0f, plot.getWidth()) * span.length();
    const auto near = std::find_if(marks.begin(), marks.end(),
                                   [&](const Marker& marker) { return std::abs(marker.seconds - seconds) <= reach; });
    return near != marks.end() ? std::optional(static_cast<std::size_t>(near - marks.begin())) : std::nullopt;
}

void MoodTimeline::toggleMarker(double seconds) {
    auto next = marks;
    lifted.reset();
    if (const auto near = markerNear(seconds)) {
        lifted = marks[*near];
        next.erase(next.begin() + static_cast<std::ptrdiff_t>(*near));
    } else
        next.push_back({seconds, {}});
    changeMarkers(std::move(next));
    if (!lifted)
        chosen = markerNear(seconds);
}

// Where a marker's name is shown; empty for one that has none or lies outside.
juce::Rectangle<float> MoodTimeline::flagOf(std::size_t marker) const {
    const auto x = xOf(marks[marker].seconds);
    if (marks[marker].name.empty() || x < plot.getX() - 1 || x > plot.getRight() + 1)
        return {};
    const auto next = marker + 1 < marks.size() ? xOf(marks[marker + 1].seconds) : static_cast<float>(getWidth());
    const auto name = readable(marks[marker].name);
    const auto wide = fontFor(name, metrics::smallText, Weight::medium).getStringWidthFloat(name) + 2 * flagPadding;
    return {x, plot.getY() - flagAbove, std::min(wide, std::max(minFlag, next - x - 3)), flagHeight};
}

std::optional<std::size_t> MoodTimeline::flagAt(juce::Point<float> at) const {
    for (auto i = marks.size(); i-- > 0;) // the later ones lie on top
        if (flagOf(i).contains(at))
            return i;
    return std::nullopt;
}

void MoodTimeline::nameMarker(std::size_t marker) {
    chosen = marker;
    repaint();
    const auto x = juce::jlimit(0, std::max(0, getWidth() - editorWidth), juce::roundToInt(xOf(marks[marker].seconds)));
    markerName.edit({x, juce::roundToInt(plot.getY()) - 28, editorWidth, editorHeight},
                    juce::String::fromUTF8(marks[marker].name.c_str()),
                    [this, old = marks[marker]](const juce::String& typed) {
                        auto next = marks;
                        const auto found = std::find(next.begin(), next.end(), old);
                        if (found == next.end()) // it was taken away meanwhile
                            return;
                        found->name = sceneheard::markerName(typed.toStdString());
                        const auto at = static_cast<std::size_t>(found - next.begin());
                        changeMarkers(std::move(next));
                        chosen = at;
                    });
}

void MoodTimeline::chooseMarker(int step) {
    if (marks.empty())
        return;
    const auto last = static_cast<int>(marks.size()) - 1;
    chosen = static_cast<std::size_t>(chosen     ? juce::jlimit(0, last, static_cast<int>(*chosen) + step)
                                      : step > 0 ? 0
                                                 : last);
    setDescription(timeText(marks[*chosen].seconds, true) + " " + readable(marks[*chosen].name) + " " +
                   changeAt(marks[*chosen].seconds));
    repaint();
}

bool MoodTimeline::markerKey(const juce::KeyPress& key) {
    if (marks.empty())
        return false;
    if (key == juce::KeyPress::upKey || key == juce::KeyPress::downKey) {
        chooseMarker(key == juce::KeyPress::downKey ? 1 : -1);
    } else if (key == juce::KeyPress::returnKey || key == juce::KeyPress::F2Key) {
        nameMarker(chosen ? *chosen : marks.size() - 1);
    } else if (chosen && (key == juce::KeyPress::deleteKey || key == juce::KeyPress::backspaceKey)) {
        auto next = marks;
        next.erase(next.begin() + static_cast<std::ptrdiff_t>(*chosen));
        changeMarkers(std::move(next));
    } else
        return false;
    return true;
}

void MoodTimeline::mouseUp(const juce::MouseEvent& event) {
    if (dragged && sectionFrom && onSection)
        onSection();
    if (dragged || event.getNumberOfClicks() > 1)
        return;
    lifted.reset();
    if (const auto flag = flagAt(event.position)) {
        chosen = flag;
        return repaint();
    }
    const auto inPlot =
        event.position.x >= plot.getX() && event.position.x <= plot.getRight() && event.position.y > headHeight;
    if (inPlot && !curve->empty())
        toggleMarker(secondsAt(event.position.x));
}

void MoodTimeline::mouseDoubleClick(const juce::MouseEvent& event) {
    if (const auto flag = flagAt(event.position))
        return nameMarker(*flag);
    if (lifted) { // the first click took away the marker that is to be named
        auto next = marks;
        next.push_back(*std::exchange(lifted, std::nullopt));
        const auto seconds = next.back().seconds;
        changeMarkers(std::move(next));
        if (const auto back = markerNear(seconds))
            nameMarker(*back);
        return;
    }
    toggleMarker(secondsAt(event.position.x)); // the first click set one
    lifted.reset();
    span.follow();
    redraw();
}

void MoodTimeline::paintMarkers(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    constexpr std::array dashes{2.0f, 4.0f};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto x = xOf(marks[i].seconds),
                   next = i + 1 < marks.size() ? xOf(marks[i + 1].seconds) : static_cast<float>(getWidth()) - 8;
        if (x < plot.getX() - 1 || x > plot.getRight() + 1)
            continue;
        const auto flag = flagOf(i);
        const auto colour = chosen == i ? p.text : p.dim;
        g.setColour(colour);
        g.drawDashedLine({x, plot.getY() - flagAbove, x, plot.getBottom()}, dashes.data(), 2, 1.2f);
        if (!flag.isEmpty()) {
            g.setColour(p.raised);
            g.fillRoundedRectangle(flag, 4);
            g.setColour(colour);
            g.fillRect(flag.withWidth(2));
            const auto name = readable(marks[i].name);
            g.setColour(p.text);
            g.setFont(fontFor(name, metrics::smallText, Weight::medium));
            g.drawText(name, flag.withTrimmedLeft(flagPadding).withTrimmedRight(2), juce::Justification::centredLeft);
        }
        const auto from = flag.isEmpty() ? x : flag.getRight();
        g.setColour(colour);
        g.setFont(font(metrics::smallText));
        g.drawText(changeAt(marks[i].seconds),
                   juce::Rectangle<float>(from + 6, plot.getY() - flagAbove, next - from - 12, flagHeight),
                   juce::Justification::centredLeft, true);
    }
}

} // namespace sceneheard
