#include "Interface/Window/ScoringLayout.h"
#include "Interface/Compass/Feelings.h"
#include "Interface/Compass/TargetLine.h"
#include "Interface/Films/FilmCard.h"
#include "Interface/Style/Palette.h"
#include <array>

namespace sceneheard {

namespace {
// The sizes of the design: window, margin, left column, gap beside it, largest compass, sentence, width of a card,
// timeline.
struct Step {
    float width, height, margin, left, gap, compass, sentence, card, timeline;
};
constexpr std::array steps{
    Step{960, 560, 16, 280, 24, 264, 40, 144, 248}, Step{1120, 700, 24, 304, 24, 296, 48, 136, 292},
    Step{1680, 1050, 32, 480, 40, 456, 70, 170, 522}, Step{2800, 1700, 32, 640, 40, 624, 70, 230, 560}};

// How far the window is along the steps, by the side in which it is further behind.
float progress(juce::Rectangle<int> window) {
    const auto along = [](float value, float Step::*side) {
        if (value <= steps.front().*side)
            return 0.0f;
        for (std::size_t i = 1; i < steps.size(); ++i)
            if (value < steps[i].*side)
                return static_cast<float>(i - 1) + (value - steps[i - 1].*side) / (steps[i].*side - steps[i - 1].*side);
        return static_cast<float>(steps.size() - 1);
    };
    return std::min(along(static_cast<float>(window.getWidth()), &Step::width),
                    along(static_cast<float>(window.getHeight()), &Step::height));
}

int grown(float along, float Step::*length) {
    const auto step = std::min(static_cast<std::size_t>(along), steps.size() - 2);
    const auto from = steps[step].*length, to = steps[step + 1].*length;
    constexpr float grid = 8;
    const auto exact = from + (along - static_cast<float>(step)) * (to - from);
    return along == std::floor(along) ? juce::roundToInt(exact) : juce::roundToInt(exact / grid) * 8;
}
} // namespace

ScoringLayout scoringLayout(juce::Rectangle<int> window, bool wantsFeelings) {
    const auto along = progress(window);
    const auto margin = grown(along, &Step::margin);
    ScoringLayout layout;
    auto area = window.reduced(margin, 0).withTrimmedBottom(margin);
    layout.head = area.removeFromTop(along < 1 ? 56 : metrics::headHeight);
    auto left = area.removeFromLeft(grown(along, &Step::left));
    area.removeFromLeft(grown(along, &Step::gap));

    layout.sentence = left.removeFromTop(grown(along, &Step::sentence));
    left.removeFromTop(8);
    const auto compassAt = [&](int bars) {
        const auto below = TargetLine::height + 16 + Feelings::heightFor(bars);
        return std::min({grown(along, &Step::compass), left.getWidth(), left.getHeight() - below});
    };
    constexpr int minCompass = 260;
    layout.feelingBars = wantsFeelings || compassAt(Feelings::every) >= minCompass ? Feelings::every : Feelings::few;
    const auto compass = std::max(0, compassAt(layout.feelingBars));
    layout.compass = left.removeFromTop(compass);
    left.removeFromTop(8);
    layout.target = left.removeFromTop(TargetLine::height);
    left.removeFromTop(8);
    layout.feelings = left.removeFromTop(Feelings::heightFor(layout.feelingBars));

    layout.filmsHead = area.removeFromTop(32);
    area.removeFromTop(8);
    const auto timeline = std::min(grown(along, &Step::timeline), area.getHeight() * 55 / 100);
    layout.timeline = area.removeFromBottom(timeline);
    area.removeFromBottom(12);
    layout.films = area;
    const auto card = grown(along, &Step::card);
    layout.filmColumns = std::max(1, (area.getWidth() + metrics::gap) / (card + metrics::gap));
    const auto width = (area.getWidth() + metrics::gap) / layout.filmColumns - metrics::gap;
    const auto art = area.getHeight() - FilmCard::textHeight(true);
    constexpr float tallest = 2.1f; // of the art's width; from there on two lines
    layout.filmLines = static_cast<float>(art) > tallest * static_cast<float>(width) ? 2 : 1;
    return layout;
}

} // namespace sceneheard
