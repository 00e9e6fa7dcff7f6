#include "Interface/Art/Poster.h"
#include "Interface/Art/GenreGlyph.h"
#include "Interface/Art/PosterForms.h"
#include "Interface/Art/PosterTitle.h"

namespace sceneheard {

namespace {
// Light from above for calm music, from below for energetic music; deep at the foot.
void paintGround(PosterCanvas& canvas, bool calm) {
    const auto& [deep, mid] = std::tie(canvas.colours.deep, canvas.colours.mid);
    canvas.g.setGradientFill(
        gradient(canvas.at(0, 0), canvas.at(0, 1), {{0, calm ? mid : deep}, {0.62f, calm ? deep : mid}, {1, deep}}));
    canvas.g.fillRect(canvas.area);
}

float cornerRadius(float width) { return std::min(8.0f, 0.1f * width); }
} // namespace

void clipToPoster(juce::Graphics& g, juce::Rectangle<float> area, PosterParts parts) {
    if (parts == PosterParts::art) {
        g.reduceClipRegion(area.getSmallestIntegerContainer());
        return;
    }
    juce::Path outline;
    outline.addRoundedRectangle(area, cornerRadius(area.getWidth()));
    g.reduceClipRegion(outline);
}

void paintPosterEdge(juce::Graphics& g, juce::Rectangle<float> area, PosterParts parts) {
    if (parts == PosterParts::art)
        return;
    g.setColour(juce::Colours::white.withAlpha(0.10f));
    g.drawRoundedRectangle(area.reduced(0.5f), std::max(0.0f, cornerRadius(area.getWidth()) - 0.5f), 1);
}

void paintPoster(juce::Graphics& g, juce::Rectangle<float> area, const PosterSubject& subject, PosterParts parts) {
    if (area.isEmpty() || !area.isFinite())
        return;
    const auto form = leadingGenre(subject.genres).form;
    const juce::Graphics::ScopedSaveState state(g);
    clipToPoster(g, area, parts);
    PosterCanvas canvas(g, area, subject);
    paintGround(canvas, poleOf(subject.energy) < 0);
    paintForm(canvas, form);
    if (parts == PosterParts::whole && area.getWidth() >= PosterTitle::minWidth) {
        const PosterTitle title(subject, area);
        title.paintShade(g, canvas.colours.shade);
        title.paintWords(g);
        const auto margin = PosterTitle::margin(area.getWidth()), size = genreGlyphSize(area.getWidth());
        paintGenreGlyph(g, {area.getX() + margin, area.getY() + margin, size, size}, form);
    }
    paintPosterEdge(g, area, parts);
}

} // namespace sceneheard
