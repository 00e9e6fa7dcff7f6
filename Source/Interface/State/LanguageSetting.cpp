#include "Interface/State/LanguageSetting.h"

namespace sceneheard {

LanguageSetting::LanguageSetting(juce::File remembered)
    : place(std::move(remembered)) {}

juce::File LanguageSetting::usualPlace() {
    return juce::File::getSpecialLocation(juce::File::userApplicationDataDirectory)
        .getChildFile("SceneHeard")
        .getChildFile("language.txt");
}

LanguageChoice LanguageSetting::choice() const {
    constexpr juce::int64 most = 64; // bytes
    return place.existsAsFile() && place.getSize() <= most ? languageChoiceOf(place.loadFileAsString().trim())
                                                           : LanguageChoice::system;
}

bool LanguageSetting::choose(LanguageChoice choice) const {
    return place.getParentDirectory().createDirectory() && place.replaceWithText(juce::String(nameOf(choice)) + "\n");
}

SpeakChosenLanguage::SpeakChosenLanguage() {
    const auto named = juce::SystemStats::getEnvironmentVariable("SCENEHEARD_LANGUAGE", {});
    speak(languageOf(named.isEmpty() ? LanguageSetting().choice() : languageChoiceOf(named), systemLanguage()));
}

} // namespace sceneheard
