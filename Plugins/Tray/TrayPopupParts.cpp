#include "Tray/TrayPopupParts.h"
#include "Interface/Style/TrayText.h"

namespace sceneheard {

TrayPopup::Film::Film(PosterCache& drawn)
    : Button({})
    , posters(drawn)
    , watch(Icon::add, words(tray_text::addToWatchList)) {
    reachableByTab(*this);
    watch.onClick = [this] { onWatch ? onWatch() : void(); };
    addAndMakeVisible(watch);
}

void TrayPopup::Film::show(const Suggestion& film, const juce::String& said, bool onWatchList) {
    shown = film;
    why = said;
    watch.setToggleState(onWatchList, juce::dontSendNotification);
    watch.setTitle(words(onWatchList ? tray_text::onWatchList : tray_text::addToWatchList));
    setTitle(readable(shownTitle(film.facts)) + ", " + yearAndLength(film.facts) + ". " + why);
    repaint();
}

void TrayPopup::Film::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    const auto art = juce::Rectangle<float>(0, 0, 36, 48);
    posters.paint(g, art, posterOf(shown));
    g.setColour(p.line);
    g.drawEllipse(watch.getBounds().toFloat().reduced(0.5f), 1);
    auto area = getLocalBounds().toFloat().withTrimmedLeft(48).withTrimmedRight(48);
    const auto name = readable(shownTitle(shown.facts));
    g.setColour(highlighted ? p.amber : p.text);
    g.setFont(fontFor(name, 14, Weight::semibold));
    g.drawText(name, area.removeFromTop(16), juce::Justification::centredLeft, true);
    g.setColour(p.dim);
    g.setFont(font(metrics::smallText));
    for (const auto& line : {yearAndLength(shown.facts), why})
        g.drawText(line, area.removeFromTop(16), juce::Justification::centredLeft, true);
}

TrayPopup::Foot::Foot(const juce::String& word, const juce::Path& drawn, float width)
    : Button(word) {
    reachableByTab(*this);
    say(word, drawn, width);
}

void TrayPopup::Foot::say(const juce::String& word, const juce::Path& drawn, float width) {
    setButtonText(word);
    setTitle(word);
    drawing = drawn;
    stroke = width;
    repaint();
}

void TrayPopup::Foot::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    const auto face = font(metrics::panelText, Weight::medium);
    const auto length = 22 + face.getStringWidthFloat(getButtonText());
    const auto area = getLocalBounds().toFloat();
    const auto left = area.getCentreX() - length / 2;
    g.setColour(highlighted ? p.amber : p.text);
    g.strokePath(drawing, {stroke, juce::PathStrokeType::curved, juce::PathStrokeType::rounded},
                 juce::AffineTransform::translation(left, area.getCentreY() - 7));
    g.setFont(face);
    g.drawText(getButtonText(), area.withLeft(left + 22), juce::Justification::centredLeft);
}

TrayPopup::Link::Link(const juce::String& word)
    : Button(word) {
    reachableByTab(*this);
    setTitle(word);
    setMouseCursor(juce::MouseCursor::PointingHandCursor);
}

void TrayPopup::Link::paintButton(juce::Graphics& g, bool highlighted, bool) {
    const auto& p = paletteOf(*this);
    g.setColour(highlighted ? p.text : p.amber);
    g.setFont(font(metrics::bodyText, Weight::medium));
    g.drawText(getButtonText(), getLocalBounds(), juce::Justification::centredRight);
}

juce::Path pauseDrawing() { return juce::Drawable::parseSVGPath("M4.5 2.5v9M9.5 2.5v9"); }
juce::Path goOnDrawing() { return juce::Drawable::parseSVGPath("M4 2.5L11.5 7L4 11.5Z"); }
juce::Path historyDrawing() {
    return juce::Drawable::parseSVGPath("M7 1.8a5.2 5.2 0 1 1-4.6 2.8M2 1.8v3h3M7 4.5V7l2 1.4");
}
juce::Path settingsDrawing() {
    juce::Path path = juce::Drawable::parseSVGPath("M1.5 4h5M10 4h2.5M1.5 10H4M7.5 10h5");
    for (const auto centre : {juce::Point(8.2f, 4.0f), juce::Point(5.8f, 10.0f)})
        path.addEllipse(juce::Rectangle<float>(3.4f, 3.4f).withCentre(centre));
    return path;
}

} // namespace sceneheard
