#pragma once
#include <juce_core/juce_core.h>
#include <span>

namespace sceneheard {

/// What a window can speak.
enum class WindowLanguage { english, german };

/// Which language a person chose: the system's, or one of these.
enum class LanguageChoice { system, english, german };

/// A text of Text.h, or a word that the core says, in another language.
struct Translation {
    const char *english, *translated; ///< UTF-8, with the same {0}, {1}
    const char* context = "";         ///< that of the Text
};

/// The language that windows speak: English until one is chosen.
WindowLanguage spokenLanguage();
void speak(WindowLanguage language);

/// A choice as it is kept: "system", "en", "de". What is none of these counts as the system's.
const char* nameOf(LanguageChoice choice);
LanguageChoice languageChoiceOf(const juce::String& name);

/// The language of a choice. @param system  the system's language: "de", "de_AT.UTF-8", "German"
WindowLanguage languageOf(LanguageChoice choice, const juce::String& system);
/// That of the messages by LC_ALL, LC_MESSAGES and LANG, the first that is set; without any, what the system tells.
juce::String systemLanguage();

/// A text in the spoken language; where that lacks it, as it is. @param english  must live as long as the program, or
/// be used before it ends
const char* translated(const char* english, const char* context = "");

/// All translations into a language; none into English.
std::span<const std::span<const Translation>> translationsInto(WindowLanguage language);

} // namespace sceneheard
