#pragma once
#include <CLI/CLI.hpp>

namespace sceneheard {

/// Adds examples to the help of the program and of each command that it has.
void addExamples(CLI::App& program);

/// Adds FILE..., what is analysed: see soundFiles().
CLI::Option* addSoundFiles(CLI::App& command, std::vector<std::string>& files);
/// Adds -j, see AnalysisOptions::jobs.
void addJobs(CLI::App& command, int& jobs);

} // namespace sceneheard
