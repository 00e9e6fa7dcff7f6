#include "Interface/Compass/MoodCompass.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr float pointSize = 12, targetSize = 18, minForWords = 140;
constexpr int trailStrokes = 9;

// Whether `word` is free of all that moves on the compass.
bool isFree(juce::Rectangle<float> word, const std::vector<juce::Rectangle<float>>& taken) {
    return std::none_of(taken.begin(), taken.end(), [&](auto& area) { return area.intersects(word); });
}
} // namespace

void MoodCompass::paintDisc(juce::Image& image, float scale) const {
    const auto& p = paletteOf(*this);
    constexpr int directions = 360;
    std::array<juce::Colour, directions> around;
    for (int i = 0; i < directions; ++i) {
        const auto angle = juce::MathConstants<float>::twoPi * static_cast<float>(i) / directions;
        around[static_cast<std::size_t>(i)] = p.disc(std::cos(angle), std::sin(angle));
    }
    constexpr int distances = 128;
    std::array<float, distances + 1> haze;
    for (int i = 0; i <= distances; ++i) {
        const auto from = p.disc(1, 0), under = p.discUnderHaze(1, 0, static_cast<float>(i) / distances);
        const auto whole = static_cast<float>(p.haze.getBlue()) - static_cast<float>(from.getBlue());
        haze[static_cast<std::size_t>(i)] =
            (static_cast<float>(under.getBlue()) - static_cast<float>(from.getBlue())) / whole;
    }
    const auto centre = disc.getCentre() * scale;
    const auto radius = disc.getWidth() / 2 * scale;
    juce::Image::BitmapData pixels(image, juce::Image::BitmapData::writeOnly);
    for (int y = 0; y < image.getHeight(); ++y)
        for (int x = 0; x < image.getWidth(); ++x) {
            const auto dx = static_cast<float>(x) + 0.5f - centre.x, dy = centre.y - static_cast<float>(y) - 0.5f;
            const auto away = std::hypot(dx, dy);
            if (away > radius + 1)
                continue;
            const auto turn = std::atan2(dy, dx) / juce::MathConstants<float>::twoPi;
            const auto direction = (juce::roundToInt((turn + 1) * directions)) % directions;
            const auto at = juce::jmin(distances, juce::roundToInt(away / radius * distances));
            const auto colour = around[static_cast<std::size_t>(direction)].interpolatedWith(
                p.haze, haze[static_cast<std::size_t>(at)]);
            const auto edge = colour.withAlpha(juce::jlimit(0.0f, 1.0f, radius + 0.5f - away));
            pixels.setPixelColour(x, y, isOpaque() ? p.ground.overlaidWith(edge) : edge);
        }
}

void MoodCompass::paintAxes(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    const auto centre = disc.getCentre();
    g.setColour(p.text.withAlpha(0.10f));
    for (const auto share : {0.42f, 0.71f})
        g.drawEllipse(disc.withSizeKeepingCentre(disc.getWidth() * share, disc.getHeight() * share), 1.0f);
    g.drawLine(disc.getX(), centre.y, disc.getRight(), centre.y, 1.0f);
    g.drawLine(centre.x, disc.getY(), centre.x, disc.getBottom(), 1.0f);
    g.setColour(p.text.withAlpha(0.2f));
    g.drawEllipse(disc.reduced(0.5f), 1.0f);
}

void MoodCompass::paintWords(juce::Graphics& g) const {
    if (disc.getWidth() < minForWords) // else they would lie on each other
        return;
    const auto& p = paletteOf(*this);
    const auto radius = disc.getWidth() / 2;
    std::vector<juce::Rectangle<float>> taken;
    if (known)
        taken.push_back(juce::Rectangle<float>(pointSize, pointSize)
                            .withCentre(position(valence.value(), energy.value()))
                            .expanded(4));
    if (target) {
        taken.push_back(juce::Rectangle<float>(targetSize, targetSize)
                            .withCentre(position(target->valence, target->energy))
                            .expanded(3));
        if (!pushArea().isEmpty())
            taken.push_back(pushArea().expanded(2));
    }
    const auto word = [&](const Text& name, float size, juce::Colour colour, float x, float y) {
        const auto face = font(size, Weight::medium);
        const juce::Rectangle<float> area(face.getStringWidthFloat(words(name)) + 4, size + 4);
        constexpr float outward = 0.04f, most = 0.3f; // of the way from the middle
        auto place = area;
        for (float more = 0; more <= most; more += outward) {
            const auto at = juce::Point(x, -y) * (1 + more) * radius + disc.getCentre();
            const auto next = area.withCentre(at);
            const auto corner = juce::Point(std::abs(at.x - disc.getCentreX()) + area.getWidth() / 2,
                                            std::abs(at.y - disc.getCentreY()) + area.getHeight() / 2);
            if (more > 0 && corner.getDistanceFromOrigin() > radius - 2)
                break;
            place = next;
            if (isFree(place, taken))
                break;
        }
        g.setColour(colour);
        g.setFont(face);
        g.drawText(words(name), place.expanded(6, 0), juce::Justification::centred);
    };
    constexpr float x = 0.45f, y = 0.52f, rim = 0.89f, side = 0.83f;
    word(text::quadrants[0], metrics::panelText, p.text, x, y);
    word(text::quadrants[1], metrics::panelText, p.text, -x, y);
    word(text::quadrants[2], metrics::panelText, p.text, -x, -y);
    word(text::quadrants[3], metrics::panelText, p.text, x, -y);
    const auto ends = p.text.withAlpha(0.85f);
    word(text::energetic, metrics::tickText, ends, 0, rim);
    word(text::calm, metrics::tickText, ends, 0, -rim);
    word(text::dark, metrics::tickText, ends, -side, 0);
    word(text::bright, metrics::tickText, ends, side, 0);
}

