#pragma once
#include "Films/FilmStore.h"
#include "Importing/FilmNames.h"
#include "Importing/PlaceIndex.h"
#include "Matching/FactProfile.h"
#include <memory>

namespace sceneheard {

/// A catalogue growing by a person's own tables, of a million films in some megabytes of memory. Films that the
/// training knew keep their places and profiles, and what a table knows better (votes, rating, what was missing) is
/// taken over; other films follow in the order of their coming, with profiles that their facts let expect. The same
/// catalogue and tables give the same bytes, also when imported again.
class FilmImport {
public:
    /// Throws Error when the profiles are of another training than the catalogue.
    FilmImport(std::shared_ptr<const Catalogue> base, const FactProfile& profiles);

    /// Begins another table: what one has twice is repeated, what two have is merged.
    void beginTable() { ofThisTable.assign(films.size(), false); }
    /// Whether the film was not in this table before. One without an id that is known is looked for by title and year.
    bool add(ImportedFilm&& film);
    std::size_t size() const { return films.size(); }
    std::size_t added() const { return films.size() - known; }
    /// Puts the catalogue into its file, beside an older one and then in its place. Throws Error when it cannot.
    /// Nothing is to be added after that.
    void write(const std::filesystem::path& file);

private:
    std::size_t placeOf(const ImportedFilm& film);
    std::size_t placeByName(const ImportedFilm& film);
    void index(const Film& film, std::size_t place);
    void addName(const Film& film, std::size_t place);

    std::shared_ptr<const Catalogue> base;
    const FactProfile& expected;
    FilmStore films;
    const std::uint64_t space;
    std::size_t trained = 0, known = 0;
    PlaceIndex byTmdb, byImdb;      ///< by TMDb's and IMDb's number
    std::optional<FilmNames> names; ///< of all films, once one without TMDb's number was looked for by its name
    FilmNames namesWithoutTmdb;     ///< of those that have no such number
    bool withoutTmdb = false;       ///< whether some film has no TMDb id
    std::vector<bool> ofThisTable;  ///< by place
};

} // namespace sceneheard
