#pragma once
#include "Tables/TableFile.h"
#include <filesystem>

namespace sceneheard {

/// The table in a gzip file (RFC 1952), of one or several members, see openTableFile().
TableFile openGzipTable(const std::filesystem::path& file);

/// The table in a zip file, zip64 too, see openTableFile().
TableFile openZipTable(const std::filesystem::path& file, const TableChoice& fits);

} // namespace sceneheard
