#include "Interface/Panels/FilterSheet.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

FilterSheet::FilterSheet()
    : Sheet(words(text::filters), 420, 8 * lineHeight + 44)
    , clear(words(text::clearFilters)) {
    constexpr std::array sliderNames{&text::yearFrom, &text::yearTo, &text::runtimeMax, &text::votesMin};
    constexpr std::array boxNames{&text::genre, &text::notGenre, &text::language, &text::only};
    for (std::size_t i = 0; i < 4; ++i) {
        auto& slider = *sliders[i];
        slider.setSliderStyle(juce::Slider::LinearHorizontal);
        slider.setTextBoxStyle(juce::Slider::TextBoxRight, false, 84, 24);
        slider.setColour(juce::Slider::textBoxOutlineColourId, juce::Colours::transparentBlack);
        slider.setTitle(words(*sliderNames[i]));
        reachableByTab(slider);
        slider.onValueChange = [this] { onChange ? onChange() : void(); };
        addAndMakeVisible(slider);
    }
    // Until they are connected to parameters, whose ranges count.
    for (auto* year : {&yearFrom, &yearTo})
        year->setRange(firstYear, lastYear, 1);
    yearTo.setValue(lastYear, juce::dontSendNotification);
    runtimeMax.setRange(0, longestRuntime, 1);
    votesMin.setRange(0, maxVotes, 1);
    votesMin.setSkewFactor(0.35); // few films have many votes
    for (std::size_t i = 0; i < 4; ++i) {
        auto& box = *boxes[i];
        box.setTitle(words(*boxNames[i]));
        reachableByTab(box);
        if (&box != &only)
            box.onChange = [this] { onChange ? onChange() : void(); };
        addAndMakeVisible(box);
    }
    setOnly(Only::all, {});
    reachableByTab(clear);
    addAndMakeVisible(clear);
}

void FilterSheet::setOnly(Only chosen, const juce::String& file) {
    only.clear(juce::dontSendNotification);
    only.addItem(words(text::onlyAll), static_cast<int>(Only::all));
    only.addItem(words(text::onlyLiked), static_cast<int>(Only::liked));
    if (file.isNotEmpty())
        only.addItem(file, static_cast<int>(Only::file));
    only.addItem(words(text::onlyFile), static_cast<int>(Only::chooseFile));
    only.setSelectedId(static_cast<int>(chosen), juce::dontSendNotification);
}

void FilterSheet::sayValues() {
    const auto unlimited = [](juce::Slider& slider, bool atLeast) {
        slider.textFromValueFunction = [&slider, atLeast](double value) {
            return value == (atLeast ? slider.getMinimum() : slider.getMaximum())
                       ? words(text::any)
                       : juce::String(juce::roundToInt(value));
        };
        slider.valueFromTextFunction = [&slider, atLeast](const juce::String& said) {
            return said.containsAnyOf("0123456789") ? said.retainCharacters("0123456789").getDoubleValue()
                                                    : (atLeast ? slider.getMinimum() : slider.getMaximum());
        };
    };
    unlimited(yearFrom, true);
    unlimited(yearTo, false);
    unlimited(votesMin, true);
    unlimited(runtimeMax, true);
    votesMin.textFromValueFunction = [](double value) {
        return value == 0 ? words(text::any) : wholeNumber(juce::roundToInt(value));
    };
    runtimeMax.textFromValueFunction = [](double value) {
        return value == 0 ? words(text::any) : runtimeText(juce::roundToInt(value));
    };
    for (auto* slider : sliders)
        slider->updateText();
}

juce::String FilterSheet::summarise() const {
    juce::StringArray parts;
    const auto limited = [](const juce::Slider& slider, double unlimited) { return slider.getValue() != unlimited; };
    const auto from = limited(yearFrom, yearFrom.getMinimum()), to = limited(yearTo, yearTo.getMaximum());
    const auto year = [](const juce::Slider& slider) { return juce::String(juce::roundToInt(slider.getValue())); };
    if (from && to)
        parts.add(year(yearFrom) + words(text::dash) + year(yearTo));
    else if (from)
        parts.add(words(text::since, year(yearFrom)));
    else if (to)
        parts.add(words(text::until, year(yearTo)));
    if (genre.getSelectedItemIndex() > 0)
        parts.add(genre.getText());
    if (notGenre.getSelectedItemIndex() > 0)
        parts.add(
            words(text::no, genreWord(genreNames[static_cast<std::size_t>(notGenre.getSelectedItemIndex() - 1)])));
    if (language.getSelectedItemIndex() > 0)
        parts.add(language.getText());
    if (limited(runtimeMax, 0))
        parts.add(words(text::upTo, runtimeText(juce::roundToInt(runtimeMax.getValue()))));
    if (limited(votesMin, votesMin.getMinimum()))
        parts.add(words(text::wellKnown));
    if (only.getSelectedId() != static_cast<int>(Only::all))
        parts.add(only.getText());
    return parts.isEmpty() ? words(text::anyFilm) : parts.joinIntoString(words(text::separator));
}

void FilterSheet::layOut(juce::Rectangle<int> area) {
    for (auto* slider : sliders)
        slider->setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 4));
    for (auto* box : boxes)
        box->setBounds(area.removeFromTop(lineHeight).withTrimmedLeft(130).reduced(0, 5));
    clear.setBounds(area.removeFromBottom(28).removeFromRight(120));
}

void FilterSheet::paintContent(juce::Graphics& g, juce::Rectangle<int> area) {
    for (const auto* slider : sliders)
        paintLabel(g, slider->getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
    for (const auto* box : boxes)
        paintLabel(g, box->getTitle(), area.removeFromTop(lineHeight).removeFromLeft(126));
}

} // namespace sceneheard
