#include "Interface/Style/Language.h"
#include "Interface/Style/German.h"
#include <array>
#include <atomic>
#include <map>
#include <string_view>

namespace sceneheard {

namespace {
std::atomic<WindowLanguage> spoken{WindowLanguage::english};

using Key = std::pair<std::string_view, std::string_view>; // English, context

const std::map<Key, const char*>& german() {
    static const auto table = [] {
        std::map<Key, const char*> made;
        for (const auto part : translationsInto(WindowLanguage::german))
            for (const auto& row : part)
                made.emplace(Key(row.english, row.context), row.translated);
        return made;
    }();
    return table;
}
} // namespace

WindowLanguage spokenLanguage() { return spoken; }
void speak(WindowLanguage language) { spoken = language; }

const char* nameOf(LanguageChoice choice) {
    return choice == LanguageChoice::english ? "en" : choice == LanguageChoice::german ? "de" : "system";
}

LanguageChoice languageChoiceOf(const juce::String& name) {
    for (const auto choice : {LanguageChoice::english, LanguageChoice::german})
        if (name == nameOf(choice))
            return choice;
    return LanguageChoice::system;
}

WindowLanguage languageOf(LanguageChoice choice, const juce::String& system) {
    if (choice != LanguageChoice::system)
        return choice == LanguageChoice::german ? WindowLanguage::german : WindowLanguage::english;
    const auto code = system.initialSectionContainingOnly("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return code.equalsIgnoreCase("de") || code.equalsIgnoreCase("German") ? WindowLanguage::german
                                                                          : WindowLanguage::english;
}

juce::String systemLanguage() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const auto value = juce::SystemStats::getEnvironmentVariable(name, {}); value.isNotEmpty())
            return value;
    return juce::SystemStats::getUserLanguage();
}

const char* translated(const char* english, const char* context) {
    if (spokenLanguage() == WindowLanguage::english)
        return english;
    const auto found = german().find({english, context});
    return found != german().end() ? found->second : english;
}

std::span<const std::span<const Translation>> translationsInto(WindowLanguage language) {
    static const std::array parts{germanTexts(),  germanSheets(),    germanHearing(), germanBeside(),
                                  germanPerson(), germanOnline(),    germanTray(),    germanIndex(),
                                  germanMoods(),  germanCoreWords(), germanKinds()};
    return language == WindowLanguage::german ? std::span<const std::span<const Translation>>(parts)
                                              : std::span<const std::span<const Translation>>();
}

} // namespace sceneheard
