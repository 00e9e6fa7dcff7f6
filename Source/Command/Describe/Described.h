#pragma once
#include <CLI/CLI.hpp>

namespace sceneheard {

/// An option or an argument, as shells and the manual know it.
struct DescribedOption {
    std::vector<std::string> names; ///< with their dashes, long ones first; of an argument its one name
    std::string value; ///< what its value is: a kind, or its choices parted by |; empty where it takes none
    std::string text;  ///< what it is for, without a full stop
};

/// The program or one of its subcommands.
struct DescribedCommand {
    std::string name;   ///< the words behind the program's: "catalogue build"; empty for the program itself
    std::string text;   ///< what it is for, without a full stop
    std::string usage;  ///< the arguments as help writes them: "[FILE...]"
    std::string footer; ///< what its help ends with: examples
    std::vector<DescribedOption> arguments, options;
    std::vector<std::string> subcommands; ///< the last word of each
};

/// The program first, then every subcommand with those below it, in the order of the help.
std::vector<DescribedCommand> describeCommands(const CLI::App& program);

/// A file that the shell reads to complete the program's words.
std::string bashCompletion(const std::vector<DescribedCommand>& commands);
std::string zshCompletion(const std::vector<DescribedCommand>& commands);
std::string fishCompletion(const std::vector<DescribedCommand>& commands);

/// The manual page sceneheard(1), in the language of man. @param version  the program's
std::string manualPage(const std::vector<DescribedCommand>& commands, const std::string& version);

} // namespace sceneheard
