#include "Command/Commands.h"
#include "Signal/Error.h"
#include <iostream>

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
        return program.exit(e) == 0 ? succeeded : wrongUsage;
    } catch (const std::exception& e) {
        std::cerr << "sceneheard: " << e.what() << '\n';
        return inputFailed;
    }
    return status;
}
