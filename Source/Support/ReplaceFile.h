#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace sceneheard {

/// Lets `write` make a file beside `file`, then renames it over `file`, so that a reader sees the old file or the whole
/// new one. The folder is made when missing. Throws Error when the folder or file cannot be written, or when what
/// is there is no plain file; a half-made file, named as the file with ".new" and digits behind it, is removed.
void replaceFile(const std::filesystem::path& file, const std::function<void(const std::filesystem::path&)>& write);
/// The same with these bytes.
void replaceFile(const std::filesystem::path& file, std::string_view bytes);

/// Removes the files that replaceFile() is making at this moment, for a signal that ends the program: it may be called
/// in a signal's handler. Names longer than 4,095 bytes, and a fifth file at once, are left.
void removeUnfinishedFiles() noexcept;

/// A file's bytes. Throws Error, with `remedy` (a clause such as "make it with ..."), when it is missing, cannot be
/// read, or is larger than `limit` bytes.
std::string fileBytes(const std::filesystem::path& file, std::string_view remedy, std::uintmax_t limit = 1u << 30);

/// FNV-1a taken eight bytes at a time: finds any damage of chance; no defence against intent.
std::uint64_t checksum(std::string_view bytes, std::uint64_t start = 0xcbf29ce484222325u);

/// The same of bytes that come piece by piece.
class PiecewiseChecksum {
public:
    /// @param size  of all bytes together
    PiecewiseChecksum(std::uint64_t size, std::uint64_t start);
    /// Pieces of a multiple of eight bytes, the last of any length.
    void add(std::string_view piece);
    std::uint64_t value() const { return sum; }

private:
    std::uint64_t sum;
};

} // namespace sceneheard
