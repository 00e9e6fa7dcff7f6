#include "Interface/State/SettingFile.h"
#include "Interface/State/LocalFile.h"
#include "Support/Error.h"

namespace sceneheard {

juce::File settingsFolder() {
    const auto named = juce::SystemStats::getEnvironmentVariable("XDG_CONFIG_HOME", {});
    return juce::File::isAbsolutePath(named) ? juce::File(named)
                                             : juce::File::getSpecialLocation(juce::File::userApplicationDataDirectory);
}

std::string SettingFile::text() const {
    constexpr std::size_t mostBytes = 4096;
    try {
        return readLocalFile(place.getFullPathName().toStdString(), mostBytes);
    } catch (const Error&) {
        return {};
    }
}

bool SettingFile::replace(const std::string& text) const {
    return place.getParentDirectory().createDirectory() && place.replaceWithData(text.data(), text.size());
}

} // namespace sceneheard
