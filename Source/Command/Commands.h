#pragma once
#include <CLI/CLI.hpp>

namespace sceneheard {

/// Exit statuses of the program.
enum Status { succeeded = 0, inputFailed = 1, wrongUsage = 2 };

/// Each adds one subcommand; its callback writes the outcome into `status`.
void addAnalyse(CLI::App& program, int& status);
void addSuggest(CLI::App& program, int& status);
void addFilm(CLI::App& program, int& status);
void addListen(CLI::App& program, int& status);
void addTonight(CLI::App& program, int& status);
void addHistory(CLI::App& program, int& status);
void addCatalogue(CLI::App& program, int& status);
/// `train` and `evaluate`, with all their arguments, are runTraining().
void addTraining(CLI::App& program);

/// The folder of models and catalogue for this program: beside it, or where an installation puts it. Throws Error.
std::filesystem::path commandAssets();
/// Ends this program by becoming the one that learns and measures, which lies beside it. Throws Error where it does
/// not.
/// @param arguments  "train" or "evaluate", and what belongs to it
[[noreturn]] void runTraining(const std::vector<std::string>& arguments);

} // namespace sceneheard
