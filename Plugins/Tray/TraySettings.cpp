#include "Tray/TraySettings.h"
#include "Interface/State/SettingFile.h"

namespace sceneheard {

namespace {
juce::PropertiesFile::Options options() {
    juce::PropertiesFile::Options chosen;
    chosen.millisecondsBeforeSaving = 1000;
    chosen.storageFormat = juce::PropertiesFile::storeAsXML;
    return chosen;
}
} // namespace

TraySettings::TraySettings(const juce::File& place)
    : file(place, options()) {}

juce::File TraySettings::usualPlace() { return SettingFile::usualPlace("tray.settings"); }

std::string TraySettings::source() const { return file.getValue("source").substring(0, 1024).toStdString(); }

void TraySettings::setSource(const std::string& source) {
    file.setValue("source", juce::String::fromUTF8(source.c_str()));
}

PlayerRules TraySettings::players() const {
    return {listOf(file.getValue("players")), listOf(file.getValue("notPlayers")),
            listOf(file.getValue("notAddresses"))};
}

void TraySettings::setPlayers(const PlayerRules& rules) {
    file.setValue("players", textOf(rules.allowed));
    file.setValue("notPlayers", textOf(rules.ignored));
    file.setValue("notAddresses", textOf(rules.ignoredAddresses));
}

std::string TraySettings::index() const { return file.getValue("index").substring(0, 1024).toStdString(); }

void TraySettings::setIndex(bool asked, const std::string& address) {
    file.setValue("asksIndex", asked);
    file.setValue("index", juce::String::fromUTF8(address.c_str()));
}

std::vector<std::string> TraySettings::listOf(const juce::String& text) {
    std::vector<std::string> list;
    for (const auto& part : juce::StringArray::fromTokens(text, ",;\n", {}))
        if (const auto name = part.trim().substring(0, maxText); name.isNotEmpty() && list.size() < maxRules)
            list.push_back(name.toStdString());
    return list;
}

juce::String TraySettings::textOf(const std::vector<std::string>& list) {
    juce::StringArray parts;
    for (const auto& name : list)
        parts.add(juce::String::fromUTF8(name.c_str()));
    return parts.joinIntoString(", ");
}

} // namespace sceneheard
