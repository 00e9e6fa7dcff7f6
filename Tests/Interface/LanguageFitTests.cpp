#include "Catch.h"
#include "Interface/Style/Icons.h"
#include "Interface/Style/Language.h"
#include "SceneView.h"

using namespace sceneheard;

namespace {
struct InGerman {
    InGerman() { speak(WindowLanguage::german); }
    ~InGerman() { speak(WindowLanguage::english); }
};

int looked = 0;

void requireRoom(const juce::Font& face, const juce::String& said, int room) {
    INFO(said << ": " << face.getStringWidthFloat(said) << " in " << room);
    CHECK(face.getStringWidthFloat(said) <= static_cast<float>(room));
    ++looked;
}

// Buttons and boxes of choices, also those of closed sheets.
void lookAt(juce::Component& component) {
    if (auto* const button = dynamic_cast<juce::TextButton*>(&component); button != nullptr && button->getWidth() > 0)
        requireRoom(button->getLookAndFeel().getTextButtonFont(*button, button->getHeight()), button->getButtonText(),
                    button->getWidth());
    if (auto* const pill = dynamic_cast<PillButton*>(&component);
        pill != nullptr && pill->isVisible() && pill->getButtonText().isNotEmpty())
        REQUIRE(pill->getWidth() >= std::min(pill->idealWidth(), 60));
    if (auto* const box = dynamic_cast<juce::ComboBox*>(&component))
        for (int i = 0; i < box->getNumItems(); ++i)
            requireRoom(box->getLookAndFeel().getComboBoxFont(*box), box->getItemText(i), box->getWidth() - 28);
    for (auto* child : component.getChildren())
        lookAt(*child);
}
} // namespace

TEST_CASE("In German no button and no choice is cut in the smallest window", "[interface][language]") {
    const InGerman speaking;
    looked = 0;
    for (const auto& scene : scenes::all()) {
        if (scene.filters != nullptr) // what they say may be longer than any button
            continue;
        scenes::SceneView window(scene, scenes::sizes[1], Theme::dark);
        for (const auto preset : {Preset::scoring, Preset::listening}) {
            window.view.head.tabs.onChoice(preset);
            lookAt(window.view);
        }
    }
    REQUIRE(looked > 100);
}
