#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sceneheard {

/// Whether a path names another computer, as Windows writes it: \\server\share, with either kind of slash. Asking the
/// system anything about such a path would already call that computer.
bool isNetworkPath(std::string_view path);

/// Throws Error, with a sentence, unless this is the full path of an ordinary file: one that is there, on no other
/// computer, and no folder, pipe or device, which could keep whoever opens it waiting. @param path  UTF-8
void checkLocalFile(const std::string& path);

/// The bytes of an ordinary file. Throws Error as checkLocalFile() does, and when it is longer than `limit` or cannot
/// be read. Not for the message thread, for a disk may be slow.
std::string readLocalFile(const std::string& path, std::size_t limit);

} // namespace sceneheard
