#include "Tmdb/TmdbSettings.h"
#include "Remote/EngineAddress.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
bool isTwo(std::string_view text, char first, char last) {
    return text.size() == 2 && std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
}
} // namespace

TmdbSettings checkedTmdbSettings(TmdbSettings settings) {
    requireKey(settings.key);
    if (!isTwo(settings.country, 'A', 'Z'))
        throw Error("The country of offers is none; write the two capital letters of ISO 3166, such as DE.");
    if (!isTwo(settings.language, 'a', 'z'))
        throw Error("The language of plots is none; write the two small letters of ISO 639, such as de.");
    settings.api = EngineAddress::read(settings.api).base;
    settings.images = EngineAddress::read(settings.images).base;
    return settings;
}

} // namespace sceneheard
