#pragma once
#include "Films/Sqlite.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace sceneheard {

/// How much of what TMDb answers is kept.
struct TmdbCacheLimits {
    std::uint64_t bytes = 100'000'000;          ///< of the file; then what was used longest ago goes
    std::int64_t seconds = 30ll * 24 * 60 * 60; ///< how long anything is kept; TMDb allows six months at most
};

/// What TMDb has answered, in one SQLite file that every window and program of a person shares at once. It only spares
/// asking again: whatever goes wrong with the file, nothing is found or kept, and nobody is told. A file that is
/// damaged, or none of this kind, is set aside under its name with ".aside" behind, and begun anew. One thread at a
/// time; others' writes are waited for 0.05 s at most.
class TmdbCache {
public:
    static constexpr std::size_t maxEntry = 2u << 20; ///< bytes; longer ones are not kept

    /// @param file  empty: nothing is kept
    explicit TmdbCache(std::filesystem::path file, const TmdbCacheLimits& limits = {});

    /// tmdb.sqlite where the system keeps what can be had again: $XDG_CACHE_HOME/SceneHeard, ~/.cache/SceneHeard,
    /// ~/Library/Caches/SceneHeard or %LOCALAPPDATA%\SceneHeard. Empty where the system tells no such place.
    static std::filesystem::path usualPlace();

    /// What is kept under a name, and not too old; neither may it be of the future, as after a clock that was set back.
    /// @param now  seconds since 1970
    std::optional<std::string> find(const std::string& name, std::int64_t now);
    /// Keeps it under a name, instead of what is there.
    void keep(const std::string& name, std::string_view bytes, std::int64_t now);
    /// Nothing is kept under this name any more.
    void forget(const std::string& name);

private:
    template <typename Work>
    void work(Work work) noexcept;
    SqliteDatabase* open();
    void removeOld(const SqliteDatabase& database, std::int64_t now);
    void trim(const SqliteDatabase& database) const;

    const std::filesystem::path file;
    const TmdbCacheLimits limits;
    std::unique_ptr<SqliteDatabase> opened; ///< null before the first use, and after trouble
    int anew = 0;                           ///< how often the file was set aside
    bool swept = false;                     ///< of what is too old
};

} // namespace sceneheard
