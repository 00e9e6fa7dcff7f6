#include "Command/Program.h"
#include "Command/Commands.h"
#include "Command/Examples.h"
#include "Command/Output.h"
#include "Command/Utf8.h"
#include <iostream>

namespace sceneheard {

namespace {
// The word where a subcommand was to stand, if another word does: the library says only that one is required.
std::string unknownSubcommand(const CLI::App& program) {
    const auto* app = &program;
    while (!app->get_subcommands().empty())
        app = app->get_subcommands().front();
    const auto words = program.remaining(true);
    return app->get_require_subcommand_min() > 0 && !words.empty() && !words.front().starts_with("-") ? words.front()
                                                                                                      : "";
}

int answer(int argc, char** argv, const std::function<void(CLI::App&, int&)>& add) {
    CLI::App program;
    program.failure_message([](const CLI::App* app, const CLI::Error& e) {
        return shown(e.what()) + CLI::FailureMessage::simple(app, e).substr(std::string_view(e.what()).size());
    });
    int status = succeeded;
    add(program, status);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        if (const auto word = unknownSubcommand(program); !word.empty())
            std::cerr << "There is no subcommand " << shown(word) << ".\n";
        return program.exit(e) == 0 ? succeeded : wrongUsage;
    }
    return status;
}
} // namespace

void nameProgram(CLI::App& program) {
    program.description("Hears music and shows the films it belongs to.");
    program.name("sceneheard");
    program.set_version_flag("--version", "sceneheard " SCENEHEARD_VERSION);
    program.require_subcommand(1);
    addExamples(program);
}

void addProgram(CLI::App& program, int& status) {
    addAnalyse(program, status);
    addSuggest(program, status);
    addFilm(program, status);
    addListen(program, status);
    addTonight(program, status);
    addHistory(program, status);
    addCatalogue(program, status);
    addTraining(program);
    nameProgram(program);
}

int runProgram(int argc, char** argv, const std::function<void(CLI::App&, int&)>& add) {
    prepareProcess();
    try {
        const int status = answer(argc, argv, add);
        requireOutput();
        return status;
    } catch (const std::exception& e) {
        std::cerr << "sceneheard: " << shown(e.what()) << '\n';
        return inputFailed;
    }
}

} // namespace sceneheard
