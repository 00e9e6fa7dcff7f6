#include "Interface/Compass/MoodCompass.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr double trailSeconds = 60;
constexpr float targetSize = 20;

std::size_t index(Axis axis) { return static_cast<std::size_t>(axis); }
} // namespace

MoodCompass::MoodCompass() {
    setOpaque(true);
    setTitle(words(text::compassTitle));
    setHelpText(words(text::compassHelp));
    reachableByTab(*this);
}

std::unique_ptr<juce::AccessibilityHandler> MoodCompass::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::image);
}

juce::Point<float> MoodCompass::place(float v, float e) {
    const auto x = juce::jlimit(-1.0f, 1.0f, 2 * v - 1), y = juce::jlimit(-1.0f, 1.0f, 2 * e - 1);
    return {x * std::sqrt(1 - y * y / 2), y * std::sqrt(1 - x * x / 2)};
}

juce::Point<float> MoodCompass::moodAt(juce::Point<float> at) {
    if (const auto radius = at.getDistanceFromOrigin(); radius > 1)
        at /= radius;
    const auto across = [](float along, float other) {
        const auto sum = 2 + along * along - other * other, twice = 2 * juce::MathConstants<float>::sqrt2 * along;
        return (std::sqrt(std::max(0.0f, sum + twice)) - std::sqrt(std::max(0.0f, sum - twice))) / 2;
    };
    const auto toUnit = [](float x) { return juce::jlimit(0.0f, 1.0f, (x + 1) / 2); };
    return {toUnit(across(at.x, at.y)), toUnit(across(at.y, at.x))};
}

juce::Point<float> MoodCompass::position(float v, float e) const {
    const auto at = place(v, e) * (disc.getWidth() / 2);
    return disc.getCentre().translated(at.x, -at.y);
}

void MoodCompass::show(const Snapshot& snapshot) {
    const auto wasKnown = std::exchange(known, snapshot.moodKnown);
    const auto wasSilent = std::exchange(silent, snapshot.silent);
    if (known != wasKnown || silent != wasSilent)
        repaint();
    latest = known ? std::optional(snapshot.now.mood) : std::nullopt;
    sayPush();
    if (!known) {
        setDescription(words(text::noMoodYet));
        return trail.clear();
    }
    valence.moveTo((*latest)[Axis::valence]);
    energy.moveTo((*latest)[Axis::energy]);
    valenceSd.moveTo(latest->sd[index(Axis::valence)]);
    energySd.moveTo(latest->sd[index(Axis::energy)]);
    if (!wasKnown)
        for (auto* glide : {&valence, &energy, &valenceSd, &energySd})
            glide->jumpTo(glide->target());
    std::vector<juce::Point<float>> way;
    for (const auto& [seconds, past] : snapshot.trail)
        if (seconds >= snapshot.seconds - trailSeconds)
            way.emplace_back(past[Axis::valence], past[Axis::energy]);
    if (way != trail) {
        trail = std::move(way);
        repaint();
    }
    const auto side = [&](Axis axis, const Text& low, const Text& high) {
        return words(text::percent, juce::String(juce::roundToInt(100 * (*latest)[axis]))) + " " + words(low) + " – " +
               words(high);
    };
    setDescription(quadrantWord(snapshot.now.quadrants) + ": " + side(Axis::valence, text::dark, text::bright) + ", " +
                   side(Axis::energy, text::calm, text::energetic) +
                   (pushWords.isEmpty() ? juce::String() : ". " + words(text::targetIs) + " " + pushWords));
}

void MoodCompass::sayPush() {
    juce::String next;
    if (target && latest) {
        const auto aimed = aim(*latest, *target);
        next = aimed.there ? words(text::onTarget) : pushInWords(aimed.words);
    }
    if (std::exchange(pushWords, next) != next)
        repaint();
}

bool MoodCompass::advance(float seconds) {
    const auto visible = Glide::halfPixel / std::max(1.0f, disc.getWidth());
    bool moved = false;
    for (auto* glide : {&valence, &energy, &valenceSd, &energySd})
        moved |= glide->advance(seconds, visible);
    if (moved)
        repaint(); // the light, and words that step aside
    return moved;
}

void MoodCompass::setTarget(const std::optional<Target>& next) {
    if (std::exchange(target, next) == next)
        return;
    sayPush();
    repaint();
}

void MoodCompass::setFilm(const std::optional<Mood>& expected) {
    film = expected;
    repaint();
}

void MoodCompass::setPointedFilm(const std::optional<Mood>& expected) {
    pointed = expected;
    repaint();
}

void MoodCompass::pointAt(juce::Point<float> where) {
    if (disc.isEmpty() || onTarget == nullptr)
        return;
    const auto from = (where - disc.getCentre()) / (disc.getWidth() / 2);
    const auto mood = moodAt({from.x, -from.y});
    onTarget(mood.x, mood.y);
}

void MoodCompass::mouseDown(const juce::MouseEvent& event) {
    const auto at = event.position;
    if (at.getDistanceFrom(disc.getCentre()) > disc.getWidth() / 2)
        return;
    const auto onIt = target && at.getDistanceFrom(position(target->valence, target->energy)) < targetSize / 2;
    if (onIt && event.getNumberOfClicks() > 1 && onNoTarget)
        onNoTarget();
    else if (!onIt)
        pointAt(at);
}

void MoodCompass::mouseDrag(const juce::MouseEvent& event) {
    if (event.mouseDownPosition.getDistanceFrom(disc.getCentre()) <= disc.getWidth() / 2 &&
        event.getDistanceFromDragStart() > 3)
        pointAt(event.position);
}

bool MoodCompass::keyPressed(const juce::KeyPress& key) {
    constexpr float step = 0.05f;
    const auto clears =
        key == juce::KeyPress::deleteKey || key == juce::KeyPress::backspaceKey || key == juce::KeyPress::escapeKey;
    if (clears && target && onNoTarget) {
        onNoTarget();
        return true;
    }
    const auto right = key == juce::KeyPress::rightKey, left = key == juce::KeyPress::leftKey,
               up = key == juce::KeyPress::upKey, down = key == juce::KeyPress::downKey;
    if (onTarget == nullptr || !(right || left || up || down))
        return false;
    const auto unit = [](float value) { return juce::jlimit(0.0f, 1.0f, value); };
    const auto from =
        target ? juce::Point(target->valence, target->energy) : juce::Point(valence.target(), energy.target());
    onTarget(unit(from.x + step * static_cast<float>(right - left)),
             unit(from.y + step * static_cast<float>(up - down)));
    return true;
}

void MoodCompass::resized() {
    const auto area = getLocalBounds().toFloat().reduced(1);
    const auto size = std::max(0.0f, std::min(area.getWidth(), area.getHeight()));
    disc = juce::Rectangle<float>(size, size).withCentre(area.getCentre());
    background = {};
}

juce::Rectangle<float> MoodCompass::ellipse() const {
    return juce::Rectangle<float>(2 * valenceSd.value() * disc.getWidth(), 2 * energySd.value() * disc.getHeight())
        .withCentre(position(valence.value(), energy.value()));
}

} // namespace sceneheard
