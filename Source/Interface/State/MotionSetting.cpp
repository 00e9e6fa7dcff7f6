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
} // namespace

bool desktopWantsLessMotion(const juce::File& folder) {
    const auto configuration = folder == juce::File() ? settingsFolder() : folder;
    for (const auto* toolkit : {"gtk-4.0", "gtk-3.0"}) {
        const auto moves = valueIn(configuration.getChildFile(toolkit).getChildFile("settings.ini"), "Settings",
                                   "gtk-enable-animations");
        if (moves == "0" || moves.equalsIgnoreCase("false"))
            return true;
    }
    const auto factor = valueIn(configuration.getChildFile("kdeglobals"), "KDE", "AnimationDurationFactor");
    return factor.isNotEmpty() && factor.containsOnly("0.");
}

MotionChoice MotionSetting::choice() const {
    const auto name = juce::String::fromUTF8(kept.text().c_str()).trim();
    for (const auto choice : {MotionChoice::less, MotionChoice::full})
        if (name == names[static_cast<std::size_t>(choice)])
            return choice;
    return MotionChoice::system;
}

bool MotionSetting::choose(MotionChoice choice) const {
    return kept.replace(std::string(names[static_cast<std::size_t>(choice)]) + "\n");
}

void moveAs(MotionChoice choice) {
    setLessMotion(choice == MotionChoice::less || (choice == MotionChoice::system && desktopWantsLessMotion()));
}

} // namespace sceneheard
