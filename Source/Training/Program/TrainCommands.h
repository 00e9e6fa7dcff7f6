#pragma once
#include <CLI/CLI.hpp>

namespace sceneheard {

/// What learning and measuring start from.
struct TrainOptions {
    std::string data, features, only;

    bool wants(const char* part) const { return only.empty() || only == part; }
    /// Adds --data, --features and --only. @return  --data
    CLI::Option* addTo(CLI::App& command, const std::vector<std::string>& parts);
};

/// Each adds one subcommand; its callback writes the outcome into `status`.
void addTrain(CLI::App& program);
void addEvaluate(CLI::App& program, int& status);

} // namespace sceneheard
