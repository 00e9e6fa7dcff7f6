#include "Decoding/ByteSource.h"
#include "Support/Error.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

namespace sceneheard {

namespace {
#if defined(_WIN32) // not tried
int openHandle(const std::filesystem::path& file, bool) { return ::_wopen(file.c_str(), _O_RDONLY | _O_BINARY); }
auto readHandle(int handle, void* to, std::size_t limit) { return ::_read(handle, to, static_cast<unsigned>(limit)); }
auto seekHandle(int handle, std::int64_t to) { return ::_lseeki64(handle, to, SEEK_SET); }
void closeHandle(int handle) { ::_close(handle); }
#else
// Not waiting for a FIFO's writer where a FIFO would be refused anyway: then what was opened is looked at, not the
// name.
int openHandle(const std::filesystem::path& file, bool wait) {
    return ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (wait ? 0 : O_NONBLOCK));
}
auto readHandle(int handle, void* to, std::size_t limit) { return ::read(handle, to, limit); }
auto seekHandle(int handle, std::int64_t to) { return ::lseek(handle, static_cast<off_t>(to), SEEK_SET); }
void closeHandle(int handle) { ::close(handle); }
#endif

/// While it lives, the thread waits for another program.
struct Waiting {
    Waiting(DecodingWatch& w, bool pipe)
        : watch(w) {
        watch.waiting = pipe;
    }
    ~Waiting() { watch.waiting = false; }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
    DecodingWatch& watch;
};

class FileSource : public ByteSource {
public:
    FileSource(int h, bool isPipe, std::shared_ptr<DecodingWatch> w)
        : handle(h)
        , pipe(isPipe)
        , watch(std::move(w)) {}
    ~FileSource() override { closeHandle(handle); }
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    std::ptrdiff_t read(void* to, std::size_t limit) noexcept override {
        if (watch->stopped)
            return 0;
        if (at == end) { // decoders ask for single bytes, too
            const bool direct = limit >= buffer.size() / 4;
            const auto count = direct ? readOn(to, limit) : readOn(buffer.data(), buffer.size());
            if (count <= 0)
                return count;
            begin = end;
            end += count;
            if (direct) {
                begin = at = end;
                return count;
            }
        }
        const auto size = std::min<std::int64_t>(static_cast<std::int64_t>(std::min(limit, buffer.size())), end - at);
        std::memcpy(to, buffer.data() + (at - begin), static_cast<std::size_t>(size));
        at += size;
        return size;
    }
    std::int64_t size() const noexcept override {
        struct stat facts {};
        return pipe || ::fstat(handle, &facts) != 0 ? -1 : static_cast<std::int64_t>(facts.st_size);
    }
    bool seek(std::int64_t position) noexcept override {
        if (pipe || position < 0)
            return false;
        if (position < begin || position > end) {
            if (seekHandle(handle, position) < 0)
                return false;
            begin = end = position;
        }
        at = position;
        return true;
    }
    std::int64_t position() const noexcept override { return at; }

private:
    std::ptrdiff_t readOn(void* to, std::size_t limit) noexcept {
        const Waiting waiting(*watch, pipe);
        std::ptrdiff_t count = -1;
        do
            count = readHandle(handle, to, std::min<std::size_t>(limit, 1 << 20));
        while (count < 0 && errno == EINTR && !watch->stopped);
        return count;
    }

    const int handle;
    const bool pipe;
    const std::shared_ptr<DecodingWatch> watch;
    std::array<char, 1 << 16> buffer{};
    std::int64_t begin = 0, end = 0; ///< of what is in the buffer; the handle stands at its end
    std::int64_t at = 0;             ///< within
};

class MemorySource : public ByteSource {
public:
    MemorySource(const void* b, std::size_t s)
        : bytes(static_cast<const char*>(b))
        , count(static_cast<std::int64_t>(s)) {}
    std::ptrdiff_t read(void* to, std::size_t limit) noexcept override {
        const auto size = std::min(static_cast<std::int64_t>(std::min<std::size_t>(limit, 1 << 20)), count - at);
        if (size <= 0)
            return 0;
        std::memcpy(to, bytes + at, static_cast<std::size_t>(size));
        at += size;
        return size;
    }
    std::int64_t size() const noexcept override { return count; }
    bool seek(std::int64_t position) noexcept override {
        if (position < 0)
            return false;
        at = position;
        return true;
    }
    std::int64_t position() const noexcept override { return at; }

private:
    const char* bytes;
    std::int64_t count, at = 0;
};

class Slice : public ByteSource {
public:
    Slice(ByteSource& w, std::int64_t from, std::int64_t to)
        : whole(w)
        , begin(from)
        , end(to) {}
    std::ptrdiff_t read(void* to, std::size_t limit) noexcept override {
        if (at >= end - begin || (whole.position() != begin + at && !whole.seek(begin + at)))
            return 0;
        const auto rest = static_cast<std::size_t>(end - begin - at);
        const auto count = whole.read(to, std::min(limit, rest));
        at += std::max<std::ptrdiff_t>(0, count);
        return count;
    }
    std::int64_t size() const noexcept override { return end - begin; }
    bool seek(std::int64_t position) noexcept override {
        if (position < 0)
            return false;
        at = position;
        return true;
    }
    std::int64_t position() const noexcept override { return at; }

private:
    ByteSource& whole;
    const std::int64_t begin, end;
    std::int64_t at = 0;
};

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
    throw Error(sourceName(file) + ": " + why);
}
} // namespace

std::string sourceName(const std::filesystem::path& file) { return file == "-" ? "standard input" : file.string(); }

std::unique_ptr<ByteSource> openSource(const std::filesystem::path& file, Sources allowed,
                                       std::shared_ptr<DecodingWatch> watch) {
    const bool pipes = allowed == Sources::pipesToo;
    int handle = -1;
    {
        const Waiting waiting(*watch, pipes);
#if defined(_WIN32)
        handle = pipes && file == "-" ? ::_dup(0) : openHandle(file, pipes);
#else
        handle = pipes && file == "-" ? ::dup(0) : openHandle(file, pipes);
#endif
    }
    if (handle < 0) {
        const auto reason = errno;
        if (reason == ENOENT || reason == ENOTDIR)
            fail(file, "there is no such file; check the name");
        fail(file, "cannot be opened (" + std::generic_category().message(reason) + "); check that you may read it");
    }
    struct stat facts {};
    const bool known = ::fstat(handle, &facts) == 0;
    const auto kind = known ? facts.st_mode & S_IFMT : 0;
    const bool regular = kind == S_IFREG;
    auto source = std::make_unique<FileSource>(handle, !regular, std::move(watch));
    if (kind == S_IFDIR)
        fail(file, "is a folder; name the audio files in it");
    if (!regular && !pipes)
        fail(file, "is a pipe or a device, not a file; save its sound as a file first");
    if (regular && facts.st_size == 0)
        fail(file, "the file is empty; export or copy it again");
    if (regular && pipes && file == "-") // whoever opened it may have read some
        source->seek(0);
    return source;
}

std::unique_ptr<ByteSource> memorySource(const void* bytes, std::size_t size) {
    return std::make_unique<MemorySource>(bytes, size);
}

std::unique_ptr<ByteSource> sliceOf(ByteSource& whole, std::int64_t begin, std::int64_t end) {
    return std::make_unique<Slice>(whole, begin, end);
}

} // namespace sceneheard
