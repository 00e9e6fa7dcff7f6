#include "Tray/TmdbFields.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/OnlineText.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"

namespace sceneheard {

namespace {
constexpr int lineHeight = 32, countryWidth = 64, mostKey = 1024;
constexpr juce::juce_wchar dot = 0x2022;
} // namespace

TmdbFields::TmdbFields(TrayTmdb& t)
    : key("key", dot)
    , tmdb(t) {
    asks.setButtonText(words(text::asksTmdb));
    asks.setToggleState(tmdb.isOn(), juce::dontSendNotification);
    key.setTitle(words(text::tmdbKey));
    country.setTitle(words(text::tmdbCountry));
    country.setText(tmdb.country(), false);
    country.setInputRestrictions(2, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    key.setInputRestrictions(mostKey);
    for (auto* field : {&key, &country}) {
        field->setFont(font(metrics::panelText));
        field->setJustification(juce::Justification::centredLeft);
        field->setIndents(12, 0);
    }
    asks.onClick = country.onReturnKey = country.onFocusLost = [this] { choose(); };
    key.onReturnKey = [this] {
        if (const auto text = key.getText().trim(); text.isNotEmpty())
            tmdb.keep(text.toStdString());
        key.clear();
    };
    for (auto* part : std::initializer_list<juce::Component*>{&asks, &key, &country}) {
        reachableByTab(*part);
        addAndMakeVisible(part);
    }
    follow();
}

void TmdbFields::choose() {
    if (asks.getToggleState() == tmdb.isOn() && country.getText().toUpperCase() == tmdb.country())
        return;
    guarded([this] { tmdb.set(asks.getToggleState(), country.getText()); },
            [this](const std::string& why) { told = juce::String::fromUTF8(why.c_str()); });
    country.setText(tmdb.country(), false);
    repaint();
}

void TmdbFields::follow() {
    const auto hint = words(tmdb.hasKey() ? text::tmdbKeyKept : text::tmdbKeyHint);
    key.setTextToShowWhenEmpty(hint, paletteOf(*this).quiet);
    if (const auto next = tmdb.told(); std::exchange(told, next) != next)
        repaint();
}

void TmdbFields::resized() {
    auto area = getLocalBounds();
    asks.setBounds(area.removeFromTop(lineHeight));
    auto line = area.removeFromTop(lineHeight);
    country.setBounds(line.removeFromRight(countryWidth));
    line.removeFromRight(8);
    key.setBounds(line);
    note = area.withTrimmedTop(8);
}

void TmdbFields::paint(juce::Graphics& g) {
    const auto& p = paletteOf(*this);
    g.setColour(told.isEmpty() ? p.dim : p.rose);
    drawLines(g, told.isEmpty() ? words(text::tmdbNote) : told, note.toFloat(), font(metrics::bodyText), 4);
}

} // namespace sceneheard
