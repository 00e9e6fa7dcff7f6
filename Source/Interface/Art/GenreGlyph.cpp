#include "Interface/Art/GenreGlyph.h"
#include <juce_gui_basics/juce_gui_basics.h>

namespace sceneheard {

namespace {
// On a grid of 16, to be stroked.
const char* drawing(PosterForm form) {
    switch (form) {
    case PosterForm::orb: // planet
        return "M4.2 8a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0 -7.6 0ZM2 11.2C0.6 12.8 1 14 3.4 13.2 6.6 12.2 11 9 13.2 6.2 "
               "15 4 15 2.6 12.6 3.2";
    case PosterForm::slats: // blinds
        return "M2 4h12M2 8h12M2 12h12M11 2v12";
    case PosterForm::rings: // lens
        return "M2.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0ZM10.4 10.4L14 14";
    case PosterForm::eclipse: // crescent
        return "M12.8 10.2A5.6 5.6 0 1 1 6.6 2.6a4.6 4.6 0 0 0 6.2 7.6Z";
    case PosterForm::ridges: // mountains
        return "M1.5 13L6 5.5l3 4.5 2 -2.5 3.5 5.5ZM10.3 3.8a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0Z";
    case PosterForm::discs: // heart
        return "M8 13.4C3.6 10.4 2 8.4 2 6.1a3 3 0 0 1 6 -0.9a3 3 0 0 1 6 0.9c0 2.3 -1.6 4.3 -6 7.3Z";
    case PosterForm::folds: // half a mask
        return "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0ZM8 2v12M8 5.5l3.8 -1M8 9h6M8 12.2l4 0.2";
    case PosterForm::tiles: // smile
        return "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0ZM5 9.2a3.2 3.2 0 0 0 6 0M6 6v0.4M10 6v0.4";
    }
    return "";
}
} // namespace

float genreGlyphSize(float width) { return juce::jlimit(14.0f, 28.0f, 0.12f * width); }

void paintGenreGlyph(juce::Graphics& g, juce::Rectangle<float> area, PosterForm form) {
    constexpr float grid = 16, thickness = 1.4f;
    const auto size = area.getWidth();
    g.setColour(juce::Colours::black.withAlpha(0.34f));
    g.fillEllipse(area.withSizeKeepingCentre(1.64f * size, 1.64f * size));
    g.setColour(juce::Colours::white.withAlpha(0.92f));
    g.strokePath(juce::Drawable::parseSVGPath(drawing(form)),
                 juce::PathStrokeType(thickness, juce::PathStrokeType::curved, juce::PathStrokeType::rounded),
                 juce::AffineTransform::scale(size / grid).translated(area.getPosition()));
}

} // namespace sceneheard
