#include "Interface/Panels/TimeCodeFields.h"
#include "Interface/Style/Look.h"
#include "Interface/Style/SnapshotView.h"
#include "Interface/Style/Text.h"
#include "Interface/Style/Words.h"

namespace sceneheard {

namespace {
int idOf(std::size_t rate) { return static_cast<int>(rate) + 1; }
} // namespace

TimeCodeFields::TimeCodeFields() {
    rate.setTitle(words(text::frameRate));
    for (std::size_t i = 0; i < frameRates.size(); ++i)
        rate.addItem(frameRates[i].name, idOf(i));
    rate.onChange = start.onReturnKey = start.onFocusLost = [this] { onChange ? onChange() : void(); };
    start.setTitle(words(text::timeCodeStart));
    start.setTooltip(words(text::timeCodeStart));
    start.setFont(font(metrics::bodyText));
    start.setIndents(10, 5);
    start.setInputRestrictions(11, "0123456789:;");
    reachableByTab(rate);
    addAndMakeVisible(rate);
    addAndMakeVisible(start);
}

void TimeCodeFields::set(FrameRate chosen, const TimeCode& at) {
    rate.setSelectedId(idOf(static_cast<std::size_t>(chosen)), juce::dontSendNotification);
    start.setText(textOf(at, chosen), false);
}

void TimeCodeFields::allow(const MarkerQuestion& question) {
    int first = 0;
    for (std::size_t i = 0; i < frameRates.size(); ++i) {
        const auto possible =
            frameRates[i].frames >= question.leastFrames && (!question.drop || frameRates[i].dropped > 0);
        rate.setItemEnabled(idOf(i), possible);
        if (possible && first == 0)
            first = idOf(i);
    }
    if (first > 0 && !rate.isItemEnabled(rate.getSelectedId()))
        rate.setSelectedId(first, juce::dontSendNotification);
}

MarkerOptions TimeCodeFields::options() const {
    const auto chosen = static_cast<FrameRate>(rate.getSelectedId() - 1);
    const auto written = readTimeCode(start.getText().trim().toStdString());
    if (rate.getSelectedId() == 0 || !written || !exists(written->code, chosen))
        return {};
    return {chosen, written->code};
}

void TimeCodeFields::resized() {
    auto area = getLocalBounds();
    rate.setBounds(area.removeFromLeft(area.getWidth() / 2 - 3));
    start.setBounds(area.withTrimmedLeft(6));
}

} // namespace sceneheard
