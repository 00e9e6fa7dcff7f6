#include "Interface/State/LocalFile.h"
#include "Support/Error.h"
#include "Support/Paths.h"
#include <algorithm>
#include <filesystem>
#if defined(_WIN32)
#include <fstream>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace sceneheard {

namespace {
[[noreturn]] void refuse(const std::string& path, const char* why) { throw Error(path + ": " + why); }

constexpr auto noFile = "there is no such file; check the name";
constexpr auto noOrdinaryFile = "is a folder, a pipe or a device; choose an ordinary file";
constexpr auto notOpened = "cannot be opened; check that you may read it";

// What is left of a file that was opened, up to `limit` bytes and one more.
#if defined(_WIN32)
std::string bytesOf(const std::string& path, std::size_t limit) {
    std::ifstream file(pathOf(path), std::ios::binary);
    if (!file)
        refuse(path, notOpened);
    std::string bytes(limit + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}
#else
struct Descriptor {
    explicit Descriptor(int opened)
        : number(opened) {}
    ~Descriptor() {
        if (number >= 0)
            ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    const int number;
};

std::string bytesOf(const std::string& path, std::size_t limit) {
    // Not waiting, and asked again what it is: it may have become a pipe since it was checked.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat kind {};
    if (file.number < 0 || ::fstat(file.number, &kind) != 0)
        refuse(path, notOpened);
    if (!S_ISREG(kind.st_mode))
        refuse(path, noOrdinaryFile);
    std::string bytes;
    constexpr std::size_t piece = 1 << 16;
    while (bytes.size() <= limit) {
        const auto before = bytes.size();
        bytes.resize(std::min(before + piece, limit + 1));
        const auto got = ::read(file.number, bytes.data() + before, bytes.size() - before);
        bytes.resize(before + static_cast<std::size_t>(std::max<::ssize_t>(0, got)));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            refuse(path, "cannot be read to its end; copy it again");
        if (got == 0)
            break;
    }
    return bytes;
}
#endif
} // namespace

bool isNetworkPath(std::string_view path) {
    const auto slash = [&](std::size_t at) { return path.size() > at && (path[at] == '/' || path[at] == '\\'); };
    return slash(0) && slash(1);
}

void checkLocalFile(const std::string& path) {
    if (isNetworkPath(path))
        refuse(path, "lies on another computer; copy it to this one and choose the copy");
    const auto file = pathOf(path);
    if (!file.is_absolute() || path.find('\0') != std::string::npos)
        refuse(path, "is no full path; choose the file again");
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        refuse(path, noFile);
    if (status.type() == std::filesystem::file_type::none)
        refuse(path, notOpened);
    if (status.type() != std::filesystem::file_type::regular)
        refuse(path, noOrdinaryFile);
}

std::string readLocalFile(const std::string& path, std::size_t limit) {
    checkLocalFile(path);
    auto bytes = bytesOf(path, limit);
    if (bytes.size() > limit)
        refuse(path, "is too long to be what it should be; choose another file");
    return bytes;
}

} // namespace sceneheard
