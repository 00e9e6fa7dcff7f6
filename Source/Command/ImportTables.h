#pragma once
#include "Importing/FilmTables.h"
#include <filesystem>

namespace sceneheard {

/// A person's own tables of films, each "" where there is none.
struct OwnTables {
    std::string tmdb, movielens, imdb;
    ImportRules rules;

    bool any() const { return !tmdb.empty() || !movielens.empty() || !imdb.empty(); }
};

/// Adds their films to the catalogue among `assets` and writes it into a file. Tells on standard error what was taken
/// and what not. Throws Error, naming the table, where one cannot be read or holds no film.
void importTables(const OwnTables& tables, const std::filesystem::path& assets, const std::filesystem::path& out);

} // namespace sceneheard
