#include "Tray/TrayPictures.h"
#include <array>
#include <cmath>

namespace sceneheard {

namespace {
constexpr float grid = 24; // the icons are drawn on a square of so many units
const juce::PathStrokeType ring(2, juce::PathStrokeType::curved, juce::PathStrokeType::rounded);

void addDisc(juce::Path& path, float x, float y, float radius) {
    path.addEllipse(juce::Rectangle<float>(2 * radius, 2 * radius).withCentre({x, y}));
}

juce::Path iconOf(TrayState state) {
    juce::Path around, icon;
    addDisc(around, 12, 12, 9);
    if (state == TrayState::silent) {
        constexpr std::array dashes{3.2f, 3.869f}; // eight of them
        ring.createDashedStroke(icon, around, dashes.data(), 2);
        juce::Path middle, stroked;
        addDisc(middle, 12, 12, 2.4f);
        juce::PathStrokeType(1.8f).createStrokedPath(stroked, middle);
        icon.addPath(stroked);
        return icon;
    }
    ring.createStrokedPath(icon, around);
    if (state == TrayState::listening) {
        addDisc(icon, 14.4f, 9.6f, 3);
        addDisc(icon, 9.7f, 12.9f, 1.6f);
        addDisc(icon, 8.4f, 16.2f, 1);
        return icon;
    }
    for (const auto x : {9.75f, 14.25f}) {
        juce::Path bar, stroked;
        bar.startNewSubPath(x, 9);
        bar.lineTo(x, 15);
        juce::PathStrokeType(2.25f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded)
            .createStrokedPath(stroked, bar);
        icon.addPath(stroked);
    }
    return icon;
}
} // namespace

juce::Image trayPicture(TrayState state, int size, juce::Colour colour) {
    juce::Image image(juce::Image::ARGB, size, size, true, juce::SoftwareImageType());
    juce::Graphics g(image);
    g.setColour(colour);
    g.fillPath(iconOf(state), juce::AffineTransform::scale(static_cast<float>(size) / grid));
    return image;
}

void paintPieceArt(juce::Graphics& g, juce::Rectangle<float> area, juce::Colour mood) {
    juce::Graphics::ScopedSaveState saved(g);
    juce::Path frame;
    frame.addRoundedRectangle(area, 6);
    g.reduceClipRegion(frame);
    g.setGradientFill({mood.withMultipliedBrightness(0.85f), area.getTopLeft(), mood.withMultipliedBrightness(0.28f),
                       area.getBottomRight(), false});
    g.fillRect(area);
    const auto centre = area.getCentre();
    for (int i = 1; i <= 4; ++i) {
        const auto side = area.getWidth() * 0.19f * static_cast<float>(i);
        g.setColour(juce::Colours::white.withAlpha(0.62f - 0.1f * static_cast<float>(i)));
        g.drawEllipse(juce::Rectangle<float>(side, side).withCentre(centre), 1);
    }
    g.setColour(juce::Colours::white.withAlpha(0.95f));
    g.fillEllipse(juce::Rectangle<float>(5, 5).withCentre(centre));
}

void paintLevel(juce::Graphics& g, juce::Rectangle<float> area, float peak, juce::Colour colour) {
    constexpr std::array heights{0.35f, 0.75f, 0.5f, 1.0f, 0.6f};
    constexpr float quietest = -60; // dB, which shows as nothing
    const auto level = peak > 0 ? juce::jlimit(0.0f, 1.0f, 1 - 20 * std::log10(peak) / quietest) : 0.0f;
    const auto step = area.getWidth() / static_cast<float>(heights.size()), width = step * 0.5f;
    g.setColour(colour);
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const auto height = std::max(width, area.getHeight() * heights[i] * level);
        g.fillRoundedRectangle(
            juce::Rectangle<float>(width, height)
                .withCentre({area.getX() + (static_cast<float>(i) + 0.5f) * step, area.getCentreY()}),
            width / 2);
    }
}

} // namespace sceneheard
