#include "Catch.h"
#include "Hands.h"
#include "Interface/Style/Language.h"
#include "PictureDifference.h"
#include "SceneView.h"
#include "Skip.h"

using namespace sceneheard;

// Scenes are drawn off the screen and compared, at full size, with the pictures in Tests/Interface/Pictures; what
// screen readers are told is compared in all scenes and sizes (AccessTreeTests.cpp).
//
// To accept a new look: ./sceneheard.sh pictures, then look at what changed. All that were drawn lie in
// <build>/screenshots/scenes.
//
// Another machine draws the same: the letters come from the typeface in the program, as outlines without hints, and
// JUCE fills them itself. Fonts of the system are asked only for what Inter lacks, in the scene "right-to-left", which
// no picture is kept of.
namespace {
struct Kept {
    const char* scene;
    std::size_t size = 0; ///< of scenes::sizes
    Theme theme = Theme::dark;

    juce::String file() const {
        return juce::String(scene) + "-" + juce::String(scenes::sizes[size].first) +
               (theme == Theme::dark ? "-dark.png" : "-light.png");
    }
};

const std::vector<Kept> kept{{"live"},
                             {"live", 0, Theme::light},
                             {"live", 1, Theme::light},
                             {"live", 2},
                             {"silent"},
                             {"first-start"},
                             {"target", 0, Theme::light},
                             {"filters"},
                             {"no-catalogue"},
                             {"long-titles"},
                             {"frozen"},
                             {"reference"},
                             {"settings"},
                             {"settings", 1, Theme::light},
                             {"film-page"},
                             {"film-page", 1, Theme::light},
                             {"songs"},
                             {"songs", 1, Theme::light}};

scenes::Scene sceneOf(const char* name) {
    for (const auto& scene : scenes::all())
        if (std::string(scene.name) == name)
            return scene;
    throw std::invalid_argument(name);
}

void write(const juce::Image& image, const juce::File& file) {
    REQUIRE(file.getParentDirectory().createDirectory());
    juce::MemoryOutputStream png;
    REQUIRE(juce::PNGImageFormat().writeImageToStream(image, png));
    REQUIRE(file.replaceWithData(png.getData(), png.getDataSize()));
}

// What draws: other letters or another JUCE give other pictures, rightly.
juce::String drawnWith() { return juce::SystemStats::getJUCEVersion() + ", Inter " SCENEHEARD_TEST_FACES; }
} // namespace

TEST_CASE("Scenes look as they did", "[pictures]") {
    juce::ScopedJuceInitialiser_GUI gui;
    juce::SharedResourcePointer<Look> faces; // read once, not for every window
    const auto with = scenes::accepted("drawn-with.txt");
    if (scenes::accepting())
        REQUIRE(with.replaceWithText(drawnWith() + "\n"));
    const bool comparable = with.loadFileAsString().trim() == drawnWith();
    for (const auto& each : kept) {
        const auto name = each.file();
        const auto picture = scenes::SceneView(sceneOf(each.scene), scenes::sizes[each.size], each.theme).picture();
        write(picture, juce::File(SCENEHEARD_TEST_SCREENSHOTS).getChildFile("scenes/" + name));
        if (scenes::accepting())
            write(coarse(picture), scenes::accepted(name));
        if (!comparable)
            continue;
        INFO(name.toStdString());
        const auto expected = juce::ImageFileFormat::loadFrom(scenes::accepted(name));
        REQUIRE(expected.isValid());
        const auto found = difference(picture, expected);
        INFO("most of it around " << found.x << ", " << found.y);
        CHECK(found.share <= toleratedDifference);
    }
    if (!comparable)
        SKIP("the pictures were drawn with another JUCE or another release of Inter");
}

TEST_CASE("Scenes that no picture is kept of are drawn too", "[pictures]") {
    juce::ScopedJuceInitialiser_GUI gui;
    juce::SharedResourcePointer<Look> faces;
    for (const auto* name : {"right-to-left", "scale"}) {
        const auto picture = scenes::SceneView(sceneOf(name), scenes::sizes[0], Theme::dark).picture();
        write(picture, juce::File(SCENEHEARD_TEST_SCREENSHOTS).getChildFile("scenes/" + juce::String(name) + ".png"));
        INFO(name);
        CHECK(picture.getWidth() == scenes::sizes[0].first * sceneOf(name).scale / 100);
    }
    speak(WindowLanguage::german);
    const auto german = scenes::SceneView(sceneOf("settings"), scenes::sizes[1], Theme::dark).picture();
    speak(WindowLanguage::english);
    write(german, juce::File(SCENEHEARD_TEST_SCREENSHOTS).getChildFile("scenes/settings-german.png"));
    CHECK(german.getWidth() == scenes::sizes[1].first);
}

TEST_CASE("The comparison of pictures notices every control that is lost", "[pictures]") {
    juce::ScopedJuceInitialiser_GUI gui;
    juce::SharedResourcePointer<Look> faces;
    for (const auto theme : {Theme::dark, Theme::light})
        for (const auto* scene : {"live", "frozen"}) { // in the second a film is selected
            scenes::SceneView shown(sceneOf(scene), scenes::sizes[0], theme);
            const auto whole = coarse(shown.picture());
            REQUIRE(difference(shown.picture(), whole).share <= toleratedDifference);
            std::vector<juce::Component*> controls;
            hands::forEach(shown.view, [&](juce::Component& part) {
                const bool control = dynamic_cast<juce::Button*>(&part) != nullptr ||
                                     dynamic_cast<juce::Slider*>(&part) != nullptr ||
                                     dynamic_cast<juce::ComboBox*>(&part) != nullptr;
                bool seen = !part.getBounds().isEmpty();
                for (const auto* p = &part; p != &shown.view; p = p->getParentComponent())
                    seen = seen && p->isVisible();
                if (control && seen)
                    controls.push_back(&part);
            });
            REQUIRE(controls.size() >= 8);
            for (auto* control : controls) {
                control->setVisible(false);
                INFO(scene << ": " << control->getTitle() << " " << control->getName());
                CHECK(difference(shown.picture(), whole).share > toleratedDifference);
                control->setVisible(true);
            }
        }
}

TEST_CASE("The comparison of pictures notices another size, another theme, a missing letter", "[pictures]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const auto draw = [](const char* name, std::size_t size, Theme theme) {
        return scenes::SceneView(sceneOf(name), scenes::sizes[size], theme).picture();
    };
    const auto live = draw("live", 0, Theme::dark);
    CHECK(difference(live, live).share == 0);
    CHECK(difference(live, draw("live", 0, Theme::light)).share == 1);
    CHECK(difference(live, draw("live", 1, Theme::dark)).share == 1);
    auto scene = sceneOf("live");
    scene.music.films[3].facts.title = "Under the Skim";
    CHECK(difference(scenes::SceneView(scene, scenes::sizes[0], Theme::dark).picture(), live).share >
          toleratedDifference);
}
