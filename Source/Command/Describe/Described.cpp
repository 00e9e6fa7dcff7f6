#include "Command/Describe/Described.h"

namespace sceneheard {

namespace {
// "TEXT:{mood,films}" is mood|films, "INT:INT in [0 - 9]" is INT.
std::string valueOf(const CLI::Option& option) {
    if (option.get_items_expected_max() == 0)
        return "";
    const auto type = option.get_type_name();
    const auto open = type.find('{'), close = type.find('}');
    if (open == std::string::npos || close < open)
        return type.substr(0, type.find(':'));
    auto choices = type.substr(open + 1, close - open - 1);
    std::replace(choices.begin(), choices.end(), ',', '|');
    return choices;
}

// An option group is a command without a name, whose options are those of the command around it.
void addOptions(const CLI::App& app, DescribedCommand& command) {
    for (const auto* option : app.get_options()) {
        if (!option->nonpositional()) {
            const bool many = option->get_items_expected_max() > 1, needed = option->get_required();
            const auto name = option->get_name(true);
            command.usage += (needed ? " " : " [") + name + (many ? "..." : "") + (needed ? "" : "]");
            command.arguments.push_back({{name}, "", option->get_description()});
            continue;
        }
        DescribedOption described{{}, valueOf(*option), option->get_description()};
        for (const auto& name : option->get_lnames())
            described.names.push_back("--" + name);
        for (const auto& name : option->get_snames())
            described.names.push_back("-" + name);
        const auto same = [&](const auto& other) { return other.names == described.names; };
        if (std::none_of(command.options.begin(), command.options.end(), same)) // --help is each group's too
            command.options.push_back(std::move(described));
    }
}

void add(const CLI::App& app, const std::string& name, std::vector<DescribedCommand>& all) {
    DescribedCommand command;
    command.name = name;
    command.text = app.get_description();
    command.footer = app.get_footer();
    addOptions(app, command);
    std::vector<const CLI::App*> below;
    for (const auto* part : app.get_subcommands([](const CLI::App*) { return true; }))
        if (part->get_name().empty())
            addOptions(*part, command);
        else
            below.push_back(part);
    for (const auto* part : below)
        command.subcommands.push_back(part->get_name());
    if (!below.empty())
        command.usage += " SUBCOMMAND";
    all.push_back(std::move(command));
    for (const auto* part : below)
        add(*part, (name.empty() ? "" : name + " ") + part->get_name(), all);
}
} // namespace

std::vector<DescribedCommand> describeCommands(const CLI::App& program) {
    std::vector<DescribedCommand> all;
    add(program, "", all);
    return all;
}

} // namespace sceneheard
