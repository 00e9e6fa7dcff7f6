#pragma once
#include "Films/Film.h"
#include "Films/ProfilesFile.h"
#include <filesystem>
#include <functional>
#include <span>

namespace sceneheard {

/// Films to pack, and their profiles, by place: both are asked for in order, more than once.
struct FilmSource {
    std::size_t count = 0;
    std::uint64_t space = 0; ///< see Profiles
    std::function<Film(std::size_t)> film;
    std::function<FilmProfile(std::size_t)> profile;
};

/// The same as below, of films that need not be in memory: takes some hundred bytes a film.
void writeCatalogue(const FilmSource& films, std::size_t trained, const std::filesystem::path& file);

/// Packs films and their profiles (one a film, same order) into a catalogue file that Catalogue::open() reads. The same
/// input gives the same bytes with one version of SQLite. Throws Error when the counts differ or the file cannot be
/// written.
/// @param trained  how many films, from the first, came with the training; see Catalogue::trainedSize()
void writeCatalogue(std::span<const Film> films, const Profiles& profiles, std::size_t trained,
                    const std::filesystem::path& file);

/// Removes what writeCatalogue() of a process that was killed left beside `file`: plain files of its name with ".new"
/// and digits behind it that begin as an unfinished catalogue does. No other process may be writing one.
void removeUnfinishedCatalogues(const std::filesystem::path& file);

} // namespace sceneheard
