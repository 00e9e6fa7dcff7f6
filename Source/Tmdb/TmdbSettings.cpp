#include "Tmdb/TmdbSettings.h"
#include "Films/LocalTitle.h"
#include "Remote/ServerAddress.h"
#include "Support/Error.h"
#include "Tmdb/TmdbCache.h"
#include <algorithm>
#include <cstdlib>

namespace sceneheard {

namespace {
constexpr ServerAddress::Owner tmdb{"TMDb", "SCENEHEARD_TMDB_KEY"};

bool isTwo(std::string_view text, char first, char last) {
    return text.size() == 2 && std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
}

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

// "DE" of "de_DE.UTF-8"; none of "C", "en" and what has more letters.
std::string localeCountry() {
    std::string locale;
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (locale.empty())
            locale = environment(name);
    const auto before = locale.find('_');
    if (before == locale.npos)
        return "";
    const auto country = locale.substr(before + 1, locale.find_first_of(".@", before) - before - 1);
    return isTwo(country, 'A', 'Z') ? country : "";
}
} // namespace

TmdbSettings checkedTmdbSettings(TmdbSettings settings) {
    requireKey(settings.key, "TMDb");
    if (!isTwo(settings.country, 'A', 'Z'))
        throw Error("The country of offers is none; write the two capital letters of ISO 3166, such as DE.");
    if (!isTwo(settings.language, 'a', 'z'))
        throw Error("The language of plots is none; write the two small letters of ISO 639, such as de.");
    for (auto* address : {&settings.api, &settings.images})
        *address = ServerAddress::read(*address, tmdb).base;
    return settings;
}

TmdbSettings environmentTmdbSettings() {
    TmdbSettings settings;
    settings.key = environment("SCENEHEARD_TMDB_KEY");
    for (const auto& [name, address] :
         {std::pair("SCENEHEARD_TMDB_API", &settings.api), std::pair("SCENEHEARD_TMDB_IMAGES", &settings.images)})
        if (const auto other = environment(name); !other.empty())
            *address = other;
    if (const auto country = localeCountry(); !country.empty())
        settings.country = country;
    if (const auto language = messageLanguage(); !language.empty())
        settings.language = language;
    settings.cache = TmdbCache::usualPlace();
    return settings;
}

} // namespace sceneheard