juce::Colour MoodCompass::light() const { return paletteOf(*this).mood(valence.value(), energy.value()); }

void MoodCompass::paintLight(juce::Graphics& g) const {
    const auto at = position(valence.value(), energy.value());
    const auto reach = disc.getWidth() * 0.31f;
    const auto colour = light();
    juce::ColourGradient soft(colour.withAlpha(0.34f), at, colour.withAlpha(0.0f), at.translated(reach, 0), true);
    soft.addColour(0.5, colour.withAlpha(0.12f));
    g.setGradientFill(soft);
    const juce::Graphics::ScopedSaveState state(g);
    g.reduceClipRegion(juce::Rectangle<float>(2 * reach, 2 * reach).withCentre(at).getSmallestIntegerContainer());
    g.fillEllipse(disc);
}

void MoodCompass::paintTrail(juce::Graphics& g) const {
    if (trail.size() < 2)
        return;
    const auto& p = paletteOf(*this);
    for (int stroke = 0; stroke < trailStrokes; ++stroke) {
        const auto from = trail.size() * static_cast<std::size_t>(stroke) / trailStrokes;
        const auto to = std::min(trail.size() - 1, trail.size() * static_cast<std::size_t>(stroke + 1) / trailStrokes);
        if (to <= from)
            continue;
        juce::Path path;
        path.startNewSubPath(position(trail[from].x, trail[from].y));
        for (auto i = from + 1; i <= to; ++i)
            path.lineTo(position(trail[i].x, trail[i].y));
        const auto age = static_cast<float>(stroke) / (trailStrokes - 1); // 1: now
        g.setColour(p.point.withAlpha(0.18f + 0.62f * age));
        g.strokePath(path,
                     juce::PathStrokeType(1.2f + 1.8f * age, juce::PathStrokeType::curved, juce::PathStrokeType::butt));
    }
    const auto start = position(trail.front().x, trail.front().y), end = position(valence.value(), energy.value());
    constexpr std::size_t minute = 110; // points, two a second
    if (trail.size() < minute || start.getDistanceFrom(end) < 60)
        return;
    g.fillEllipse(juce::Rectangle<float>(4, 4).withCentre(start));
    g.setColour(p.dim);
    g.setFont(font(metrics::tickText, Weight::medium));
    const auto onRight = start.x < disc.getCentreX();
    g.drawText(words(text::onTheWay),
               juce::Rectangle<float>(80, 14).withCentre(start.translated(onRight ? 48.0f : -48.0f, 0)),
               onRight ? juce::Justification::centredLeft : juce::Justification::centredRight);
}

bool MoodCompass::isInside(juce::Rectangle<float> spread) const {
    const auto farthest = std::max(spread.getWidth(), spread.getHeight()) / 2;
    return spread.getCentre().getDistanceFrom(disc.getCentre()) + farthest < disc.getWidth() / 2;
}

juce::Rectangle<float> MoodCompass::spreadOf(const Mood& mood) const {
    return juce::Rectangle<float>(2 * mood.sd[static_cast<std::size_t>(Axis::valence)] * disc.getWidth(),
                                  2 * mood.sd[static_cast<std::size_t>(Axis::energy)] * disc.getHeight())
        .withCentre(position(mood[Axis::valence], mood[Axis::energy]));
}

void MoodCompass::paintSpread(juce::Graphics& g, juce::Rectangle<float> spread, juce::Colour colour) const {
    g.setColour(colour.withAlpha(0.08f));
    g.fillEllipse(spread);
    g.setColour(colour.withAlpha(0.45f));
    g.drawEllipse(spread, 1.0f);
}

