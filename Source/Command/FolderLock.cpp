#include "Command/FolderLock.h"
#include "Support/Error.h"
#include <cerrno>
#if defined(_WIN32)
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace sceneheard {

#if defined(_WIN32)

namespace {
std::intptr_t openAlone(const std::filesystem::path& folder) {
    // Gone as soon as it is closed, also by the system for a process that was ended.
    return reinterpret_cast<std::intptr_t>(CreateFileW((folder / ".sceneheard-lock").c_str(), GENERIC_WRITE, 0, nullptr,
                                                       OPEN_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, nullptr));
}
} // namespace

FolderLock::FolderLock(const std::filesystem::path& folder, const std::function<void()>& waiting) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (bool waited = false; (handle = openAlone(folder)) == -1; waited = true) {
        if (GetLastError() != ERROR_SHARING_VIOLATION)
            throw Error("The folder " + folder.string() + " cannot be written; name another with --out.");
        if (!waited)
            waiting();
        Sleep(200);
    }
}

FolderLock::~FolderLock() { CloseHandle(reinterpret_cast<HANDLE>(handle)); }

#else

FolderLock::FolderLock(const std::filesystem::path& folder, const std::function<void()>& waiting) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        throw Error("The folder " + folder.string() + " cannot be opened; name another with --out.");
    const auto file = static_cast<int>(handle);
    if (flock(file, LOCK_EX | LOCK_NB) == 0)
        return;
    int result = -1;
    if (errno == EWOULDBLOCK) {
        waiting();
        while ((result = flock(file, LOCK_EX)) != 0 && errno == EINTR) {
        }
    }
    if (result != 0) {
        close(file);
        throw Error(
            "The folder " + folder.string() +
            " cannot be kept from other builds while this one writes; name a folder of another disk with --out.");
    }
}

FolderLock::~FolderLock() { close(static_cast<int>(handle)); }

#endif

} // namespace sceneheard
