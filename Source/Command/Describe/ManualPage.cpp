#include "Command/Describe/Described.h"

namespace sceneheard {

namespace {
// Text as man takes it: a hyphen that can be copied, no line that man would obey.
std::string plain(const std::string& text) {
    std::string result;
    bool begins = true;
    for (const char c : text) {
        if (begins && (c == '.' || c == '\''))
            result += "\\&";
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
        begins = c == '\n';
    }
    return result;
}

std::string sentence(const std::string& text) {
    return plain(text) + (text.empty() || text.back() == '.' ? "\n" : ".\n");
}

std::string call(const DescribedCommand& command) {
    return ".B sceneheard" + (command.name.empty() ? "" : " " + plain(command.name)) + "\n" +
           (command.options.empty() ? "" : "[OPTIONS]") + plain(command.usage) + "\n";
}

std::string described(const DescribedOption& option) {
    std::string names;
    for (const auto& name : option.names)
        names += (names.empty() ? "\\fB" : ", \\fB") + plain(name) + "\\fR";
    return ".TP\n" + names + (option.value.empty() ? "" : " \\fI" + plain(option.value) + "\\fR") + "\n" +
           sentence(option.text);
}

// The indented lines of a footer.
std::string examples(const std::string& footer) {
    std::string lines;
    for (const auto& line : CLI::detail::split(footer, '\n'))
        if (line.starts_with("  "))
            lines += plain(line.substr(2)) + "\n";
    return lines.empty() ? "" : ".PP\n.nf\n.RS 4\n" + lines + ".RE\n.fi\n";
}

constexpr auto description = R"(.SH DESCRIPTION
Hears music in files, says what mood it is in, and names the films that it belongs to. Everything happens on this computer;
no account and no network is needed. Answers are text, or with
.B \-\-json
one JSON object a line. What is wrong with one file is said in its own line, and the others are still answered.
.PP
Files of sound are read by their content, whatever they are called. A folder is searched to the bottom; of a playlist the
ordinary files are heard, and addresses in the network are told and never opened.
)";

constexpr auto rest = R"(.SH EXIT STATUS
.TP
.B 0
All was answered.
.TP
.B 1
Some of it was not: a file could not be read, or an answer not be written.
.TP
.B 2
Wrong usage.
.SH ENVIRONMENT
.TP
.B SCENEHEARD_ASSETS
The folder of models and catalogue, in place of the ones that are found.
.SH FILES
.TP
.I share/sceneheard
Models and the catalogue of films, beside the folder that the program lies in; else in
.I $XDG_DATA_HOME
or
.IR $XDG_DATA_DIRS .
.SH SEE ALSO
.BR sceneheard\-window (1)
.PP
https://sceneheard.org
)";
} // namespace

std::string manualPage(const std::vector<DescribedCommand>& commands, const std::string& version) {
    std::string page = ".TH SCENEHEARD 1 \"\" \"SceneHeard " + plain(version) + "\" \"User Commands\"\n.SH NAME\n" +
                       "sceneheard \\- hears music and shows the films it belongs to\n.SH SYNOPSIS\n";
    for (const auto& command : commands)
        if (command.subcommands.empty())
            page += call(command) + ".br\n";
    page += description;
    page += ".SH OPTIONS\n";
    for (const auto& option : commands.front().options)
        page += described(option);
    page += ".SH SUBCOMMANDS\n";
    for (const auto& command : commands)
        if (!command.name.empty()) {
            page += ".SS sceneheard " + plain(command.name) + "\n" + sentence(command.text);
            for (const auto& argument : command.arguments)
                page += described(argument);
            for (const auto& option : command.options)
                if (option.names.front() != "--help")
                    page += described(option);
        }
    page += ".SH EXAMPLES\n";
    for (const auto& command : commands)
        page += examples(command.footer);
    return page + rest;
}

} // namespace sceneheard