// Beside the target, on the side where there is room.
juce::Rectangle<float> MoodCompass::pushArea() const {
    if (!target || pushWords.isEmpty())
        return {};
    const auto at = position(target->valence, target->energy);
    const auto width = font(metrics::panelText, Weight::semibold).getStringWidthFloat(pushWords) + 18;
    const auto bounds = getLocalBounds().toFloat();
    juce::Rectangle<float> area(width, 26);
    const auto right = at.x + targetSize / 2 + 7, left = at.x - targetSize / 2 - 7 - width;
    if (right + width <= bounds.getRight())
        return area.withPosition(right, at.y - 13);
    if (left >= bounds.getX())
        return area.withPosition(left, at.y - 13);
    const auto below = at.y < disc.getCentreY() ? at.y + targetSize / 2 + 5 : at.y - targetSize / 2 - 31;
    return area.withPosition(
        juce::jlimit(bounds.getX(), std::max(bounds.getX(), bounds.getRight() - width), at.x - width / 2), below);
}

void MoodCompass::paintTarget(juce::Graphics& g) const {
    if (!target)
        return;
    const auto& p = paletteOf(*this);
    const auto at = position(target->valence, target->energy), from = position(valence.value(), energy.value());
    g.setColour(p.amber);
    const auto distance = from.getDistanceFrom(at);
    if (known && distance > 34) {
        const auto away = (at - from) / distance;
        juce::Path way, dots;
        way.startNewSubPath(from + away * 12.0f);
        way.lineTo(at - away * 14.0f);
        constexpr std::array dashes{0.1f, 5.0f};
        juce::PathStrokeType(2, juce::PathStrokeType::curved, juce::PathStrokeType::rounded)
            .createDashedStroke(dots, way, dashes.data(), 2);
        g.fillPath(dots);
    }
    g.drawEllipse(juce::Rectangle<float>(targetSize, targetSize).withCentre(at), 2.0f);
    g.fillEllipse(juce::Rectangle<float>(6, 6).withCentre(at));
    const auto area = pushArea();
    if (area.isEmpty())
        return;
    g.setColour(p.ground.withAlpha(0.86f));
    g.fillRoundedRectangle(area, 13);
    g.setColour(p.amber);
    g.setFont(font(metrics::panelText, Weight::semibold));
    g.drawText(pushWords, area, juce::Justification::centred);
}

void MoodCompass::paintFilm(juce::Graphics& g, const Mood& mood, bool chosen) const {
    const auto& p = paletteOf(*this);
    const auto at = position(mood[Axis::valence], mood[Axis::energy]);
    const auto colour = p.mood(mood[Axis::valence], mood[Axis::energy]);
    if (chosen)
        paintSpread(g, spreadOf(mood), colour);
    const auto side = chosen ? 10.0f : 8.0f;
    g.setColour(p.ground);
    g.fillRect(juce::Rectangle<float>(side + 3, side + 3).withCentre(at));
    g.setColour(colour);
    g.fillRect(juce::Rectangle<float>(side, side).withCentre(at));
}

void MoodCompass::paintPoint(juce::Graphics& g) const {
    const auto& p = paletteOf(*this);
    const auto at = position(valence.value(), energy.value());
    g.setColour(p.ground.withAlpha(0.55f));
    g.fillEllipse(juce::Rectangle<float>(pointSize + 3, pointSize + 3).withCentre(at));
    g.setColour(p.point.withAlpha(silent ? 0.6f : 1.0f));
    const auto point = juce::Rectangle<float>(pointSize, pointSize).withCentre(at);
    silent ? g.drawEllipse(point.reduced(1), 2.0f) : g.fillEllipse(point); // hollow in a pause
}

void MoodCompass::paintBackground(float scale) {
    backgroundScale = scale;
    const auto pixels = [&](int length) { return std::max(1, juce::roundToInt(static_cast<float>(length) * scale)); };
    background =
        juce::Image(isOpaque() ? juce::Image::RGB : juce::Image::ARGB, pixels(getWidth()), pixels(getHeight()), true);
    if (isOpaque())
        background.clear(background.getBounds(), paletteOf(*this).ground);
    paintDisc(background, scale);
    juce::Graphics g(background);
    g.addTransform(juce::AffineTransform::scale(scale));
    paintAxes(g);
}

void MoodCompass::paint(juce::Graphics& g) {
    if (const auto scale = g.getInternalContext().getPhysicalPixelScaleFactor();
        background.isNull() || scale != backgroundScale)
        paintBackground(scale);
    g.drawImage(background, getLocalBounds().toFloat());
    g.setOpacity(1);
    if (known && !silent)
        paintLight(g);
    {
        juce::Graphics::ScopedSaveState state(g);
        if (!isInside(ellipse()) || (film && !isInside(spreadOf(*film)))) { // clipping to a disc is dear
            juce::Path whole;
            whole.addEllipse(disc);
            g.reduceClipRegion(whole);
        }
        if (film)
            paintFilm(g, *film, true);
        if (pointed)
            paintFilm(g, *pointed, false);
        if (known && !silent)
            paintTrail(g);
        if (known)
            paintSpread(g, ellipse(), paletteOf(*this).point);
    }
    paintWords(g);
    paintTarget(g);
    if (known)
        paintPoint(g);
}

} // namespace sceneheard
