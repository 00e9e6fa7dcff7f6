#pragma once
#include <filesystem>

namespace sceneheard {

/// Whether the desktop starts the app with the person's session: a desktop entry in ~/.config/autostart
/// (freedesktop.org's Desktop Application Autostart Specification).
class Autostart {
public:
    /// @param folder  $XDG_CONFIG_HOME/autostart
    explicit Autostart(std::filesystem::path folder = usualFolder());
    static std::filesystem::path usualFolder();

    bool isOn() const;
    /// Writes the entry, or removes it. Throws Error, with the file and what to do.
    /// @param program  the path of the program to start
    void set(bool on, const std::filesystem::path& program);

private:
    const std::filesystem::path file;
};

} // namespace sceneheard
