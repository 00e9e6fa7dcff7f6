#include "Interface/State/TmdbSetting.h"

namespace sceneheard {

namespace {
// Two capital letters, or nothing.
juce::String countryIn(const juce::String& text) {
    const auto letters = text.trim().toUpperCase();
    return letters.length() == 2 && letters.containsOnly("ABCDEFGHIJKLMNOPQRSTUVWXYZ") ? letters : juce::String();
}
} // namespace

// "on DE"
juce::StringArray TmdbSetting::kept() const {
    const auto words = juce::StringArray::fromTokens(juce::String::fromUTF8(file.text().c_str()).trim(), " ", {});
    return words.size() <= 2 ? words : juce::StringArray();
}

bool TmdbSetting::isOn() const { return kept()[0] == "on"; }

juce::String TmdbSetting::country() const {
    for (const auto& each : {kept()[1], juce::SystemStats::getUserRegion()})
        if (const auto found = countryIn(each); found.isNotEmpty())
            return found;
    return "US";
}

bool TmdbSetting::choose(bool on, const juce::String& country) const {
    return file.replace((juce::String(on ? "on " : "off ") + countryIn(country)).trimEnd().toStdString() + "\n");
}

} // namespace sceneheard
