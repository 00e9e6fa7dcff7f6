#include "Interface/Timeline/MoodTimeline.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/PersonText.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"
#include "Interface/Timeline/TimelineRuns.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr double aroundMarker = 5;   // seconds whose mean is the mood before and after it
constexpr double clockTolerance = 2; // seconds that sound may arrive late or early

double secondsOfDayNow() {
    const auto now = juce::Time::getCurrentTime();
    return 3600.0 * now.getHours() + 60.0 * now.getMinutes() + now.getSeconds() + now.getMilliseconds() / 1000.0;
}
} // namespace

MoodTimeline::MoodTimeline()
    : secondsOfDay(secondsOfDayNow) {
    setTitle(words(text::timelineTitle));
    setHelpText(words(text::timelineHelp) + words(text::sectionHelp));
    reachableByTab(*this);
    addChildComponent(markerName);
}

std::unique_ptr<juce::AccessibilityHandler> MoodTimeline::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::image);
}

void MoodTimeline::show(const Snapshot& snapshot) {
    if (snapshot.cue == curve && snapshot.leads == leads && snapshot.hostTime == byHost && snapshot.host.loop == loop)
        return;
    loop = snapshot.host.loop;
    curve = snapshot.cue;
    if (snapshot.leads != leads) {
        leads = snapshot.leads;
        shownLeads = readableLeads(*leads);
    }
    byHost = snapshot.hostTime;
    if (curve->empty()) {
        span = {};
        clockKnown = false;
    } else {
        span.cover(curve->front().seconds, curve->back().seconds);
        setDescription(readingAt(curve->back().seconds));
    }
    if (!byHost && snapshot.playing) {
        const auto zero = secondsOfDay() - snapshot.position;
        if (!clockKnown || std::abs(zero - clockAtZero) > clockTolerance)
            clockAtZero = zero;
        clockKnown = true;
    }
    redraw();
}

void MoodTimeline::setReference(const ReferenceCurve& reference) {
    if (std::exchange(other, reference) != reference)
        redraw();
}

void MoodTimeline::setLevels(const std::optional<std::array<float, 3>>& next) {
    if (std::exchange(levels, next) != next)
        redraw();
}

void MoodTimeline::setPointedFilm(std::optional<FilmId> film) {
    if (std::exchange(pointedFilm, film) != film)
        redraw();
}

void MoodTimeline::redraw() {
    picture = {};
    repaint();
}

void MoodTimeline::resized() {
    plot = getLocalBounds()
               .toFloat()
               .withTrimmedLeft(64)
               .withTrimmedRight(76)
               .withTrimmedTop(headHeight + 28)
               .withTrimmedBottom(8 + filmStripHeight + 3 + tempoHeight + clockHeight + 12);
    redraw();
}

double MoodTimeline::secondsAt(float x) const {
    return span.start() + static_cast<double>((x - plot.getX()) / std::max(1.0f, plot.getWidth())) * span.length();
}

float MoodTimeline::xOf(double seconds) const {
    return plot.getX() + static_cast<float>((seconds - span.start()) / span.length()) * plot.getWidth();
}

juce::String MoodTimeline::timeText(double seconds, bool fine) const {
    return byHost || !clockKnown ? clock(seconds) : timeOfDay(clockAtZero + seconds, fine);
}

juce::String MoodTimeline::readingAt(double seconds) const {
    const auto* const point = pointAt(*curve, seconds);
    if (point == nullptr)
        return {};
    juce::StringArray parts;
    for (const auto& [axis, name] :
         {std::pair(Axis::valence, &text::valence), {Axis::energy, &text::energy}, {Axis::tension, &text::tension}})
        parts.add(words(*name) + " " + number(static_cast<double>(point->mood[axis]), 2) + words(text::plusMinus) +
                  number(static_cast<double>(point->mood.sd[static_cast<std::size_t>(axis)]), 2));
    Music music;
    music.tempoBpm = point->tempo;
    music.loudnessLufs = point->loudness;
    if (point->key >= 0) {
        music.key.tonic = point->key % 12;
        music.key.minor = point->key >= 12;
        music.key.strength = 1;
    }
    if (const auto line = musicLine(music); line.isNotEmpty())
        parts.add(line);
    return timeText(point->seconds, true) + "   " + parts.joinIntoString(words(text::separator));
}

