#include "Interface/State/LanguageSetting.h"

namespace sceneheard {

LanguageChoice LanguageSetting::choice() const {
    return languageChoiceOf(juce::String::fromUTF8(kept.text().c_str()).trim());
}

bool LanguageSetting::choose(LanguageChoice choice) const { return kept.replace(std::string(nameOf(choice)) + "\n"); }

SpeakChosenLanguage::SpeakChosenLanguage() {
    const auto named = juce::SystemStats::getEnvironmentVariable("SCENEHEARD_LANGUAGE", {});
    speak(languageOf(named.isEmpty() ? LanguageSetting().choice() : languageChoiceOf(named), systemLanguage()));
}

} // namespace sceneheard
