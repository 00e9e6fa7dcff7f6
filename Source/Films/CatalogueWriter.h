#pragma once
#include "Films/Film.h"
#include "Films/ProfilesFile.h"
#include <filesystem>
#include <span>

namespace sceneheard {

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