juce::String MoodTimeline::changeAt(double seconds) const {
    const auto before = meanImpression(*curve, seconds - aroundMarker, seconds),
               after = meanImpression(*curve, seconds, seconds + aroundMarker);
    if (!before || !after)
        return {};
    const auto& mood = after->mood;
    const auto push = aim(before->mood, {"", mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]});
    return quadrantWord(before->quadrants) + words(text::arrow) + quadrantWord(after->quadrants) +
           (push.there ? juce::String() : ": " + pushInWords(push.words));
}

// What changed since the last marker that is shown.
juce::String MoodTimeline::sinceMarker() const {
    if (curve->empty() || marks.empty())
        return {};
    const auto now = curve->back().seconds;
    const auto past = std::upper_bound(marks.begin(), marks.end(), now,
                                       [](double seconds, const Marker& marker) { return seconds < marker.seconds; });
    if (past == marks.begin())
        return {};
    const auto& marker = *(past - 1);
    const auto at = marker.seconds;
    const auto before = meanImpression(*curve, at - aroundMarker, at), after = meanImpression(*curve, at, now + 1);
    if (!before || !after)
        return {};
    const auto& mood = after->mood;
    const auto push = aim(before->mood, {"", mood[Axis::valence], mood[Axis::energy], mood[Axis::tension]});
    return words(text::sinceTheMarker, {marker.name.empty() ? timeText(at, true) : readable(marker.name),
                                        push.there ? words(text::asBefore) : pushInWords(push.words)});
}

void MoodTimeline::mouseMove(const juce::MouseEvent& event) {
    hover = event.position.x;
    repaint();
}
void MoodTimeline::mouseExit(const juce::MouseEvent&) {
    hover.reset();
    repaint();
}
void MoodTimeline::mouseDown(const juce::MouseEvent& event) {
    dragStart = span.start();
    dragged = false;
    sectionFrom.reset();
    if (event.mods.isShiftDown())
        sectionFrom = secondsAt(juce::jlimit(plot.getX(), plot.getRight(), event.position.x));
}
void MoodTimeline::mouseDrag(const juce::MouseEvent& event) {
    dragged |= event.getDistanceFromDragStart() > 3;
    if (!dragged || curve->empty())
        return;
    if (sectionFrom) {
        const auto to = secondsAt(juce::jlimit(plot.getX(), plot.getRight(), event.position.x));
        return setSection(CueSection{std::min(*sectionFrom, to), std::max(*sectionFrom, to)});
    }
    const auto moved = event.getDistanceFromDragStartX() / std::max(1.0f, plot.getWidth()) * span.length();
    span.scroll(dragStart - moved - span.start());
    redraw();
}
void MoodTimeline::mouseWheelMove(const juce::MouseEvent& event, const juce::MouseWheelDetails& wheel) {
    if (curve->empty())
        return;
    if (std::abs(wheel.deltaX) > std::abs(wheel.deltaY) || event.mods.isShiftDown())
        span.scroll(-static_cast<double>(wheel.deltaX + (event.mods.isShiftDown() ? wheel.deltaY : 0)) * span.length());
    else
        span.zoom(std::exp2(-2.0 * static_cast<double>(wheel.deltaY)), secondsAt(event.position.x));
    redraw();
}

bool MoodTimeline::keyPressed(const juce::KeyPress& key) {
    const auto character = key.getTextCharacter();
    if (character == '+' || character == '=')
        span.zoom(0.7, span.end());
    else if (character == '-')
        span.zoom(1 / 0.7, span.end());
    else if (key == juce::KeyPress::leftKey || key == juce::KeyPress::rightKey)
        span.scroll((key == juce::KeyPress::leftKey ? -0.1 : 0.1) * span.length());
    else if (key == juce::KeyPress::homeKey)
        span.showAll();
    else if (key == juce::KeyPress::endKey)
        span.follow();
    else if ((character == 'm' || character == 'M') && !curve->empty())
        toggleMarker(curve->back().seconds);
    else if (!sectionKey(character))
        return markerKey(key);
    redraw();
    return true;
}

} // namespace sceneheard
