#pragma once
#include "Folder.h"
#include <cstdlib>
#include <rapidjson/document.h>
#include <sstream>
#include <string>
#include <vector>

/// What a run of the built program left behind.
struct Outcome {
    int status = -1;
    std::string out, err;

    /// Standard output as one JSON object a line.
    std::vector<rapidjson::Document> lines() const {
        std::vector<rapidjson::Document> documents;
        std::istringstream in(out);
        for (std::string line; std::getline(in, line);)
            documents.emplace_back().Parse(line.c_str());
        return documents;
    }
};

/// Runs the `sceneheard` that this build made, as a shell would.
/// @param assets  the folder of models and catalogue; empty: where the program finds them by itself
/// @param input   what comes through a pipe to its standard input
inline Outcome sceneheardProgram(const std::vector<std::string>& arguments, const std::filesystem::path& assets = {},
                                 const std::filesystem::path& input = "/dev/null") {
    const auto quoted = [](const std::string& text) {
        std::string result = "'";
        for (const char c : text)
            result += c == '\'' ? std::string("'\\''") : std::string(1, c);
        return result + "'";
    };
    const TemporaryFolder folder;
    std::string line = "cat " + quoted(input.string()) + " | ";
    line += assets.empty() ? "" : "SCENEHEARD_ASSETS=" + quoted(assets.string()) + " ";
    line += quoted(SCENEHEARD_PROGRAM);
    for (const auto& argument : arguments)
        line += ' ' + quoted(argument);
    line += " >" + quoted((folder / "out").string()) + " 2>" + quoted((folder / "err").string());
    const int result = std::system(line.c_str());
    return {WIFEXITED(result) ? WEXITSTATUS(result) : -1, bytesOf(folder / "out"), bytesOf(folder / "err")};
}

/// A scene of the demo score, as the build rendered it.
inline std::string demoScene(const std::string& name) {
    return std::string(SCENEHEARD_TEST_ASSETS) + "/demo/" + name + ".wav";
}
