#include "Command/Commands.h"
#include "Matching/BinaryFolders.h"
#include "Support/Error.h"
#include <cerrno>
#include <cstring>
#if defined(_WIN32)
#include <process.h>
#else
#include <unistd.h>
#endif

namespace sceneheard {

namespace {
#if defined(_WIN32)
constexpr auto trainingProgram = "sceneheard-train.exe";
#else
constexpr auto trainingProgram = "sceneheard-train";
#endif

// The program takes this one's place; on Windows, which knows no such thing, this one waits for it.
void become(const std::filesystem::path& program, std::vector<std::string> arguments) {
    std::vector<char*> given;
    for (auto& argument : arguments)
        given.push_back(argument.data());
    given.push_back(nullptr);
#if defined(_WIN32)
    if (const auto status = _spawnv(_P_WAIT, program.string().c_str(), given.data()); status >= 0)
        std::exit(static_cast<int>(status));
#else
    execv(program.c_str(), given.data());
#endif
}
} // namespace

void runTraining(const std::vector<std::string>& arguments) {
    auto all = arguments;
    all.insert(all.begin(), "sceneheard");
    std::string looked;
    for (const auto& folder : binaryFolders()) {
        become(folder / trainingProgram, all);
        if (errno != ENOENT)
            throw Error((folder / trainingProgram).string() + ": cannot be run: " + std::strerror(errno));
        looked += (looked.empty() ? "" : " or ") + folder.string();
    }
    throw Error("\"" + arguments.front() + "\" is done by the program " + trainingProgram + ", which does not lie in " +
                looked + "; packages leave it out, ./sceneheard.sh test builds it from the sources");
}

void addTraining(CLI::App& program) {
    for (const auto& [name, what] :
         {std::pair{"train", "Learn the models from labelled data"},
          std::pair{"evaluate", "Print how good the models are on data they have not learned from"}}) {
        auto* command = program.add_subcommand(name, what)->prefix_command();
        command->set_help_flag();
        command->callback([command] {
            auto arguments = command->remaining();
            arguments.insert(arguments.begin(), command->get_name());
            runTraining(arguments);
        });
    }
}

} // namespace sceneheard
