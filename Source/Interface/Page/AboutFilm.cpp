#include "Interface/Page/AboutFilm.h"
#include "Matching/FilmGroup.h"
#include <algorithm>

namespace sceneheard {

namespace {
constexpr int mostNear = 5;
constexpr std::size_t mostKinds = 5;

std::string otherTitleOf(const Film& film, const std::string& language) {
    if (!film.originalTitle.empty() && film.originalTitle != film.title)
        return film.originalTitle;
    const OtherTitle* found = nullptr;
    for (const auto& other : film.otherTitles)
        if (other.language == language && other.title != film.title && (found == nullptr || !found->official))
            found = &other;
    return found != nullptr && language != "en" ? found->title : "";
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

AboutFilm aboutFilm(const Suggestion& film, const Matcher& matcher, const std::string& language) {
    AboutFilm about{film};
    const auto& catalogue = matcher.catalogue();
    const int row = catalogue.rowOf(film.film);
    if (row < 0)
        return about;
    about.film.facts = catalogue.film(row);
    about.otherTitle = otherTitleOf(about.film.facts, language);
    about.tone = catalogue.tone(row);
    about.music = catalogue.expectedMusic(row);
    about.kinds = matcher.space().musicGenres().likeliest(*about.music, mostKinds);
    for (const auto& neighbour : filmsLike(film.film, matcher, mostNear))
        if (auto alone = filmAlone(FilmId::of(neighbour), matcher))
            about.neighbours.push_back(std::move(*alone));
    return about;
}

} // namespace sceneheard
