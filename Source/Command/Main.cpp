#include "Command/Program.h"

int main(int argc, char** argv) { return sceneheard::runProgram(argc, argv, sceneheard::addProgram); }
