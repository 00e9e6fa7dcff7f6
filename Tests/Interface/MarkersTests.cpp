#include "Catch.h"
#include "Folder.h"
#include "Hands.h"
#include "Interface/State/MarkerFile.h"
#include "Interface/Style/Text.h"
#include "Interface/Window/ListeningView.h"
#include "Scenes.h"
#include "Screenshot.h"

using namespace sceneheard;

namespace {
const std::string edl = "TITLE: 2m4\nFCM: NON-DROP FRAME\n\n* LOC: 01:00:10:12 RED     door opens\n"
                        "* LOC: 01:00:20:00 RED     reveal\n* LOC: later RED x\n";

void doubleClick(juce::Component& on, juce::Point<float> at) {
    hands::click(on, at);
    const auto second = hands::press(on, at, 2);
    on.mouseDown(second);
    on.mouseUp(second);
    on.mouseDoubleClick(second);
}

struct MarkedWindow {
    juce::ScopedJuceInitialiser_GUI gui;
    TemporaryFolder folder;
    juce::File answer;
    std::shared_ptr<const Snapshot> music = std::make_shared<const Snapshot>(scenes::tense());
    WindowDesktop desktop;
    std::unique_ptr<ListeningView> view;
    WindowState remembered;

    MarkedWindow() {
        desktop.askFile = [this](auto&, auto&, auto&, auto told) { told(answer); };
        view = std::make_unique<ListeningView>(WindowSources{[this] { return music; }, {}, {}, {}}, desktop);
        view->setState(scenes::afterHints());
        view->onState = [this](const WindowState& state) { remembered = state; };
        view->settle();
    }
    juce::File file(const char* name, const std::string& bytes) {
        return juce::File(juce::String(folder.write(name, bytes).string()));
    }
    MoodTimeline& timeline() { return view->timeline; }
    bool says(const juce::String& words) {
        bool said = false;
        hands::forEach(*view, [&](auto& part) { said |= part.getTitle().contains(words); });
        return said;
    }
    void type(const char* name) {
        REQUIRE(timeline().markerName.isVisible());
        timeline().markerName.setText(juce::String::fromUTF8(name), false);
    }
};
} // namespace

TEST_CASE("A double click on a marker names it, and one elsewhere sets none", "[interface][markers]") {
    MarkedWindow window;
    auto& timeline = window.timeline();
    const auto at = [&](double seconds) { return juce::Point<float>(timeline.xOf(seconds), 90); };
    hands::click(timeline, at(20));
    doubleClick(timeline, at(20));
    REQUIRE(timeline.markers().size() == 1);
    window.type("  reveal, \xE2\x80\xAE slow\n");
    timeline.markerName.onReturnKey();
    REQUIRE_FALSE(timeline.markerName.isVisible());
    REQUIRE(timeline.markers()[0].name == "reveal,   slow");
    REQUIRE(window.remembered.markers == timeline.markers());
    REQUIRE(screenshot(timeline, "timeline-named-marker") > 200);

    doubleClick(timeline, {timeline.xOf(20) + 12, 60}); // on its flag
    window.type("another");
    timeline.markerName.onEscapeKey();
    REQUIRE(timeline.markers()[0].name == "reveal,   slow");
    doubleClick(timeline, at(10));
    REQUIRE_FALSE(timeline.markerName.isVisible());
    REQUIRE(timeline.markers().size() == 1);
    hands::click(timeline, at(20));
    REQUIRE(timeline.markers().empty());
}

TEST_CASE("Keys choose a marker, name it and take it away", "[interface][markers]") {
    MarkedWindow window;
    auto& timeline = window.timeline();
    REQUIRE_FALSE(timeline.keyPressed(juce::KeyPress(juce::KeyPress::returnKey))); // the host's
    timeline.setMarkers({{10, "a"}, {20, ""}, {30, "c"}});
    timeline.keyPressed(juce::KeyPress(juce::KeyPress::downKey));
    timeline.keyPressed(juce::KeyPress(juce::KeyPress::downKey));
    REQUIRE(timeline.keyPressed(juce::KeyPress(juce::KeyPress::F2Key)));
    window.type("b");
    timeline.setMarkers({{10, "a"}, {20, ""}}); // a host's session came in between
    timeline.markerName.onReturnKey();
    REQUIRE(timeline.markers() == std::vector<Marker>{{10, "a"}, {20, "b"}});
    REQUIRE(timeline.keyPressed(juce::KeyPress(juce::KeyPress::deleteKey)));
    REQUIRE(timeline.markers() == std::vector<Marker>{{10, "a"}});
    REQUIRE_FALSE(timeline.keyPressed(juce::KeyPress(juce::KeyPress::deleteKey))); // none is chosen
}

