#pragma once
#include "Interface/Panels/Sheet.h"

namespace sceneheard {

/// Asks whether a file that a session names may be opened: shows its path, and opens nothing by itself. Whatever closes
/// it but its button Open says no.
class AskSheet : public Sheet {
public:
    AskSheet();

    /// @param path  UTF-8  @param answer  called once, with whether it may be opened
    void ask(const std::string& path, std::function<void(bool)> answer);

    juce::TextButton openIt, notNow;

private:
    void answer(bool yes);
    void layOut(juce::Rectangle<int> area) override;
    void paintContent(juce::Graphics& g, juce::Rectangle<int> area) override;
    juce::Component* firstField() override { return &notNow; }

    juce::String shown;
    std::function<void(bool)> told;
};

} // namespace sceneheard
