#pragma once
#include <filesystem>

namespace sceneheard {

/// Whether the desktop starts the app with the person's session: a desktop entry in ~/.config/autostart
/// (freedesktop.org's Desktop Application Autostart Specification).
class Autostart {
public:
    explicit Autostart(std::filesystem::path folder = usualFolder());
    /// Where the desktop looks for such entries of the person's.
    static std::filesystem::path usualFolder();

    bool isOn() const;
    /// Writes the entry, or removes it. Throws Error, with the file and what to do.
    /// @param program  the path of the program to start
    void set(bool on, const std::filesystem::path& program);

private:
    const std::filesystem::path file;
};

} // namespace sceneheard
