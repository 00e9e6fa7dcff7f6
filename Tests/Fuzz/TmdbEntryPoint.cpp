#include "Fuzz/TmdbEntryPoint.h"
#include "Support/Text.h"
#include "Tmdb/TmdbCodec.h"
#include "Tmdb/TmdbText.h"
#include <algorithm>
#include <cstdlib>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

void requireLine(const std::string& text, std::size_t longest) {
    require(text.size() <= longest && isUtf8(text));
    require(std::none_of(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) < ' ') || c == 127; }));
    require(shownLine(text, longest) == text);
}

void requireFilm(const std::optional<TmdbFilm>& film) {
    if (!film)
        return;
    requireLine(film->plot, 2000);
    requireLine(film->director, 500);
    require(film->poster.find_first_of("?#% \\.") == film->poster.rfind('.'));
    require(film->poster.empty() || film->poster.rfind('/') == 0);
    require(film->offers.size() <= 30);
    for (const auto& offer : film->offers) {
        requireLine(offer.provider, 100);
        require(!offer.provider.empty() && offer.kind >= OfferKind::stream && offer.kind <= OfferKind::buy);
    }
    require(readTmdbFilm(writeTmdbFilm(*film)) == film);
}
} // namespace

int fuzzTmdb(const std::uint8_t* bytes, std::size_t size) {
    static const auto settings = [] {
        TmdbSettings made;
        made.country = "DE";
        made.language = "de";
        return made;
    }();
    const std::string_view body(reinterpret_cast<const char*>(bytes), size);
    if (const auto number = parseTmdbFound(body))
        require(*number >= 0);
    requireFilm(parseTmdbFilm(body, 78, FilmId::tmdb(78), settings));
    requireFilm(readTmdbFilm(body));
    return 0;
}
