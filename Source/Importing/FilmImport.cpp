#include "Importing/FilmImport.h"
#include "Films/CatalogueWriter.h"
#include "Films/TitleWords.h"
#include "Support/Error.h"
#include <algorithm>

namespace sceneheard {

namespace {
std::string titleAndYear(const Film& film) {
    return titleKey(titleWords(film.title)) + '\n' + std::to_string(film.year);
}

template <typename T>
void replaceWhereKnown(T& old, const T& more) {
    if (more != T{})
        old = more;
}

template <typename T>
void fillWhereUnknown(T& old, const T& more) {
    if (old == T{})
        old = more;
}
} // namespace

FilmImport::FilmImport(const Catalogue& base, const FactProfile& factProfile)
    : expected(factProfile)
    , trained(static_cast<std::size_t>(base.trainedSize()))
    , known(static_cast<std::size_t>(base.size())) {
    if (expected.id() != base.spaceId())
        throw Error("The film catalogue and the model of film facts are of different trainings; make both again with "
                    "`sceneheard train` and `sceneheard catalogue build`.");
    profiles.space = base.spaceId();
    profiles.films.resize(known);
    films.reserve(known);
    const auto& columns = base.columns();
    for (std::size_t i = 0; i < known; ++i) {
        films.push_back(base.film(static_cast<int>(i)));
        auto& profile = profiles.films[i];
        profile.music = musicBytes(base.expectedMusic(static_cast<int>(i)));
        std::ranges::copy(columns.vectors.subspan(i * vectorDims, vectorDims), profile.vector.begin());
        profile.scale = columns.vectorScale[i];
        profile.tone = columns.tone[i];
        for (std::size_t a = 0; a < profile.standing.size(); ++a)
            profile.standing[a] = columns.standing[a][i];
        index(i);
    }
}

void FilmImport::index(std::size_t place) {
    const auto& film = films[place];
    if (film.tmdbId > 0)
        byTmdb.emplace(film.tmdbId, place);
    else
        byTitle.emplace(titleAndYear(film), place);
    if (!film.imdbId.empty())
        byImdb.emplace(film.imdbId, place);
}

std::size_t FilmImport::placeOf(const Film& facts) const {
    if (const auto at = byTmdb.find(facts.tmdbId); facts.tmdbId > 0 && at != byTmdb.end())
        return at->second;
    const auto sameId = [&](std::size_t place) { return facts.tmdbId == 0 || films[place].tmdbId == 0; };
    if (const auto at = byImdb.find(facts.imdbId); at != byImdb.end() && sameId(at->second))
        return at->second;
    if (const auto at = byTitle.find(titleAndYear(facts)); at != byTitle.end() && sameId(at->second))
        return at->second;
    return films.size();
}

bool FilmImport::add(ImportedFilm&& film) {
    const auto place = placeOf(film.facts);
    if (!ofThisTable.insert(place).second)
        return false;
    if (place == films.size()) {
        films.push_back(std::move(film.facts));
        profiles.films.push_back(expected(films.back(), film.keywords));
        index(place);
        return true;
    }
    auto& old = films[place];
    const auto& more = film.facts;
    if (more.votes > 0) { // newer, and of the same table
        old.votes = more.votes;
        replaceWhereKnown(old.rating, more.rating);
    }
    fillWhereUnknown(old.genres, more.genres);
    fillWhereUnknown(old.runtime, more.runtime);
    fillWhereUnknown(old.tmdbId, more.tmdbId);
    fillWhereUnknown(old.imdbId, more.imdbId);
    fillWhereUnknown(old.language, more.language);
    fillWhereUnknown(old.countries, more.countries);
    if (more.originalTitle != old.title)
        fillWhereUnknown(old.originalTitle, more.originalTitle);
    index(place);
    // Where a table has no keywords, those of an earlier one are in the profile.
    if (place >= trained && !film.keywords.empty())
        profiles.films[place] = expected(old, film.keywords);
    return true;
}

void FilmImport::write(const std::filesystem::path& file) const { writeCatalogue(films, profiles, trained, file); }

} // namespace sceneheard
