#include "Command/Commands.h"
#include "Command/Program.h"

int main(int argc, char** argv) {
    using namespace sceneheard;
    return runProgram(argc, argv, [](CLI::App& program, int& status) {
        addAnalyse(program, status);
        addSuggest(program, status);
        addFilm(program, status);
        addCatalogue(program, status);
        addTraining(program);
    });
}
