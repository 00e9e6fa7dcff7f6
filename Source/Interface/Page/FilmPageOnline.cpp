#include "Interface/Films/FilmOffers.h"
#include "Interface/Page/FilmPage.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr float row = 20, plotRow = 19;
}

float FilmPage::forOnline(float height) const {
    constexpr float director = 20, plot = 2 * plotRow, offers = 20, between = 14;
    return online->isOn() ? std::min(director + plot + offers + between, 0.5f * height) : 0.0f;
}

void FilmPage::followOnline() {
    if (std::exchange(newsShown, online->news()) == online->news())
        return;
    if (std::exchange(details, online->find(about.film.film)) != details)
        describe();
    repaint(); // its neighbours' posters too
}

// The plot gets what the director and the offers leave.
void FilmPage::paintOnline(juce::Graphics& g, juce::Rectangle<float> area) const {
    if (details == nullptr)
        return;
    const auto& p = paletteOf(*this);
    const auto face = font(metrics::panelText);
    const auto director = directorLine(details.get());
    const auto offers = fittingOffers(
        details.get(), [&](const juce::String& says) { return face.getStringWidthFloat(says) <= area.getWidth(); });
    const auto line = [&](const juce::String& says, juce::Rectangle<float> place, juce::Colour colour) {
        g.setColour(colour);
        g.setFont(fontFor(says, metrics::panelText));
        g.drawText(says, place, juce::Justification::centredLeft, true);
    };
    if (director.isNotEmpty() && area.getHeight() >= row)
        line(director, area.removeFromTop(row), p.dim);
    if (offers.isNotEmpty() && area.getHeight() >= row)
        line(offers, area.removeFromBottom(row), p.teal);
    area.removeFromTop(4);
    area.removeFromBottom(4);
    const auto plot = readable(details->plot);
    if (const auto lines = static_cast<int>(area.getHeight() / plotRow); plot.isNotEmpty() && lines > 0) {
        g.setColour(p.text);
        drawLines(g, plot, area, fontFor(plot, metrics::panelText), lines);
    }
}

} // namespace sceneheard
