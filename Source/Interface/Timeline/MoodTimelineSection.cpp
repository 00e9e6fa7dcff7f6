#include "Interface/Style/Look.h"
#include "Interface/Style/PersonText.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/MoodTimeline.h"
#include <algorithm>

namespace sceneheard {

void MoodTimeline::setSection(std::optional<CueSection> next) {
    const auto sound = next && std::abs(next->from) <= limits::cueSeconds && std::abs(next->to) <= limits::cueSeconds &&
                       next->from < next->to;
    if (!sound)
        next.reset();
    if (std::exchange(marked, next) != next)
        repaint();
}

void MoodTimeline::changeSection(std::optional<CueSection> next) {
    setSection(next);
    if (onSection)
        onSection();
}

// What has only its end yet begins with the cue, and the other way about.
bool MoodTimeline::sectionKey(juce::juce_wchar typed) {
    if ((typed == 'l' || typed == 'L') && marked) {
        changeSection({});
        return true;
    }
    if ((typed != '[' && typed != ']') || curve->empty())
        return false;
    const auto now = curve->back().seconds;
    auto next = marked.value_or(CueSection{curve->front().seconds, now});
    (typed == '[' ? next.from : next.to) = now;
    if (typed == '[') // its end follows
        next.to = std::max(next.to, now + 1);
    changeSection(next);
    return true;
}

juce::String MoodTimeline::sectionReading() const {
    if (!marked || curve->empty())
        return {};
    const auto inside = meanImpression(*curve, marked->from, marked->to);
    const auto before = meanImpression(*curve, curve->front().seconds, marked->from),
               after = meanImpression(*curve, marked->to, curve->back().seconds + 1);
    const auto length = juce::String(std::max(1, juce::roundToInt(marked->to - marked->from)));
    if (!inside || (!before && !after))
        return words(text::sectionLength, length);
    auto rest = before ? before->mood : after->mood;
    if (before && after) { // by how long they last
        const auto first = static_cast<float>(marked->from - curve->front().seconds),
                   last = static_cast<float>(curve->back().seconds - marked->to);
        const auto share = first / std::max(0.001f, first + last);
        for (std::size_t axis = 0; axis < rest.value.size(); ++axis)
            rest.value[axis] = share * before->mood.value[axis] + (1 - share) * after->mood.value[axis];
    }
    const auto& mood = inside->mood;
    const auto push = aim(rest, {"", mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]});
    return words(text::sectionIs, {length, push.there ? words(text::likeTheRest) : pushInWords(push.words)});
}

void MoodTimeline::paintSection(juce::Graphics& g) const {
    if (!marked || curve->empty())
        return;
    const auto left = std::max(plot.getX(), xOf(marked->from)), right = std::min(plot.getRight(), xOf(marked->to));
    if (right <= left)
        return;
    const auto& p = paletteOf(*this);
    const auto area = juce::Rectangle<float>(left, plot.getY(), right - left, plot.getHeight());
    g.setColour(p.teal.withAlpha(0.1f));
    g.fillRect(area);
    g.setColour(p.teal);
    g.fillRoundedRectangle(area.withY(plot.getY() - 4).withHeight(4), 2);
    for (const auto x : {left, right})
        g.drawVerticalLine(juce::roundToInt(x), area.getY(), area.getBottom());
    const auto length =
        words(text::sectionLength, juce::String(std::max(1, juce::roundToInt(marked->to - marked->from))));
    const auto face = font(metrics::smallText, Weight::medium);
    if (face.getStringWidthFloat(length) + 8 > area.getWidth())
        return;
    g.setFont(face);
    g.drawText(length, area.withTrimmedTop(area.getHeight() - 18), juce::Justification::centred);
}

} // namespace sceneheard
