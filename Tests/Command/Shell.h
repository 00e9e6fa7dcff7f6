#pragma once
#include "Command/Program.h"

/// A word of a shell's command line, whatever it holds.
inline std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

/// A command line of the program under test.
inline std::string programLine(const std::vector<std::string>& arguments) {
    std::string line = quoted(SCENEHEARD_PROGRAM);
    for (const auto& argument : arguments)
        line += ' ' + quoted(argument);
    return line;
}

/// What bash makes of a script, standard input empty.
inline Outcome bash(const std::string& script) {
    const TemporaryFolder folder;
    const auto line = "bash " + quoted(folder.write("script", script).string()) + " >" +
                      quoted((folder / "out").string()) + " 2>" + quoted((folder / "err").string()) + " </dev/null";
    const int result = std::system(line.c_str());
    return {WIFEXITED(result) ? WEXITSTATUS(result) : -1, bytesOf(folder / "out"), bytesOf(folder / "err")};
}

/// A folder of models and catalogue that a test may change: links to those of this build, and `catalogue`.
inline void fillAssets(const TemporaryFolder& folder, const std::filesystem::path& catalogue) {
    namespace fs = std::filesystem;
    for (const std::string file : {"mood.json", "matching.json", "facts.json"})
        fs::create_symlink(fs::path(SCENEHEARD_TEST_ASSETS) / file, folder / file);
    fs::copy_file(catalogue, folder / "films.sqlite");
}
