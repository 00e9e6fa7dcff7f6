#include "Interface/Style/Icons.h"
#include "Interface/Style/Palette.h"
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
    }
    return path;
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
    if (highlighted || down) {
        g.setColour(p.line);
        g.fillRoundedRectangle(area, metrics::radius);
    }
    const auto path = iconPath(icon);
    const auto placed = juce::AffineTransform::scale(15).translated(area.getCentreX(), area.getCentreY());
    g.setColour(getToggleState() ? p.amber : highlighted ? p.text : p.dim);
    if (getToggleState())
        g.fillPath(path, placed);
    g.strokePath(path, juce::PathStrokeType(1.5f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded), placed);
}

} // namespace sceneheard
