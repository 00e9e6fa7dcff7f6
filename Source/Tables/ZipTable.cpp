#include "Tables/PackedTable.h"
#include "Tables/TableText.h"
#include "Support/Decimals.h"
#include "Support/Error.h"
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr std::uint64_t largestZip = 1u << 30; // bytes: all that its directory tells is held in memory
constexpr std::size_t maxNamed = 10, mostTables = 100, mostEntries = 100'000, blockSize = 1 << 16;

[[noreturn]] void fail(const fs::path& file, const std::string& why) {
    throw Error("The zip file " + file.string() + " " + why);
}

/// A zip file, read entry by entry.
class Zip {
public:
    explicit Zip(const fs::path& path)
        : file(path)
        , archive(archive_read_new()) {
        if (archive == nullptr)
            throw std::bad_alloc();
        archive_read_support_format_zip_seekable(archive.get()); // by the directory at its end, as everybody reads it
        if (archive_read_open_filename(archive.get(), file.c_str(), blockSize) != ARCHIVE_OK)
            damaged();
    }

    /// False behind the last entry.
    bool next() {
        const int got = archive_read_next_header(archive.get(), &entry);
        if (got == ARCHIVE_EOF)
            return false;
        if (got < ARCHIVE_WARN || ++entries > mostEntries)
            damaged();
        return true;
    }
    std::string name() const {
        const char* const text = archive_entry_pathname_utf8(entry);
        const char* const other = text == nullptr ? archive_entry_pathname(entry) : text;
        return other == nullptr ? "" : other;
    }
    bool isTable() const {
        const auto path = name();
        const auto own = path.substr(path.rfind('/') + 1);
        std::string ending = own.substr(own.size() - std::min<std::size_t>(own.size(), 4));
        std::ranges::transform(ending, ending.begin(), smallLetter);
        return archive_entry_filetype(entry) == AE_IFREG && !own.starts_with('.') && !path.starts_with("__MACOSX/") &&
               (ending == ".csv" || ending == ".tsv");
    }
    /// Bytes, or 0 where it is not told.
    std::uint64_t size() const {
        return archive_entry_size_is_set(entry) != 0 ? static_cast<std::uint64_t>(archive_entry_size(entry)) : 0;
    }
    std::size_t read(char* to, std::size_t most) {
        const auto n = archive_read_data(archive.get(), to, most);
        if (n < 0)
            fail(file, "is damaged or locked with a password at " + name() + "; fetch it again, or unpack it");
        return static_cast<std::size_t>(n);
    }

private:
    struct Free {
        void operator()(struct archive* a) const { archive_read_free(a); }
    };
    [[noreturn]] void damaged() const { fail(file, "is damaged, or none; fetch it again, or unpack the table"); }

    const fs::path file;
    const std::unique_ptr<struct archive, Free> archive;
    archive_entry* entry = nullptr; ///< of the archive
    std::size_t entries = 0;
};

/// @param index  among the entries
TableFile openEntry(const fs::path& file, std::size_t index) {
    const auto zip = std::make_shared<Zip>(file);
    for (std::size_t i = 0; i <= index; ++i)
        if (!zip->next())
            fail(file, "changed while it was read; try again");
    std::error_code error;
    const auto packed = fs::file_size(file, error);
    const auto suspicious = [=](std::uint64_t bytes) {
        return bytes > alwaysUnpacked && bytes / maxUnpacked > packed;
    };
    const auto refuse = [=] {
        fail(file, "would unpack to more than " + std::to_string(maxUnpacked) +
                       " times its size, which no table does; fetch it again from somewhere that you trust");
    };
    const auto size = zip->size();
    if (suspicious(size))
        refuse();
    const auto count = std::make_shared<std::uint64_t>(0);
    TableFile table;
    table.read = [=](char* to, std::size_t most) {
        const auto n = zip->read(to, most);
        *count += n;
        if (suspicious(*count))
            refuse();
        return n;
    };
    table.done = [=] { return size > 0 ? static_cast<double>(*count) / static_cast<double>(size) : 1.0; };
    table.name = "The table " + file.string() + "/" + zip->name();
    return table;
}

bool hasColumns(const TableFile& table, const TableChoice& fits) {
    try {
        std::vector<std::string> columns;
        auto rows = rowsOfAnyForm(table.read, table.name);
        return rows.next(columns) == CsvRows::Row::read && fits(columns);
    } catch (const Error&) {
        return false; // another table of the zip file, which may be damaged
    }
}
} // namespace

TableFile openZipTable(const fs::path& file, const TableChoice& fits) {
    std::error_code error;
    if (const auto size = fs::file_size(file, error); error || size > largestZip)
        fail(file, "is larger than 1 GiB, or cannot be read; unpack the table");
    std::vector<std::size_t> tables, fitting;
    std::vector<std::string> names;
    Zip zip(file);
    for (std::size_t i = 0; zip.next(); ++i)
        if (zip.isTable()) {
            tables.push_back(i);
            names.push_back(zip.name());
        }
    if (tables.empty())
        fail(file, "holds no table whose name ends in .csv or .tsv; check it, or unpack it");
    if (tables.size() == 1)
        return openEntry(file, tables[0]);
    for (const auto index : tables)
        if (fits && tables.size() <= mostTables && hasColumns(openEntry(file, index), fits))
            fitting.push_back(index);
    if (fitting.size() == 1)
        return openEntry(file, fitting[0]);
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), maxNamed); ++i)
        list += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > maxNamed)
        list += " and " + std::to_string(names.size() - maxNamed) + " more";
    fail(file,
         (fitting.empty() ? "holds several tables, none of which fits: " : "holds several tables that may be meant: ") +
             list + "; unpack the one that you mean");
}

} // namespace sceneheard
