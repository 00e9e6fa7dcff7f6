#include "Tray/Autostart.h"
#include "Interface/State/SettingFile.h"
#include "Interface/Style/TrayText.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <fstream>
#include <iterator>

namespace sceneheard {

namespace fs = std::filesystem;

namespace {
// As the Desktop Entry Specification quotes a program: what a shell would take for something else is escaped, and a
// percent sign is doubled.
std::string quoted(const std::string& path) {
    std::string text = "\"";
    for (const char c : path) {
        if (c == '"' || c == '`' || c == '$' || c == '\\')
            text += c == '\\' ? "\\\\\\" : "\\\\"; // once for the entry's own escapes, once for the quotes
        if (c == '%')
            text += '%';
        text += c;
    }
    return text + "\"";
}
} // namespace

Autostart::Autostart(fs::path folder)
    : file(std::move(folder) / "sceneheard-tray.desktop") {}

fs::path Autostart::usualFolder() { return fs::path(settingsFolder().getFullPathName().toStdString()) / "autostart"; }

bool Autostart::isOn() const {
    std::ifstream stream(file);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    return stream && text.find("Hidden=true") == std::string::npos; // which a desktop's own settings write
}

void Autostart::set(bool on, const fs::path& program) {
    std::error_code error;
    if (!on) {
        if (fs::remove(file, error); error)
            throw Error(file.string() + " cannot be removed: " + error.message() + ".");
        return;
    }
    fs::create_directories(file.parent_path(), error);
    replaceFile(file, std::string("[Desktop Entry]\nType=Application\nName=") + text::product.english +
                          "\nExec=" + quoted(program.string()) +
                          " --background\nIcon=sceneheard\nTerminal=false\nX-GNOME-Autostart-enabled=true\n");
}

} // namespace sceneheard
