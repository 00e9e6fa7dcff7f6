#pragma once
#include <CLI/CLI.hpp>
#include <functional>

namespace sceneheard {

/// Name, version and what else both programs have in common.
void nameProgram(CLI::App& program);
/// Runs a program of subcommands from its start to its exit status: reads the arguments, tells what is wrong with them,
/// and what an exception says.
/// @param add  adds the subcommands, whose callbacks write the outcome into `status`
int runProgram(int argc, char** argv, const std::function<void(CLI::App& program, int& status)>& add);

/// All subcommands of `sceneheard`, for runProgram() and for who describes them; `status` must outlive the program.
void addProgram(CLI::App& program, int& status);

} // namespace sceneheard
