#pragma once
#include "Films/Sqlite.h"
#include <filesystem>
#include <memory>

namespace sceneheard {

/// Opens a file of the cache, which only its owner may read, and makes it where there is none. Null where it must be
/// left as it is: a newer SceneHeard made it. Throws SqliteError, as damaged where it is no file of the cache, and
/// Error where it cannot be made.
std::unique_ptr<SqliteDatabase> openTmdbCache(const std::filesystem::path& file);

/// Moves it away with what SQLite has beside it, in the place of what was moved away before.
void setAside(const std::filesystem::path& file);

} // namespace sceneheard
