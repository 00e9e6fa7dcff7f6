#pragma once
#include <filesystem>
#include <functional>

namespace sceneheard {

/// While it lives, no other process holds such a lock on the same folder. It ends with the process, whatever ends that,
/// and leaves nothing in the folder.
class FolderLock {
public:
    /// Makes the folder where there is none, and waits for whoever holds its lock.
    /// @param waiting  called once before a wait
    /// @throws Error  where the folder can be neither opened nor locked
    FolderLock(const std::filesystem::path& folder, const std::function<void()>& waiting);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    std::intptr_t handle = -1;
};

} // namespace sceneheard
