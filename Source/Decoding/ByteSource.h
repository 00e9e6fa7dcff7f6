#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace sceneheard {

/// What a thread that decodes and those who wait for it know of each other.
struct DecodingWatch {
    std::atomic<bool> stopped{false}; ///< nobody wants the sound any more: reading ends
    std::atomic<bool> waiting{false}; ///< for another program to send something, so that no progress is no fault
};

/// The bytes of a sound file, for a decoder. It does not know its name: content decides.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// @return  how many bytes were read, at most `limit`; 0 at the end, or when stopped; -1 when the system refuses
    virtual std::ptrdiff_t read(void* to, std::size_t limit) noexcept = 0;
    /// Bytes in all; -1 for a pipe, which cannot seek() either.
    virtual std::int64_t size() const noexcept = 0;
    /// From the start. @return  whether it can be read from there
    virtual bool seek(std::int64_t position) noexcept = 0;
    virtual std::int64_t position() const noexcept = 0;
};

/// Which files may be opened: a window takes nothing that could keep it waiting.
enum class Sources { regularFiles, pipesToo };

/// Opens a file, or with Sources::pipesToo a FIFO or for "-" the standard input; a FIFO waits for its writer. Throws
/// Error, naming the file and the remedy, when it is missing, a folder, empty, or of a kind that is not allowed.
std::unique_ptr<ByteSource> openSource(const std::filesystem::path& file, Sources allowed,
                                       std::shared_ptr<DecodingWatch> watch);

/// Bytes in memory, which must outlive it.
std::unique_ptr<ByteSource> memorySource(const void* bytes, std::size_t size);

/// Bytes from `begin` up to `end` of another source, which must outlive it and can seek.
std::unique_ptr<ByteSource> sliceOf(ByteSource& whole, std::int64_t begin, std::int64_t end);

/// What a person calls the file: its path, or "standard input".
std::string sourceName(const std::filesystem::path& file);

} // namespace sceneheard
