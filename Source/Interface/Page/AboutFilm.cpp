#include "Interface/Page/AboutFilm.h"
#include "Films/LocalTitle.h"
#include "Matching/FilmGroup.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int mostNear = 5;
constexpr std::size_t mostKinds = 5;

std::string otherTitleOf(const Film& film) {
    const auto& shown = shownTitle(film);
    const auto& original = film.originalTitle.empty() ? film.title : film.originalTitle;
    return original != shown ? original : film.title != shown ? film.title : "";
}
} // namespace

std::optional<Suggestion> filmAlone(FilmId film, const Matcher& matcher) {
    const int row = matcher.catalogue().rowOf(film);
    if (row < 0)
        return {};
    Suggestion alone;
    alone.film = film;
    alone.facts = matcher.catalogue().film(row);
    alone.zScores = matcher.zScores(row);
    alone.mood = matcher.filmMood(row);
    return alone;
}

AboutFilm aboutFilm(const Suggestion& film, const Matcher& matcher) {
    AboutFilm about{film};
    const auto& catalogue = matcher.catalogue();
    const int row = catalogue.rowOf(film.film);
    if (row < 0)
        return about;
    about.film.facts = catalogue.film(row);
    about.otherTitle = otherTitleOf(about.film.facts);
    about.tone = catalogue.tone(row);
    about.music = catalogue.expectedMusic(row);
    about.kinds = matcher.space().musicGenres().likeliest(*about.music, mostKinds);
    for (const auto& neighbour : filmsLike(film.film, matcher, mostNear))
        if (auto alone = filmAlone(FilmId::of(neighbour), matcher))
            about.neighbours.push_back(std::move(*alone));
    return about;
}

} // namespace sceneheard
