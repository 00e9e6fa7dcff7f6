#pragma once
#include "Tables/CsvRows.h"

namespace sceneheard {

/// A table that lies in a file, perhaps packed.
struct TableFile {
    CsvRows::Source read;         ///< throws Error where what is packed is cut, damaged or suspiciously much
    std::function<double()> done; ///< what share of it was read, 0..1
    std::string name;             ///< what errors call it
};

/// Whether a table is the one that is wanted, by its column names.
using TableChoice = std::function<bool(const std::vector<std::string>& columns)>;

/// Opens a table, unpacked where it is a gzip or zip file by its first bytes or its name. A zip file holds it alone
/// among other things, or it is the only one that fits. Throws Error, naming the file and the remedy, when it is
/// missing, or there is no such table in it.
TableFile openTableFile(const std::filesystem::path& file, const TableChoice& fits = {});

inline constexpr std::uint64_t maxUnpacked = 200;       ///< times the size of a packed file; tables reach about ten
inline constexpr std::uint64_t alwaysUnpacked = 1 << 26; ///< bytes, whatever the size of the packed file

} // namespace sceneheard
