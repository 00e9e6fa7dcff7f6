#include "AccessTree.h"
#include "Catch.h"
#include "SceneView.h"

using namespace sceneheard;

// What screen readers are told in each scene is kept in Pictures/SCENE-WIDTH.txt. `./sceneheard.sh pictures` makes the
// files again; then read what changed.
TEST_CASE("Screen readers are told what they were told, in every scene, size and theme", "[pictures][access]") {
    juce::ScopedJuceInitialiser_GUI gui;
    juce::SharedResourcePointer<Look> faces; // read once, not for every window
    for (const auto& scene : scenes::all())
        for (const auto& size : scenes::sizes) {
            // More films have room in a larger window.
            const auto file = scenes::accepted(juce::String(scene.name) + "-" + juce::String(size.first) + ".txt");
            for (const auto theme : {Theme::dark, Theme::light}) {
                if (scene.index != nullptr && theme == Theme::light)
                    continue; // the settings say which theme it is
                scenes::SceneView shown(scene, size, theme);
                const auto tree = accessTree(shown.view);
                REQUIRE(tree.contains("button \""));
                if (scenes::accepting() && theme == Theme::dark)
                    REQUIRE(file.replaceWithText(tree, false, false, "\n"));
                INFO(scene.name << " at " << size.first << " x " << size.second);
                CHECK(tree.toStdString() == file.loadFileAsString().toStdString());
            }
        }
}

TEST_CASE("The tree for screen readers tells role, name, state and value, and leaves out what is hidden",
          "[pictures][access]") {
    juce::ScopedJuceInitialiser_GUI gui;
    juce::Component window;
    window.setTitle("Window");
    juce::TextButton button("Go"), hidden("Hidden");
    juce::ToggleButton toggle("Loop");
    juce::Slider slider;
    slider.setTitle("Level");
    slider.setTextBoxStyle(juce::Slider::NoTextBox, true, 0, 0);
    slider.setRange(0, 10, 1);
    slider.setValue(4);
    for (auto* part : std::initializer_list<juce::Component*>{&button, &toggle, &slider})
        window.addAndMakeVisible(part);
    window.addChildComponent(hidden);
    window.setVisible(true);
    button.setEnabled(false);
    toggle.setToggleState(true, juce::dontSendNotification);
    CHECK(accessTree(window) == "part \"Window\"\n"
                                "  button \"Go\" [disabled]\n"
                                "  toggle button \"Loop\" [on]\n"
                                "  slider \"Level\" = 4\n");
}
