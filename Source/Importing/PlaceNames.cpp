#include "Importing/PlaceNames.h"
#include "Importing/CountryNames.h"
#include <algorithm>
#include <array>

namespace sceneheard {

namespace {
struct LanguageName {
    std::string_view name, code;
};
constexpr std::array<LanguageName, 116> languageNames{{{"English Language", "en"},
                                                       {"American English", "en"},
                                                       {"Australian English", "en"},
                                                       {"Indian English", "en"},
                                                       {"South African English", "en"},
                                                       {"Hindi Language", "hi"},
                                                       {"Hindustani language", "hi"},
                                                       {"Spanish Language", "es"},
                                                       {"French Language", "fr"},
                                                       {"Italian Language", "it"},
                                                       {"Italian", "it"},
                                                       {"Japanese Language", "ja"},
                                                       {"German Language", "de"},
                                                       {"German", "de"},
                                                       {"Deutsch", "de"},
                                                       {"Swiss German Language", "de"},
                                                       {"Tamil Language", "ta"},
                                                       {"Malayalam Language", "ml"},
                                                       {"Standard Mandarin", "zh"},
                                                       {"Mandarin Chinese", "zh"},
                                                       {"Chinese language", "zh"},
                                                       {"Cantonese", "zh"},
                                                       {"Standard Cantonese", "zh"},
                                                       {"Min Nan", "zh"},
                                                       {"Hokkien", "zh"},
                                                       {"Taiwanese", "zh"},
                                                       {"Shanghainese", "zh"},
                                                       {"Telugu language", "te"},
                                                       {"Russian Language", "ru"},
                                                       {"Korean Language", "ko"},
                                                       {"Dutch Language", "nl"},
                                                       {"Flemish language", "nl"},
                                                       {"Swedish Language", "sv"},
                                                       {"Arabic Language", "ar"},
                                                       {"Egyptian Arabic", "ar"},
                                                       {"Czech Language", "cs"},
                                                       {"Bengali Language", "bn"},
                                                       {"Danish Language", "da"},
                                                       {"Portuguese Language", "pt"},
                                                       {"Brazilian Portuguese", "pt"},
                                                       {"Polish Language", "pl"},
                                                       {"Urdu Language", "ur"},
                                                       {"Tagalog language", "tl"},
                                                       {"Filipino language", "tl"},
                                                       {"Kannada Language", "kn"},
                                                       {"Serbian language", "sr"},
                                                       {"Hebrew Language", "he"},
                                                       {"Hungarian language", "hu"},
                                                       {"Thai Language", "th"},
                                                       {"Persian Language", "fa"},
                                                       {"Farsi, Western Language", "fa"},
                                                       {"Norwegian Language", "no"},
                                                       {"Turkish Language", "tr"},
                                                       {"Greek Language", "el"},
                                                       {"Punjabi language", "pa"},
                                                       {"Finnish Language", "fi"},
                                                       {"Croatian language", "hr"},
                                                       {"Romanian Language", "ro"},
                                                       {"Indonesian Language", "id"},
                                                       {"Malay Language", "ms"},
                                                       {"Latin Language", "la"},
                                                       {"Sinhala Language", "si"},
                                                       {"Bulgarian Language", "bg"},
                                                       {"Oriya Language", "or"},
                                                       {"Marathi Language", "mr"},
                                                       {"Vietnamese Language", "vi"},
                                                       {"Icelandic Language", "is"},
                                                       {"Khmer language", "km"},
                                                       {"Khmer, Central Language", "km"},
                                                       {"Yiddish Language", "yi"},
                                                       {"Ukrainian Language", "uk"},
                                                       {"Nepali Language", "ne"},
                                                       {"Albanian language", "sq"},
                                                       {"Afrikaans Language", "af"},
                                                       {"Slovak Language", "sk"},
                                                       {"Estonian Language", "et"},
                                                       {"Swahili Language", "sw"},
                                                       {"Kurdish language", "ku"},
                                                       {"Assamese Language", "as"},
                                                       {"Armenian Language", "hy"},
                                                       {"Irish", "ga"},
                                                       {"Georgian Language", "ka"},
                                                       {"Bosnian language", "bs"},
                                                       {"Slovenian language", "sl"},
                                                       {"Catalan language", "ca"},
                                                       {"Gujarati Language", "gu"},
                                                       {"Zulu Language", "zu"},
                                                       {"Wolof Language", "wo"},
                                                       {"Pashto language", "ps"},
                                                       {"Burmese Language", "my"},
                                                       {"Standard Tibetan", "bo"},
                                                       {"Tibetan languages", "bo"},
                                                       {"Macedonian Language", "mk"},
                                                       {"Xhosa Language", "xh"},
                                                       {"Mongolian language", "mn"},
                                                       {"Azerbaijani language", "az"},
                                                       {"Welsh Language", "cy"},
                                                       {"Navajo Language", "nv"},
                                                       {"Bambara language", "bm"},
                                                       {"Māori language", "mi"},
                                                       {"Lithuanian language", "lt"},
                                                       {"Amharic Language", "am"},
                                                       {"Quechua", "qu"},
                                                       {"Scottish Gaelic language", "gd"},
                                                       {"Inuktitut", "iu"},
                                                       {"Uzbek language", "uz"},
                                                       {"Somali Language", "so"},
                                                       {"Esperanto Language", "eo"},
                                                       {"Kinyarwanda language", "rw"},
                                                       {"Luxembourgish language", "lb"},
                                                       {"Sanskrit Language", "sa"},
                                                       {"Saami, North Language", "se"},
                                                       {"Galician Language", "gl"},
                                                       {"Belarusian language", "be"},
                                                       {"Dzongkha Language", "dz"},
                                                       {"Hausa Language", "ha"}}};

template <typename Names>
auto entryOf(const Names& names, std::string_view name) {
    const auto at = std::ranges::find(names, name, [](const auto& entry) { return entry.name; });
    return at == names.end() ? nullptr : &*at;
}

template <typename T>
void addOnce(std::vector<T>& list, T item) {
    if (std::ranges::find(list, item) == list.end())
        list.push_back(std::move(item));
}
} // namespace

std::vector<std::string> countryCodes(const std::vector<std::string>& countries) {
    std::vector<std::string> codes;
    for (const auto& name : countries)
        if (const auto* country = entryOf(countryNames(), name))
            addOnce(codes, std::string(country->code));
    std::ranges::sort(codes);
    return codes;
}

std::string originalLanguage(const std::vector<std::string>& languages, const std::vector<std::string>& countries) {
    std::vector<std::string_view> spoken, own;
    bool foreign = false; // a language that ISO 639-1 has no code for, so that another is not its only one
    for (const auto& name : languages) {
        if (const auto* language = entryOf(languageNames, name))
            addOnce(spoken, language->code);
        else
            foreign |= name != "Silent film";
    }
    if (spoken.size() == 1 && !foreign)
        return std::string(spoken.front());
    for (const auto& name : countries)
        if (const auto* country = entryOf(countryNames(), name))
            if (languages.empty() || std::ranges::find(spoken, country->language) != spoken.end())
                addOnce(own, country->language);
    return own.size() == 1 ? std::string(own.front()) : "";
}

} // namespace sceneheard
