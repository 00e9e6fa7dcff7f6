#pragma once
#include <filesystem>
#include <string>

/// What strangers' files meet here: that which reads their kind in the program, the plugin and its window. Each call is
/// made in a process of its own, which a file may end.
namespace sceneheard::harm {

/// What a file may cost.
struct Limits {
    double loadMs = 100, saveMs = 50; ///< milliseconds that a session keeps a host waiting
    double soundSeconds = 10;         ///< that a sound of a few seconds takes
    double memoryMb = 1024;           ///< megabytes of the process at most
};

struct Result {
    bool harmless = false;
    std::string told; ///< what it cost and what was said, on one line
};

/// A session: loaded and saved, then shown in a window that nobody clicks into.
Result trySession(const std::filesystem::path& file, const Limits& limits);

/// A sound, as the command line decodes it and as the window does.
Result trySound(const std::filesystem::path& file, const Limits& limits);

/// A table, a catalogue, a model, or a list, by its name's ending, through each reader that may be given such a file.
/// A broken promise ends the process.
/// @return whether the ending tells one of these
bool tryData(const std::filesystem::path& file, Result& result);

} // namespace sceneheard::harm
