#include "Interface/State/IndexSetting.h"
#include "Interface/State/LocalFile.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr std::size_t mostBytes = 4096;

bool isPrintable(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
}
} // namespace

IndexSetting::IndexSetting(juce::File remembered)
    : place(std::move(remembered)) {}

juce::File IndexSetting::usualPlace() {
    const auto named = juce::SystemStats::getEnvironmentVariable("XDG_CONFIG_HOME", {});
    return (juce::File::isAbsolutePath(named)
                ? juce::File(named)
                : juce::File::getSpecialLocation(juce::File::userApplicationDataDirectory))
        .getChildFile("SceneHeard")
        .getChildFile("index.txt");
}

// Two lines: "on" or "off", and the address.
IndexSetting::Kept IndexSetting::kept() const {
    std::string text;
    try {
        text = readLocalFile(place.getFullPathName().toStdString(), mostBytes);
    } catch (const Error&) {
        return {};
    }
    const auto end = std::min(text.find('\n'), text.size());
    const auto first = trimmed(std::string_view(text).substr(0, end));
    const auto second = trimmed(std::string_view(text).substr(std::min(end + 1, text.size())));
    if ((first != "on" && first != "off") || !isPrintable(second)) // another line would be blank space in it
        return {};
    return {first == "on" && !second.empty(), std::string(second)};
}

bool IndexSetting::keep(const Kept& choice) const {
    const auto text = std::string(choice.on ? "on" : "off") + "\n" + choice.address + "\n";
    return place.getParentDirectory().createDirectory() && place.replaceWithData(text.data(), text.size());
}

} // namespace sceneheard
