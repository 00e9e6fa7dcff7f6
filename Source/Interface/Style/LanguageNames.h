#pragma once
#include <array>

namespace sceneheard {

/// A language of films by ISO 639-1, as TMDb has them, and its name in English.
struct LanguageName {
    const char *code, *english;
};

inline constexpr std::array<LanguageName, 43> languageNames{
    {{"ar", "Arabic"},   {"bg", "Bulgarian"}, {"bn", "Bengali"},   {"bs", "Bosnian"},    {"cs", "Czech"},
     {"da", "Danish"},   {"de", "German"},    {"el", "Greek"},     {"en", "English"},    {"es", "Spanish"},
     {"et", "Estonian"}, {"fa", "Persian"},   {"fi", "Finnish"},   {"fr", "French"},     {"he", "Hebrew"},
     {"hi", "Hindi"},    {"hr", "Croatian"},  {"hu", "Hungarian"}, {"id", "Indonesian"}, {"is", "Icelandic"},
     {"it", "Italian"},  {"ja", "Japanese"},  {"ko", "Korean"},    {"ml", "Malayalam"},  {"mn", "Mongolian"},
     {"mr", "Marathi"},  {"nl", "Dutch"},     {"no", "Norwegian"}, {"pl", "Polish"},     {"pt", "Portuguese"},
     {"ro", "Romanian"}, {"ru", "Russian"},   {"sl", "Slovenian"}, {"sq", "Albanian"},   {"sr", "Serbian"},
     {"sv", "Swedish"},  {"ta", "Tamil"},     {"te", "Telugu"},    {"th", "Thai"},       {"tl", "Tagalog"},
     {"tr", "Turkish"},  {"uk", "Ukrainian"}, {"zh", "Chinese"}}};

} // namespace sceneheard
