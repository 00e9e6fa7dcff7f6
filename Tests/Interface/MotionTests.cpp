#include "Catch.h"
#include "Folder.h"
#include "Interface/State/MotionSetting.h"
#include "Interface/Style/Motion.h"

using namespace sceneheard;

TEST_CASE("A choice of less motion is kept and counts at once", "[interface][motion]") {
    const TemporaryFolder folder;
    const juce::File file(juce::File(folder.path().string()).getChildFile("settings").getChildFile("motion.txt"));
    const MotionSetting setting(file);
    REQUIRE(setting.choice() == MotionChoice::system);
    for (const auto choice : {MotionChoice::less, MotionChoice::full, MotionChoice::system}) {
        REQUIRE(setting.choose(choice));
        REQUIRE(MotionSetting(file).choice() == choice);
    }
    REQUIRE(file.replaceWithText(juce::String::repeatedString("less", 1000)));
    REQUIRE(setting.choice() == MotionChoice::system);
    moveAs(MotionChoice::less);
    REQUIRE(lessMotion());
    moveAs(MotionChoice::full);
    REQUIRE_FALSE(lessMotion());
}

TEST_CASE("The desktop's own wish for less motion is read where it is written", "[interface][motion]") {
    const TemporaryFolder folder;
    const juce::File configuration(folder.path().string());
    const auto says = [&](const char* file, const juce::String& text) {
        const auto written = configuration.getChildFile(file);
        REQUIRE(written.getParentDirectory().createDirectory());
        REQUIRE(written.replaceWithText(text));
        return desktopWantsLessMotion(configuration);
    };
    REQUIRE_FALSE(desktopWantsLessMotion(configuration));
    REQUIRE_FALSE(says("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n"));
    REQUIRE_FALSE(says("gtk-3.0/settings.ini", "[Other]\ngtk-enable-animations=0\n"));
    REQUIRE(says("gtk-3.0/settings.ini", "[Settings]\ngtk-theme-name=X\n gtk-enable-animations = false\n"));
    REQUIRE_FALSE(says("gtk-3.0/settings.ini", ""));
    REQUIRE(says("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"));
    REQUIRE_FALSE(says("gtk-4.0/settings.ini", "[Settings]\n"));
    REQUIRE_FALSE(says("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n"));
    REQUIRE(says("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"));
    REQUIRE_FALSE(says("kdeglobals", "[KDE]\nAnimationDurationFactor=\n"));
}
