#include "Tables/PackedTable.h"
#include "Support/Error.h"
#include <zlib.h>

namespace sceneheard {

namespace {
struct Close {
    void operator()(gzFile file) const { gzclose_r(file); }
};
} // namespace

TableFile openGzipTable(const std::filesystem::path& file) {
    const auto name = "The table " + file.string();
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    const std::shared_ptr<gzFile_s> packed(gzopen(file.c_str(), "rb"), Close());
    if (error || packed == nullptr)
        throw Error(name + " cannot be read; check its path.");
    const auto whole = [packed, name] {
        int status = Z_OK;
        gzerror(packed.get(), &status);
        if (status != Z_OK || gzdirect(packed.get()) != 0) // a file that is cut, damaged or not packed at all
            throw Error(name + " is no whole gzip file; fetch it again.");
    };
    TableFile table;
    table.read = [=, length = std::uint64_t{0}](char* to, std::size_t most) mutable {
        const auto n = gzread(packed.get(), to, static_cast<unsigned>(most));
        whole();
        length += static_cast<std::uint64_t>(std::max(n, 0));
        if (n == 0 && length == 0)
            throw Error(name + " is an empty gzip file; fetch it again.");
        if (length > alwaysUnpacked && length / maxUnpacked > size)
            throw Error(name + " unpacks to more than " + std::to_string(maxUnpacked) +
                        " times its size, which no table does; fetch it again from somewhere that you trust.");
        return static_cast<std::size_t>(n);
    };
    table.done = [=] {
        return size > 0 ? static_cast<double>(gzoffset(packed.get())) / static_cast<double>(size) : 1.0;
    };
    table.name = name;
    return table;
}

} // namespace sceneheard
