#include "Interface/Tonight/CoverLine.h"
#include "Films/LocalTitle.h"
#include "Interface/Style/BesideText.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
constexpr int between = 16, narrowest = 60;

juce::Font headFont() { return font(metrics::panelText, Weight::semibold); }
juce::String nameOf(const Film& film) {
    return readable(shownTitle(film)) + (film.year > 0 ? " (" + juce::String(film.year) + ")" : juce::String());
}
} // namespace

class CoverLine::Title : public juce::Button {
public:
    Title()
        : Button({}) {
        reachableByTab(*this);
        setMouseCursor(juce::MouseCursor::PointingHandCursor);
    }
    int idealWidth() const { return juce::roundToInt(std::ceil(face().getStringWidthFloat(getButtonText()))) + 2; }
    void paintButton(juce::Graphics& g, bool highlighted, bool) override {
        g.setColour(highlighted ? paletteOf(*this).text : paletteOf(*this).dim);
        g.setFont(face());
        g.drawText(getButtonText(), getLocalBounds(), juce::Justification::centredLeft, true);
    }

private:
    juce::Font face() const { return fontFor(getButtonText(), metrics::panelText, Weight::medium); }
};

CoverLine::CoverLine() {
    setTitle(words(text::looksLikeCover));
    setWantsKeyboardFocus(false);
    for (std::size_t i = 0; i < most; ++i) {
        auto* const title = titles.add(new Title);
        title->onClick = [this, i] {
            if (i < shown.size() && onFilm)
                onFilm(Suggestion(shown[i].film));
        };
        addChildComponent(title);
    }
}

CoverLine::~CoverLine() = default;

std::unique_ptr<juce::AccessibilityHandler> CoverLine::createAccessibilityHandler() {
    return std::make_unique<juce::AccessibilityHandler>(*this, juce::AccessibilityRole::group);
}

void CoverLine::show(const std::vector<CoverFilm>& films) {
    shown.assign(films.begin(), films.begin() + static_cast<std::ptrdiff_t>(std::min(most, films.size())));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto& title = *titles[static_cast<int>(i)];
        title.setButtonText(nameOf(shown[i].film.facts));
        title.setTitle(
            words(text::alikeBy, {title.getButtonText(), juce::String(juce::roundToInt(100 * shown[i].likeness))}));
    }
    resized();
    repaint();
}

void CoverLine::resized() {
    auto area = getLocalBounds();
    area.removeFromLeft(juce::roundToInt(headFont().getStringWidthFloat(getTitle())) + between);
    for (int i = 0; i < titles.size(); ++i) {
        auto& title = *titles[i];
        const auto wanted = title.idealWidth();
        const auto fits = wanted <= area.getWidth() || (i == 0 && area.getWidth() >= narrowest);
        title.setVisible(static_cast<std::size_t>(i) < shown.size() && fits);
        if (!title.isVisible()) {
            area.setWidth(0); // nothing behind one that is left out
            continue;
        }
        title.setBounds(area.removeFromLeft(std::min(wanted, area.getWidth())));
        area.removeFromLeft(between);
    }
}

void CoverLine::paint(juce::Graphics& g) {
    g.setColour(paletteOf(*this).text);
    g.setFont(headFont());
    g.drawText(getTitle(), getLocalBounds(), juce::Justification::centredLeft);
}

} // namespace sceneheard
