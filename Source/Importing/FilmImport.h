#pragma once
#include "Films/ProfilesFile.h"
#include "Importing/FilmNames.h"
#include "Matching/FactProfile.h"
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace sceneheard {

/// A catalogue growing by a person's own tables. Films that the training knew keep their places and profiles, and what
/// a table knows better (votes, rating, what was missing) is taken over; other films follow in the order of their
/// coming, with profiles that their facts let expect. The same catalogue and tables give the same bytes, also when
/// imported again.
class FilmImport {
public:
    /// Throws Error when the profiles are of another training than the catalogue.
    FilmImport(std::shared_ptr<const Catalogue> base, const FactProfile& profiles);

    /// Begins another table: what one has twice is repeated, what two have is merged.
    void beginTable() { ofThisTable.clear(); }
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
    void index(std::size_t place);

    std::shared_ptr<const Catalogue> base;

    const FactProfile& expected;
    std::vector<Film> films;
    Profiles profiles;
    std::size_t trained = 0, known = 0;
    std::unordered_map<int, std::size_t> byTmdb;
    std::unordered_map<std::string, std::size_t> byImdb;
    std::optional<FilmNames> names; ///< of all films, once one was looked for by its name
    bool withoutTmdb = false;       ///< whether some film has no TMDb id
    std::unordered_set<std::size_t> ofThisTable;
};

} // namespace sceneheard