TEST_CASE("A dropped list of markers asks for its frame rate where it needs one", "[interface][markers]") {
    MarkedWindow window;
    auto& view = *window.view;
    const auto list = window.file("2m4.edl", edl);
    view.filesDropped({list.getFullPathName()}, 600, 650);
    REQUIRE(view.markerSheet.isVisible());
    REQUIRE(view.markerSheet.timeCode.start.getText() == "01:00:00:00");
    REQUIRE(screenshot(view, "window-frame-rate") > 500);
    view.markerSheet.timeCode.start.setText("nonsense", false);
    view.markerSheet.bringIn.onClick();
    REQUIRE(view.markerSheet.isVisible());
    view.markerSheet.timeCode.start.setText("01:00:00:00", false);
    view.markerSheet.timeCode.rate.setSelectedId(1 + static_cast<int>(FrameRate::f24), juce::sendNotificationSync);
    view.markerSheet.bringIn.onClick();
    REQUIRE_FALSE(view.markerSheet.isVisible());
    const std::vector<Marker> both{{10.5, "door opens"}, {20, "reveal"}};
    REQUIRE(view.timeline.markers() == both);
    REQUIRE(window.remembered.markers == both);
    REQUIRE(window.remembered.frameRate == FrameRate::f24);
    REQUIRE(window.says("2 markers from 2m4.edl, 1 left out (line 6: "));

    view.filesDropped({window.file("again.csv", "seconds,name\n20,reveal\n30,end\n").getFullPathName()}, 600, 650);
    REQUIRE(view.timeline.markers().size() == 3); // what is there already is not there twice
    view.filesDropped({window.file("notes.txt", "milk; eggs").getFullPathName()}, 600, 650);
    REQUIRE(window.says("notes.txt: No markers are known in it"));
    REQUIRE(view.timeline.markers().size() == 3);
}

TEST_CASE("Frame rates that a file cannot have are not offered", "[interface][markers]") {
    MarkedWindow window;
    auto& sheet = window.view->markerSheet;
    window.view->importMarkers(window.file("a.edl", "FCM: DROP FRAME\n* LOC: 10:00:00;45 RED x\n"));
    std::vector<int> offered;
    for (int id = 1; id <= sheet.timeCode.rate.getNumItems(); ++id)
        if (sheet.timeCode.rate.isItemEnabled(id))
            offered.push_back(id - 1);
    REQUIRE(offered == std::vector{static_cast<int>(FrameRate::f5994Drop)});
    sheet.bringIn.onClick();
    REQUIRE(window.view->timeline.markers()[0].seconds == Approx(45 * 1001 / 60000.0));
    REQUIRE(window.remembered.timeCodeStart == TimeCode{10, 0, 0, 0});
}

TEST_CASE("The export sheet writes the markers in each format, and reads them again", "[interface][markers]") {
    MarkedWindow window;
    auto& exports = window.view->exports;
    window.view->exportCue.onClick();
    window.answer = juce::File(juce::String((window.folder / "none").string()));
    exports.saveMarkers().onClick();
    REQUIRE_FALSE(window.answer.withFileExtension(".csv").exists());
    const std::vector<Marker> markers{{10.5, "door, opens"}, {20, ""}, {30, "nuit 夜"}};
    auto state = scenes::afterHints();
    state.markers = markers;
    for (std::size_t i = 0; i < text::markerFormats.size(); ++i) {
        INFO(text::markerFormats[i].english);
        window.view->setState(state);
        exports.markersFor.setSelectedId(static_cast<int>(i) + 1, juce::sendNotificationSync);
        window.answer = juce::File(juce::String((window.folder / ("markers" + std::to_string(i))).string()));
        exports.saveMarkers().onClick();
        const auto suffix = factsOf(exports.markerFormat()).suffix;
        const auto written = window.answer.withFileExtension(suffix);
        REQUIRE(written.existsAsFile());
        REQUIRE(holdsMarkers(written.getFullPathName().toStdString()));
        window.view->setState(scenes::afterHints());
        window.answer = written;
        exports.markersFromFile.onClick();
        if (window.view->markerSheet.isVisible())
            window.view->markerSheet.bringIn.onClick();
        CHECK(window.view->timeline.markers() == markers);
    }
    exports.timeCode.start.setText("1", false);
    exports.markersFor.setSelectedId(1 + static_cast<int>(MarkerFormat::edl), juce::sendNotificationSync);
    window.answer = juce::File(juce::String((window.folder / "bad").string()));
    exports.saveMarkers().onClick();
    REQUIRE_FALSE(window.answer.withFileExtension(".edl").exists());
}

TEST_CASE("Sound is not taken for markers", "[interface][markers]") {
    const TemporaryFolder folder;
    const auto holds = [&](const std::string& bytes) { return holdsMarkers(folder.write("file", bytes).string()); };
    CHECK(holds(edl));
    CHECK(holds("MThd"));
    CHECK(holds(std::string("\xFF\xFEM\0a\0", 6)));
    CHECK_FALSE(holds(std::string("RIFF\x24\0\0\0WAVEfmt ", 16)));
    CHECK_FALSE(holds(std::string("ID3\4\0\0\0", 7)));
    CHECK_FALSE(holds(std::string("\xFF\xFE\x90\x64\0\4", 6))); // MPEG audio, not UTF-16
    CHECK_FALSE(holds(""));
    CHECK_FALSE(holdsMarkers((folder / "none").string()));
    CHECK_FALSE(holdsMarkers(folder.path().string()));
}
