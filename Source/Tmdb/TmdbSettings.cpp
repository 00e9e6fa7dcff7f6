#include "Tmdb/TmdbSettings.h"
#include "Remote/ServerAddress.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr ServerAddress::Owner tmdb{"TMDb", "SCENEHEARD_TMDB_KEY"};

bool isTwo(std::string_view text, char first, char last) {
    return text.size() == 2 && std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
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

} // namespace sceneheard
