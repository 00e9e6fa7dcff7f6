#include "Interface/State/TmdbSetting.h"

namespace sceneheard {

namespace {
// Two capital letters, or nothing.
juce::String countryIn(const juce::String& text) {
    const auto letters = text.trim().toUpperCase();
    return letters.length() == 2 && letters.containsOnly("ABCDEFGHIJKLMNOPQRSTUVWXYZ") ? letters : juce::String();
}
} // namespace

TmdbSetting::TmdbSetting(juce::File remembered)
    : place(std::move(remembered)) {}

juce::File TmdbSetting::usualPlace() {
    return juce::File::getSpecialLocation(juce::File::userApplicationDataDirectory)
        .getChildFile("SceneHeard")
        .getChildFile("tmdb.txt");
}

// "on DE"
juce::StringArray TmdbSetting::kept() const {
    constexpr juce::int64 most = 64; // bytes
    if (!place.existsAsFile() || place.getSize() > most)
        return {};
    return juce::StringArray::fromTokens(place.loadFileAsString().trim(), " ", {});
}

bool TmdbSetting::isOn() const { return kept()[0] == "on"; }

juce::String TmdbSetting::country() const {
    for (const auto& each : {kept()[1], juce::SystemStats::getUserRegion()})
        if (const auto found = countryIn(each); found.isNotEmpty())
            return found;
    return "US";
}

bool TmdbSetting::choose(bool on, const juce::String& country) const {
    return place.getParentDirectory().createDirectory() &&
           place.replaceWithText((juce::String(on ? "on " : "off ") + countryIn(country)).trimEnd() + "\n");
}

} // namespace sceneheard
