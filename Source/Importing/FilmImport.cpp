#include "Importing/FilmImport.h"
#include "Films/CatalogueWriter.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
// IMDb counts about so many votes for each of TMDb's, by which a film is known: The Matrix has two million there and
// twenty-six thousand here, and little-known films are alike.
constexpr int imdbVotesForOne = 60;

template <typename T>
void replaceWhereKnown(T& old, const T& more) {
    if (more != T{})
        old = more;
}
} // namespace

FilmImport::FilmImport(std::shared_ptr<const Catalogue> catalogue, const FactProfile& factProfile)
    : base(std::move(catalogue))
    , expected(factProfile)
    , trained(static_cast<std::size_t>(base->trainedSize()))
    , known(static_cast<std::size_t>(base->size())) {
    if (expected.id() != base->spaceId())
        throw Error("The film catalogue and the model of film facts are of different trainings; make both again with "
                    "`sceneheard train` and `sceneheard catalogue build`.");
    profiles.space = base->spaceId();
    profiles.films.resize(known);
    films.reserve(known);
    const auto& columns = base->columns();
    for (std::size_t i = 0; i < known; ++i) {
        films.push_back(base->film(static_cast<int>(i)));
        auto& profile = profiles.films[i];
        profile.music = musicBytes(base->expectedMusic(static_cast<int>(i)));
        std::ranges::copy(columns.vectors.subspan(i * vectorDims, vectorDims), profile.vector.begin());
        profile.scale = columns.vectorScale[i];
        profile.tone = columns.tone[i];
        for (std::size_t a = 0; a < profile.bias.size(); ++a)
            profile.bias[a] = columns.bias[a][i];
        withoutTmdb = withoutTmdb || films.back().tmdbId == 0;
        index(i);
    }
}

void FilmImport::index(std::size_t place) {
    const auto& film = films[place];
    if (film.tmdbId > 0)
        byTmdb.emplace(film.tmdbId, place);
    if (!film.imdbId.empty())
        byImdb.emplace(film.imdbId, place);
}

std::size_t FilmImport::placeOf(const ImportedFilm& film) {
    const auto& facts = film.facts;
    if (const auto at = byTmdb.find(facts.tmdbId); facts.tmdbId > 0 && at != byTmdb.end())
        return at->second;
    if (const auto at = byImdb.find(facts.imdbId); at != byImdb.end())
        if (facts.tmdbId == 0 || films[at->second].tmdbId == 0)
            return at->second;
    // One with an id of TMDb's is known by it, unless films came from a table that has none.
    return facts.tmdbId == 0 || withoutTmdb ? placeByName(film) : films.size();
}

std::size_t FilmImport::placeByName(const ImportedFilm& film) {
    if (!names) {
        names.emplace();
        for (std::size_t i = 0; i < films.size(); ++i)
            names->add(films[i], i);
    }
    if (const auto place = names->find(film, films))
        return *place;
    const auto& facts = film.facts;
    if (facts.tmdbId == 0 && facts.imdbId.empty()) // named by people: a subtitle may be missing
        for (const int row : base->named(facts.title + " (" + std::to_string(facts.year) + ')'))
            if (mayBeTheSame(films[static_cast<std::size_t>(row)], film))
                return static_cast<std::size_t>(row);
    return films.size();
}

bool FilmImport::add(ImportedFilm&& film) {
    const auto place = placeOf(film);
    const auto votes = (film.imdbVotes + imdbVotesForOne - 1) / imdbVotesForOne;
    if (!ofThisTable.insert(place).second)
        return false;
    if (place == films.size()) {
        fillUnknown(film.facts.votes, votes);
        fillUnknown(film.facts.rating, film.imdbRating);
        films.push_back(std::move(film.facts));
        profiles.films.push_back(expected(films.back(), film.keywords));
        withoutTmdb = withoutTmdb || films.back().tmdbId == 0;
        if (names)
            names->add(films.back(), place);
        index(place);
        return true;
    }
    auto& old = films[place];
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
    index(place);
    // Where a table has no keywords, those of an earlier one are in the profile.
    if (place >= trained && !film.keywords.empty())
        profiles.films[place] = expected(old, film.keywords);
    return true;
}

void FilmImport::write(const std::filesystem::path& file) {
    base.reset(); // which may lie there
    writeCatalogue(films, profiles, trained, file);
}

} // namespace sceneheard
