#include "Remote/CodecJson.h"
#include "Tmdb/TmdbParts.h"

namespace sceneheard {

namespace {
constexpr int kindCount = 5;
constexpr rapidjson::SizeType mostRead = 100;
} // namespace

std::string writeTmdbFilm(const TmdbFilm& film) {
    CodecWriter out;
    out.object([&] {
        out.key("plot").text(film.plot);
        out.key("director").text(film.director);
        out.key("poster").text(film.poster);
        out.key("offers").list([&] {
            for (const auto& offer : film.offers)
                out.list([&] {
                    out.number(static_cast<int>(offer.kind));
                    out.text(offer.provider);
                });
        });
    });
    return out.take();
}

std::optional<TmdbFilm> readTmdbFilm(std::string_view record) {
    rapidjson::Document read;
    if (!parseAnswer(record, read))
        return std::nullopt;
    const auto *plot = memberOf(read, "plot"), *director = memberOf(read, "director"),
               *poster = memberOf(read, "poster"), *offers = memberOf(read, "offers");
    if (plot == nullptr || director == nullptr || poster == nullptr || offers == nullptr || !offers->IsArray())
        return std::nullopt;
    TmdbFilm film;
    film.plot = plotText(textOf(*plot));
    film.director = directorLine(textOf(*director));
    film.poster = posterName(textOf(*poster));
    for (rapidjson::SizeType i = 0; i < std::min(offers->Size(), mostRead); ++i)
        if (const auto& one = (*offers)[i];
            one.IsArray() && one.Size() == 2 && one[0].IsInt() && one[0].GetInt() >= 0 && one[0].GetInt() < kindCount)
            addOffer(film, static_cast<OfferKind>(one[0].GetInt()), textOf(one[1]));
    return film;
}

} // namespace sceneheard
