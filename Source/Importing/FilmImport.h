#pragma once
#include "Films/ProfilesFile.h"
#include "Importing/FilmTables.h"
#include "Matching/FactProfile.h"
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
    FilmImport(const Catalogue& base, const FactProfile& profiles);

    /// Begins another table: what one has twice is repeated, what two have is merged.
    void beginTable() { ofThisTable.clear(); }
    /// Whether the film was not in this table before.
    bool add(ImportedFilm&& film);
    std::size_t size() const { return films.size(); }
    std::size_t added() const { return films.size() - known; }
    /// Puts the catalogue into its file, beside an older one and then in its place. Throws Error when it cannot.
    void write(const std::filesystem::path& file) const;

private:
    std::size_t placeOf(const Film& facts) const;
    void index(std::size_t place);

    const FactProfile& expected;
    std::vector<Film> films;
    Profiles profiles;
    std::size_t trained = 0, known = 0;
    std::unordered_map<int, std::size_t> byTmdb;
    std::unordered_map<std::string, std::size_t> byImdb, byTitle; ///< byTitle: films without a TMDb id
    std::unordered_set<std::size_t> ofThisTable;
};

} // namespace sceneheard
