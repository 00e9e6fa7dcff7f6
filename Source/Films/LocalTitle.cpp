#include "Films/LocalTitle.h"
#include <algorithm>
#include <cstdlib>

namespace sceneheard {

namespace {
std::string_view variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

// "de" of "de_AT.UTF-8", "de:en" or "de@euro"; none of "C", "POSIX" and longer codes.
std::string languageOf(std::string_view locale) {
    const auto code = locale.substr(0, locale.find_first_of("_.@:"));
    if (twoLetters(code) == 0)
        return "";
    std::string language(code);
    std::ranges::transform(language, language.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    return language;
}
} // namespace

std::string messageLanguage() {
    std::string_view locale;
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (locale.empty())
            locale = variable(name);
    const auto wished = variable("LANGUAGE"); // gettext passes it over where the locale is "C"
    return languageOf(wished.empty() || languageOf(locale).empty() ? locale : wished);
}

const std::string& titleIn(std::string_view language, const Film& film) {
    if (language.empty() || language == "en")
        return film.title;
    if (language == film.language)
        return film.originalTitle.empty() ? film.title : film.originalTitle;
    const auto known =
        std::ranges::find_if(film.otherTitles, [&](const auto& t) { return t.official && t.language == language; });
    return known == film.otherTitles.end() ? film.title : known->title;
}

const std::string& shownTitle(const Film& film) {
    static const std::string language = messageLanguage();
    return titleIn(language, film);
}

} // namespace sceneheard
