#include "Tmdb/TmdbCodec.h"
#include "Remote/CodecJson.h"
#include "Tmdb/TmdbParts.h"
#include <algorithm>

namespace sceneheard {

namespace {
// TMDb's names of kinds, in the order in which they are shown.
constexpr std::array kinds{std::pair{"flatrate", OfferKind::stream}, std::pair{"free", OfferKind::free},
                           std::pair{"ads", OfferKind::advertised}, std::pair{"rent", OfferKind::rent},
                           std::pair{"buy", OfferKind::buy}};
constexpr rapidjson::SizeType longestList = 2000; // what stands behind is not looked at

const CodecValue* listIn(const CodecValue* value, const char* name) {
    const auto* list = value != nullptr ? memberOf(*value, name) : nullptr;
    return list != nullptr && list->IsArray() ? list : nullptr;
}

template <typename Take>
void each(const CodecValue* list, const Take& take) {
    for (rapidjson::SizeType i = 0; list != nullptr && i < std::min(list->Size(), longestList); ++i)
        take((*list)[i]);
}

std::string_view textIn(const CodecValue& value, const char* name) {
    const auto* text = memberOf(value, name);
    return text != nullptr ? textOf(*text) : std::string_view();
}

int numberIn(const CodecValue& value, const char* name, int otherwise) {
    const auto* number = memberOf(value, name);
    return number != nullptr && number->IsInt() ? number->GetInt() : otherwise;
}

bool isForAdults(const CodecValue& film) {
    const auto* adult = memberOf(film, "adult");
    return adult != nullptr && !adult->IsFalse();
}

bool isAnother(const CodecValue& answer, int number, FilmId film) {
    const auto imdb = textIn(answer, "imdb_id");
    return numberIn(answer, "id", 0) != number ||
           (film.imdbNumber() > 0 && !imdb.empty() && FilmId::imdb(imdb) != film);
}

// In the language that was asked for; else in English, which nearly every film has.
std::string_view plotOf(const CodecValue& answer) {
    std::string_view plot = textIn(answer, "overview"), english;
    each(listIn(memberOf(answer, "translations"), "translations"), [&](const auto& one) {
        if (const auto* data = memberOf(one, "data"); data != nullptr && textIn(one, "iso_639_1") == "en")
            english = english.empty() ? textIn(*data, "overview") : english;
    });
    return plot.empty() ? english : plot;
}

std::vector<std::string> directorsOf(const CodecValue& answer) {
    std::vector<std::string> names;
    each(listIn(memberOf(answer, "credits"), "crew"), [&](const auto& one) {
        if (textIn(one, "job") == "Director")
            names.emplace_back(textIn(one, "name"));
    });
    return names;
}

void addOffers(TmdbFilm& film, OfferKind kind, const CodecValue* list) {
    std::vector<std::pair<int, std::string_view>> providers;
    each(list, [&](const auto& one) {
        providers.emplace_back(numberIn(one, "display_priority", 1000), textIn(one, "provider_name"));
    });
    std::stable_sort(providers.begin(), providers.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [priority, provider] : providers)
        addOffer(film, kind, provider);
}
} // namespace

std::string tmdbFilmAddress(const TmdbSettings& settings, int number) {
    // A plot that is not translated is empty; then the English one is taken.
    return settings.api + "/movie/" + std::to_string(number) + "?append_to_response=credits,watch/providers" +
           (settings.language == "en" ? "" : ",translations") + "&language=" + settings.language;
}

std::string tmdbFindAddress(const TmdbSettings& settings, int number) {
    const auto digits = std::to_string(number);
    return settings.api + "/find/tt" + std::string(7 - std::min<std::size_t>(digits.size(), 7), '0') + digits +
           "?external_source=imdb_id";
}

std::string tmdbPosterAddress(const TmdbSettings& settings, std::string_view name) {
    return settings.images + "/w342" + std::string(name);
}

std::optional<int> parseTmdbFound(std::string_view body) {
    rapidjson::Document answer;
    if (!parseAnswer(body, answer))
        return std::nullopt;
    const auto* films = listIn(&answer, "movie_results");
    if (films == nullptr)
        return std::nullopt;
    if (films->Empty() || isForAdults((*films)[0]))
        return 0;
    const auto number = numberIn((*films)[0], "id", 0);
    return number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<TmdbFilm> parseTmdbFilm(std::string_view body, int number, FilmId asked, const TmdbSettings& settings) {
    rapidjson::Document answer;
    if (!parseAnswer(body, answer) || numberIn(answer, "id", 0) <= 0)
        return std::nullopt;
    TmdbFilm film;
    if (isAnother(answer, number, asked) || isForAdults(answer))
        return film;
    film.plot = plotText(plotOf(answer));
    film.director = directorText(directorsOf(answer));
    film.poster = posterName(textIn(answer, "poster_path"));
    const auto* watch = memberOf(answer, "watch/providers");
    const auto* countries = watch != nullptr ? memberOf(*watch, "results") : nullptr;
    const auto* here = countries != nullptr ? memberOf(*countries, settings.country.c_str()) : nullptr;
    for (const auto& [name, kind] : kinds)
        addOffers(film, kind, listIn(here, name));
    return film;
}

} // namespace sceneheard
