#include "Command/Program.h"
#include "Training/Program/TrainCommands.h"

int main(int argc, char** argv) {
    using namespace sceneheard;
    return runProgram(argc, argv, [](CLI::App& program, int& status) {
        addTrain(program);
        addEvaluate(program, status);
        nameProgram(program);
    });
}
