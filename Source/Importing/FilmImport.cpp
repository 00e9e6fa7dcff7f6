#include "Importing/FilmImport.h"
#include "Films/CatalogueWriter.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
// IMDb counts about so many votes for each of TMDb's, by which a film is known: The Matrix has two million there and
// twenty-six thousand here, and little-known films are alike.
constexpr int imdbVotesForOne = 60;

// IMDb's number, under which no other id stands; 0 for none.
std::uint32_t numberOfImdb(const std::string& id) { return static_cast<std::uint32_t>(FilmId::imdb(id).imdbNumber()); }

template <typename T>
void replaceWhereKnown(T& old, const T& more) {
    if (more != T{})
        old = more;
}
} // namespace

FilmImport::FilmImport(std::shared_ptr<const Catalogue> catalogue, const FactProfile& factProfile)
    : base(std::move(catalogue))
    , expected(factProfile)
    , space(base->spaceId())
    , trained(static_cast<std::size_t>(base->trainedSize()))
    , known(static_cast<std::size_t>(base->size())) {
    if (expected.id() != base->spaceId())
        throw Error("The film catalogue and the model of film facts are of different trainings; make both again with "
                    "`sceneheard train` and `sceneheard catalogue build`.");
    const auto& columns = base->columns();
    for (std::size_t i = 0; i < known; ++i) {
        const auto film = base->film(static_cast<int>(i));
        FilmProfile profile;
        profile.music = musicBytes(base->expectedMusic(static_cast<int>(i)));
        std::ranges::copy(columns.vectors.subspan(i * vectorDims, vectorDims), profile.vector.begin());
        profile.scale = columns.vectorScale[i];
        profile.tone = columns.tone[i];
        for (std::size_t a = 0; a < profile.bias.size(); ++a)
            profile.bias[a] = columns.bias[a][i];
        films.add(film, profile);
        addName(film, i);
        index(film, i);
    }
}

void FilmImport::index(const Film& film, std::size_t place) {
    if (film.tmdbId > 0)
        byTmdb.add(static_cast<std::uint32_t>(film.tmdbId), place);
    if (const auto imdb = numberOfImdb(film.imdbId); imdb > 0)
        byImdb.add(imdb, place);
}

void FilmImport::addName(const Film& film, std::size_t place) {
    withoutTmdb = withoutTmdb || film.tmdbId == 0;
    if (film.tmdbId == 0)
        namesWithoutTmdb.add(film, place);
    if (names)
        names->add(film, place);
}

std::size_t FilmImport::placeOf(const ImportedFilm& film) {
    const auto& facts = film.facts;
    if (facts.tmdbId > 0)
        if (const auto at = byTmdb.find(static_cast<std::uint32_t>(facts.tmdbId)))
            return *at;
    if (const auto at = byImdb.find(numberOfImdb(facts.imdbId)))
        if (facts.tmdbId == 0 || films.film(*at).tmdbId == 0)
            return *at;
    // One with an id of TMDb's is known by it, unless films came from a table that has none.
    return facts.tmdbId == 0 || withoutTmdb ? placeByName(film) : films.size();
}

std::size_t FilmImport::placeByName(const ImportedFilm& film) {
    const auto filmAt = [this](std::size_t place) { return films.film(place); };
    if (film.facts.tmdbId > 0) { // two numbers of TMDb's are two films
        const auto place = namesWithoutTmdb.find(film, filmAt);
        return place ? *place : films.size();
    }
    if (!names) {
        names.emplace();
        for (std::size_t i = 0; i < films.size(); ++i)
            names->add(films.film(i), i);
    }
    if (const auto place = names->find(film, filmAt))
        return *place;
    const auto& facts = film.facts;
    if (facts.tmdbId == 0 && facts.imdbId.empty()) // named by people: a subtitle may be missing
        for (const int row : base->named(facts.title + " (" + std::to_string(facts.year) + ')'))
            if (mayBeTheSame(films.film(static_cast<std::size_t>(row)), film))
                return static_cast<std::size_t>(row);
    return films.size();
}

bool FilmImport::add(ImportedFilm&& film) {
    const auto place = placeOf(film);
    const auto votes = (film.imdbVotes + imdbVotesForOne - 1) / imdbVotesForOne;
    if (place >= ofThisTable.size())
        ofThisTable.resize(std::max(place + 1, 2 * ofThisTable.size()));
    if (ofThisTable[place])
        return false;
    ofThisTable[place] = true;
    if (place == films.size()) {
        fillUnknown(film.facts.votes, votes);
        fillUnknown(film.facts.rating, film.imdbRating);
        films.add(film.facts, expected(film.facts, film.keywords));
        addName(film.facts, place);
        index(film.facts, place);
        return true;
    }
    auto old = films.film(place);
    const auto& more = film.facts;
    if (more.votes > 0) { // newer, and of the same table
        old.votes = more.votes;
        replaceWhereKnown(old.rating, more.rating);
    }
    fillUnknown(old.votes, votes);
    fillUnknown(old.rating, film.imdbRating);
    fillUnknown(old, more);
    if (more.originalTitle != old.title)
        fillUnknown(old.originalTitle, more.originalTitle);
    index(old, place);
    // Where a table has no keywords, those of an earlier one are in the profile.
    const bool learnt = place >= trained && !film.keywords.empty();
    films.replace(place, old, learnt ? expected(old, film.keywords) : films.profile(place));
    return true;
}

void FilmImport::write(const std::filesystem::path& file) {
    base.reset(); // which may lie there
    byTmdb = {};
    byImdb = {};
    names.reset();
    writeCatalogue({films.size(), space, [this](std::size_t i) { return films.film(i); },
                    [this](std::size_t i) { return films.profile(i); }},
                   trained, file);
}

} // namespace sceneheard
