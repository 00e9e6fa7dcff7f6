#include "Command/Commands.h"
#include "Command/Describe/Described.h"
#include "Command/Program.h"
#include <fstream>
#include <iostream>

// Writes what an installation tells shells and man of the program. Run: sceneheard_describe FOLDER
int main(int argc, char** argv) {
    using namespace sceneheard;
    if (argc != 2) {
        std::cerr << "usage: sceneheard_describe FOLDER\n";
        return wrongUsage;
    }
    CLI::App program;
    int status = succeeded;
    addProgram(program, status);
    const auto commands = describeCommands(program);
    const std::filesystem::path folder = argv[1];
    for (const auto& [name, text] : {std::pair<std::string, std::string>{"sceneheard.bash", bashCompletion(commands)},
                                     {"_sceneheard", zshCompletion(commands)},
                                     {"sceneheard.fish", fishCompletion(commands)},
                                     {"sceneheard.1", manualPage(commands, SCENEHEARD_VERSION)}}) {
        std::ofstream out(folder / name, std::ios::binary);
        if (!(out << text << std::flush)) {
            std::cerr << "Cannot write " << (folder / name).string() << ".\n";
            return inputFailed;
        }
    }
    return succeeded;
}
