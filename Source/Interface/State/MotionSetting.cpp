#include "Interface/State/MotionSetting.h"
#include "Interface/Style/Motion.h"
#include <array>

namespace sceneheard {

namespace {
constexpr juce::int64 mostBytes = 1 << 20; // of a desktop's settings
constexpr std::array names{"system", "less", "full"};

// The value of a key in a file of the form "[group]", "key=value"; empty where there is none.
juce::String valueIn(const juce::File& file, const juce::String& group, const juce::String& key) {
    if (!file.existsAsFile() || file.getSize() > mostBytes)
        return {};
    juce::String in;
    for (const auto& each : juce::StringArray::fromLines(file.loadFileAsString())) {
        const auto line = each.trim();
        if (line.startsWithChar('['))
            in = line;
        else if (in == "[" + group + "]" && line.upToFirstOccurrenceOf("=", false, false).trim() == key)
            return line.fromFirstOccurrenceOf("=", false, false).trim();
    }
    return {};
}

juce::File configurationOfPerson() {
    const auto named = juce::SystemStats::getEnvironmentVariable("XDG_CONFIG_HOME", {});
    return juce::File::isAbsolutePath(named)
               ? juce::File(named)
               : juce::File::getSpecialLocation(juce::File::userHomeDirectory).getChildFile(".config");
}
} // namespace

bool desktopWantsLessMotion(const juce::File& folder) {
    const auto configuration = folder == juce::File() ? configurationOfPerson() : folder;
    for (const auto* toolkit : {"gtk-4.0", "gtk-3.0"}) {
        const auto moves = valueIn(configuration.getChildFile(toolkit).getChildFile("settings.ini"), "Settings",
                                   "gtk-enable-animations");
        if (moves == "0" || moves.equalsIgnoreCase("false"))
            return true;
    }
    const auto factor = valueIn(configuration.getChildFile("kdeglobals"), "KDE", "AnimationDurationFactor");
    return factor.isNotEmpty() && factor.containsOnly("0.");
}

MotionSetting::MotionSetting(juce::File remembered)
    : place(std::move(remembered)) {}

juce::File MotionSetting::usualPlace() {
    return juce::File::getSpecialLocation(juce::File::userApplicationDataDirectory)
        .getChildFile("SceneHeard")
        .getChildFile("motion.txt");
}

MotionChoice MotionSetting::choice() const {
    constexpr juce::int64 most = 64; // bytes
    const auto kept =
        place.existsAsFile() && place.getSize() <= most ? place.loadFileAsString().trim() : juce::String();
    for (const auto choice : {MotionChoice::less, MotionChoice::full})
        if (kept == names[static_cast<std::size_t>(choice)])
            return choice;
    return MotionChoice::system;
}

bool MotionSetting::choose(MotionChoice choice) const {
    return place.getParentDirectory().createDirectory() &&
           place.replaceWithText(juce::String(names[static_cast<std::size_t>(choice)]) + "\n");
}

void moveAs(MotionChoice choice) {
    setLessMotion(choice == MotionChoice::less || (choice == MotionChoice::system && desktopWantsLessMotion()));
}

} // namespace sceneheard
