#pragma once
#include "Support/ReplaceFile.h"
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace sceneheard {

/// What the catalogue's writer and reader agree on. One SQLite file with the tables
///   meta(key, value)    version, count, trained, dims, space
///   film(...)           a row a film, id = its index
///   other(film, titles) the other titles of films that have some, see joinTitles()
///   titles, names, backs  see TitleIndex.h
///   packed(name, data)  columns for all films as little-endian arrays, read whole when opening
/// SQLite's header carries `catalogueApplication` as application_id, and in user_version a checksum of the whole file.
inline constexpr std::int64_t catalogueVersion = 5;
inline constexpr std::int64_t catalogueApplication = 0x53434e48; // "SCNH"
inline constexpr std::size_t userVersionOffset = 60; // https://sqlite.org/fileformat2.html#the_database_header
inline constexpr std::size_t applicationOffset = 68;

/// The checksum over a catalogue's bytes (100 or more), in which the four bytes that will hold it count as zero.
inline std::uint32_t catalogueChecksum(std::string_view bytes) {
    constexpr std::string_view blank("\0\0\0\0", 4);
    auto sum = checksum(bytes.substr(0, userVersionOffset));
    sum = checksum(blank, sum);
    return static_cast<std::uint32_t>(checksum(bytes.substr(userVersionOffset + blank.size()), sum));
}
/// The same of a file, read piece by piece. Throws Error as fileBytes() does.
std::uint32_t catalogueChecksum(const std::filesystem::path& file, std::string_view remedy);

} // namespace sceneheard
