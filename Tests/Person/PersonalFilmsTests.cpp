#include "Catch.h"
#include "Matching/Assets.h"
#include "Person/PersonalFilms.h"
#include "Person/Pieces.h"
#include "Person/ShownFilms.h"
#include <algorithm>
#include <cmath>

using namespace sceneheard;

namespace {
std::shared_ptr<const Matcher> matcher() {
    static const auto loaded = loadMatcher(SCENEHEARD_TEST_ASSETS);
    return loaded;
}

// Well-known films that have one genre and not the other.
std::set<FilmId> filmsOf(const char* genre, const char* without, std::size_t count) {
    std::set<FilmId> films;
    const auto bit = [](const char* name) { return 1u << *genreIndex(name); };
    const auto& catalogue = matcher()->catalogue();
    for (int row = 0; row < catalogue.size() && films.size() < count; ++row)
        if (const auto film = catalogue.film(row);
            (film.genres & bit(genre)) != 0 && (film.genres & bit(without)) == 0 && film.votes > 3000)
            films.insert(FilmId::of(film));
    REQUIRE(films.size() == count);
    return films;
}

Query usualMusic(int top, float valence = .5f) {
    Query query;
    query.music = musicOf(valence, .5f);
    query.top = top;
    return query;
}

std::ptrdiff_t countOf(const std::vector<Suggestion>& films, const char* genre) {
    return std::ranges::count_if(films, [&](const auto& film) { return film.facts.genres >> *genreIndex(genre) & 1u; });
}
} // namespace

TEST_CASE("Rejected films are never suggested, and others take their places", "[person][marks]") {
    const PersonalFilms nobody(matcher(), {}, {});
    CHECK(nobody.marks() == 0);
    CHECK(nobody.inWords().empty());
    const auto usual = nobody.suggest(usualMusic(5));
    const auto ranked = matcher()->suggest(usualMusic(5));
    REQUIRE(usual.size() == 5);
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(usual[i].film == ranked[i].film);
    const PersonalFilms somebody(matcher(), {}, {usual[0].film, usual[3].film});
    const auto others = somebody.suggest(usualMusic(5));
    CHECK(others.size() == 5);
    for (const auto& film : others)
        CHECK((film.film != usual[0].film && film.film != usual[3].film));
    CHECK(somebody.arrange(usual, 5).size() == 3);
    CHECK(somebody.arrange(usual, 2).size() == 2);
}

TEST_CASE("From the tenth mark on, what a person likes comes forward", "[person][marks]") {
    const auto horror = filmsOf("Horror", "Family", 12), family = filmsOf("Family", "Horror", 12);
    const PersonalFilms likesHorror(matcher(), horror, family), likesFamily(matcher(), family, horror);
    CHECK(likesHorror.marks() == 24);
    CHECK(likesHorror.weight() > .4f);
    CHECK(likesHorror.inWords().find("24 likes and rejections count") != std::string::npos);
    CHECK(countOf(likesHorror.suggest(usualMusic(20)), "Family") + 2 <
          countOf(likesFamily.suggest(usualMusic(20)), "Family"));
    const auto dark = usualMusic(20, .2f);
    CHECK(countOf(likesHorror.suggest(dark), "Horror") > countOf(likesFamily.suggest(dark), "Horror"));

    // Nine marks order nothing, nor do ten alike.
    std::set<FilmId> few(horror.begin(), std::next(horror.begin(), 5)),
        rest(family.begin(), std::next(family.begin(), 4));
    CHECK(PersonalFilms(matcher(), few, rest).weight() == 0);
    CHECK(PersonalFilms(matcher(), horror, {}).weight() == 0);
    CHECK(PersonalFilms(matcher(), horror, {}).inWords().find("no pattern") != std::string::npos);
    // What the catalogue lacks is no mark.
    CHECK(PersonalFilms(matcher(), {FilmId::titled("No Such Film", 1900)}, {}).marks() == 0);
}

TEST_CASE("How good the films were is told by a person's own marks", "[person][marks]") {
    auto piece = pieceOf(1, "One");
    piece.films = {FilmId::tmdb(1), FilmId::tmdb(2), FilmId::tmdb(3)};
    auto other = piece;
    other.films = {FilmId::tmdb(3), FilmId::tmdb(4)};
    const std::vector<HeardPiece> pieces{piece, other};
    const auto shown = measureShown(pieces, {FilmId::tmdb(1), FilmId::tmdb(2), FilmId::tmdb(9)}, {FilmId::tmdb(4)});
    CHECK(shown.shown == 4);
    CHECK(shown.precision() == Approx(2 / 3.0));
    CHECK(shown.recall() == Approx(2 / 3.0));
    CHECK(inWords(shown) ==
          "4 films were shown; you marked 3 of them. You like 67% of these (precision). Of the 3 films "
          "that you like, 67% were shown (recall).");
    const auto none = measureShown({}, {}, {});
    CHECK(std::isnan(none.precision()));
    CHECK(inWords(none).find("0 films were shown") == 0);
}
