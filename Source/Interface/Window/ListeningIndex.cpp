#include "Interface/State/IndexWords.h"
#include "Interface/Window/ListeningView.h"
#include "Support/Error.h"

namespace sceneheard {

void ListeningView::connectIndex() {
    for (auto* part : std::initializer_list<juce::Component*>{&settings.asksIndex, &settings.index})
        part->setVisible(sources.index != nullptr);
    if (sources.index == nullptr)
        return;
    settings.asksIndex.onClick = settings.index.onReturnKey = safely([this] {
        auto& index = *sources.index;
        const bool on = settings.asksIndex.getToggleState();
        const bool switchedOff = !on && index.isOn(); // which it is, whatever the field says
        std::string why;
        try {
            index.set(on, switchedOff ? index.address() : settings.index.getText().trim().toStdString());
        } catch (const Error& e) {
            why = e.what();
        }
        pollIndex();
        if (!why.empty())
            settings.refuseIndex(juce::String::fromUTF8(why.c_str()));
    });
    pollIndex();
}

void ListeningView::pollIndex() {
    if (sources.index == nullptr)
        return;
    const auto& index = *sources.index;
    const auto state = index.state();
    head.status.setIndex(state ? indexWord(*state) : juce::String());
    inputs.setLocalOnly(!state);
    settings.showIndex(index.isOn(), index.address(), state ? indexSentence(*state) : juce::String());
}

} // namespace sceneheard
