#include "Command/Commands.h"
#include "Signal/Error.h"
#include <iostream>

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
} // namespace

int main(int argc, char** argv) {
    using namespace sceneheard;
    CLI::App program{"Hears music and shows the films it belongs to."};
    program.name("sceneheard");
    program.set_version_flag("--version", SCENEHEARD_VERSION);
    program.require_subcommand(1);
    int status = succeeded;
    addAnalyse(program, status);
    addSuggest(program, status);
    addFilm(program, status);
    addCatalogue(program, status);
    addTrain(program, status);
    addEvaluate(program, status);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        if (const auto word = unknownSubcommand(program); !word.empty())
            std::cerr << "There is no subcommand " << word << ".\n";
        return program.exit(e) == 0 ? succeeded : wrongUsage;
    } catch (const std::exception& e) {
        std::cerr << "sceneheard: " << e.what() << '\n';
        return inputFailed;
    }
    return status;
}
