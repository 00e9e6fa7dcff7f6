#include "Interface/Style/Icons.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"

namespace sceneheard {

juce::Path iconPath(Icon icon) {
    juce::Path path;
    switch (icon) {
    case Icon::pin:
        path.startNewSubPath(-0.22f, -0.48f);
        path.lineTo(0.22f, -0.48f);
        path.lineTo(0.16f, -0.08f);
        path.lineTo(0.34f, 0.12f);
        path.lineTo(-0.34f, 0.12f);
        path.lineTo(-0.16f, -0.08f);
        path.closeSubPath();
        path.startNewSubPath(0, 0.12f);
        path.lineTo(0, 0.5f);
        break;
    case Icon::heart:
        path.startNewSubPath(0, 0.45f);
        path.cubicTo(-0.75f, -0.05f, -0.45f, -0.6f, 0, -0.22f);
        path.cubicTo(0.45f, -0.6f, 0.75f, -0.05f, 0, 0.45f);
        path.closeSubPath();
        break;
    case Icon::reject:
        path.startNewSubPath(-0.36f, -0.36f);
        path.lineTo(0.36f, 0.36f);
        path.startNewSubPath(0.36f, -0.36f);
        path.lineTo(-0.36f, 0.36f);
        break;
    case Icon::target:
        path.addEllipse(-0.45f, -0.45f, 0.9f, 0.9f);
        path.addEllipse(-0.1f, -0.1f, 0.2f, 0.2f);
        break;
    case Icon::page:
        path.startNewSubPath(0.02f, -0.36f);
        path.lineTo(-0.4f, -0.36f);
        path.lineTo(-0.4f, 0.4f);
        path.lineTo(0.36f, 0.4f);
        path.lineTo(0.36f, 0.0f);
        path.startNewSubPath(-0.06f, 0.06f);
        path.lineTo(0.42f, -0.42f);
        path.startNewSubPath(0.16f, -0.44f);
        path.lineTo(0.44f, -0.44f);
        path.lineTo(0.44f, -0.16f);
        break;
    case Icon::settings:
        for (const auto y : {-0.3f, 0.3f}) {
            path.startNewSubPath(-0.46f, y);
            path.lineTo(0.46f, y);
        }
        path.addEllipse(-0.28f, -0.45f, 0.3f, 0.3f);
        path.addEllipse(0.02f, 0.15f, 0.3f, 0.3f);
        break;
    case Icon::hold:
        for (const auto x : {-0.18f, 0.18f}) {
            path.startNewSubPath(x, -0.32f);
            path.lineTo(x, 0.32f);
        }
        break;
    case Icon::filter:
        for (const auto& [half, y] : {std::pair(0.36f, -0.26f), {0.22f, 0.0f}, {0.08f, 0.26f}}) {
            path.startNewSubPath(-half, y);
            path.lineTo(half, y);
        }
        break;
    case Icon::add:
        path.startNewSubPath(-0.36f, 0);
        path.lineTo(0.36f, 0);
        path.startNewSubPath(0, -0.36f);
        path.lineTo(0, 0.36f);
        break;
    case Icon::moon:
        path.addCentredArc(0, 0, 0.4f, 0.4f, 0, juce::degreesToRadians(70.0f), juce::degreesToRadians(380.0f), true);
        path.addCentredArc(0.24f, -0.16f, 0.31f, 0.31f, 0, juce::degreesToRadians(330.0f),
                           juce::degreesToRadians(152.0f));
        break;
    case Icon::more:
        for (const auto y : {-0.22f, 0.18f}) {
            path.startNewSubPath(-0.4f, y);
            path.lineTo(0.3f, y);
        }
        path.startNewSubPath(0.12f, -0.4f);
        path.lineTo(0.34f, -0.22f);
        path.lineTo(0.12f, -0.04f);
        path.startNewSubPath(-0.22f, 0.0f);
        path.lineTo(-0.42f, 0.18f);
        path.lineTo(-0.22f, 0.36f);
        break;
    case Icon::about:
        path.addEllipse(-0.45f, -0.45f, 0.9f, 0.9f);
        path.startNewSubPath(0, -0.03f);
        path.lineTo(0, 0.22f);
        path.startNewSubPath(0, -0.22f);
        path.lineTo(0, -0.215f);
        break;
    case Icon::back:
        path.startNewSubPath(0.4f, 0);
        path.lineTo(-0.4f, 0);
        path.startNewSubPath(-0.1f, -0.3f);
        path.lineTo(-0.4f, 0);
        path.lineTo(-0.1f, 0.3f);
        break;
    case Icon::song:
        path.addEllipse(-0.38f, 0.14f, 0.36f, 0.28f);
        path.startNewSubPath(-0.02f, 0.28f);
        path.lineTo(-0.02f, -0.46f);
        path.cubicTo(0.06f, -0.2f, 0.36f, -0.2f, 0.3f, 0.1f);
        break;
    }
    return path;
}

namespace {
const juce::PathStrokeType pen(1.5f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded);
constexpr float iconSize = 15;

juce::AffineTransform placedAt(juce::Point<float> centre) {
    return juce::AffineTransform::scale(iconSize).translated(centre.x, centre.y);
}
} // namespace

void paintOnArt(juce::Graphics& g, Icon icon, juce::Rectangle<float> area, bool filled) {
    g.setColour(juce::Colours::black.withAlpha(0.5f));
    g.fillEllipse(area);
    g.setColour(juce::Colours::white);
    const auto path = iconPath(icon);
    const auto placed =
        juce::AffineTransform::scale(area.getWidth() * 0.5f).translated(area.getCentreX(), area.getCentreY());
    if (filled)
        g.fillPath(path, placed);
    g.strokePath(path, pen, placed);
}

IconButton::IconButton(Icon i, const juce::String& title)
    : Button(title)
    , icon(i) {
    setTitle(title);
    setTooltip(title);
    reachableByTab(*this);
}

void IconButton::paintButton(juce::Graphics& g, bool highlighted, bool down) {
    const auto& p = paletteOf(*this);
    const auto area = getLocalBounds().toFloat();
    if (onArt)
        return paintOnArt(g, icon, area.reduced(highlighted ? 1.0f : 3.0f), getToggleState());
    if (highlighted || down) {
        g.setColour(p.raised);
        g.fillEllipse(area);
    }
    const auto path = iconPath(icon);
    const auto placed = placedAt(area.getCentre());
    g.setColour(getToggleState() ? p.amber : highlighted ? p.text : p.dim);
    if (getToggleState())
        g.fillPath(path, placed);
    g.strokePath(path, pen, placed);
}

PillButton::PillButton(Icon i, const juce::String& says)
    : TextButton(says)
    , icon(i) {
    reachableByTab(*this);
}

int PillButton::idealWidth() const {
    return juce::roundToInt(font(metrics::bodyText, Weight::medium).getStringWidthFloat(getButtonText())) + 46;
}

void PillButton::paintButton(juce::Graphics& g, bool highlighted, bool down) {
    const auto& p = paletteOf(*this);
    auto area = getLocalBounds().toFloat();
    const auto on = isMain || getToggleState();
    const auto shape = area.reduced(0.5f);
    if (on || down) {
        g.setColour(isMain ? p.button : p.raised);
        g.fillRoundedRectangle(shape, shape.getHeight() / 2);
    }
    g.setColour(isMain ? p.button : getToggleState() ? p.amber : highlighted ? p.dim : p.line);
    g.drawRoundedRectangle(shape, shape.getHeight() / 2, 1.0f);
    g.setColour(isMain ? p.onButton : getToggleState() ? p.amber : p.text);
    g.strokePath(iconPath(icon), pen, placedAt({area.getX() + 20, area.getCentreY()}));
    g.setFont(fontFor(getButtonText(), metrics::bodyText, Weight::medium));
    g.drawText(getButtonText(), area.withTrimmedLeft(33).withTrimmedRight(10), juce::Justification::centredLeft);
}

} // namespace sceneheard
