#include "Catch.h"
#include "Command/Shell.h"
#include <map>
#include <regex>

namespace {
// What help tells of the program and every subcommand: its options and the subcommands below it.
struct Told {
    std::vector<std::string> options, subcommands;
};

void askHelp(const std::string& name, std::map<std::string, Told>& all) {
    std::istringstream split(name);
    std::vector<std::string> arguments;
    for (std::string word; split >> word;)
        arguments.push_back(word);
    arguments.push_back("--help");
    const auto outcome = sceneheardProgram(arguments);
    REQUIRE(outcome.status == 0);
    Told told;
    bool below = false;
    std::istringstream lines(outcome.out);
    const std::regex option("^ +(-[a-z],)?(--[a-z-]+).*"), subcommand("^  ([a-z]+) .*");
    std::smatch found;
    for (std::string line; std::getline(lines, line);) {
        below = line == "Subcommands:" || (below && !line.empty());
        if (std::regex_match(line, found, option)) {
            told.options.push_back(found[2]);
            if (const auto brief = found[1].str(); !brief.empty())
                told.options.push_back(brief.substr(0, 2));
        } else if (below && std::regex_match(line, found, subcommand))
            told.subcommands.push_back(found[1]);
    }
    all[name] = told;
    for (const auto& word : told.subcommands)
        if (word != "train" && word != "evaluate") // another program's, which packages leave out
            askHelp((name.empty() ? "" : name + " ") + word, all);
}

std::map<std::string, Told> allHelp() {
    std::map<std::string, Told> all;
    askHelp("", all);
    REQUIRE(all.size() >= 8);
    REQUIRE(all.at("suggest").options.size() >= 15);
    REQUIRE(all.at("catalogue build").options.size() >= 8);
    return all;
}

std::string described(const std::string& file) { return bytesOf(std::filesystem::path(SCENEHEARD_DESCRIBED) / file); }

// The text from one mark to the next; empty where the first is missing.
std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    return begin == std::string::npos ? "" : text.substr(begin, text.find(to, begin + from.size()) - begin);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// What bash would offer for the last of these words.
std::string offered(const std::string& words) {
    const auto script = quoted((std::filesystem::path(SCENEHEARD_DESCRIBED) / "sceneheard.bash").string());
    const auto outcome = bash("source " + script + "\nCOMP_WORDS=(sceneheard " + words +
                              ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_sceneheard\necho \"${COMPREPLY[@]}\"");
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    return outcome.out.substr(0, outcome.out.find('\n'));
}
} // namespace

TEST_CASE("Completions hold every subcommand and option that help tells", "[described]") {
    const auto bashScript = described("sceneheard.bash"), zsh = described("_sceneheard"),
               fish = described("sceneheard.fish");
    for (const auto& [name, told] : allHelp()) {
        const auto ofBash = between(bashScript, "    '" + name + "') words='", "' ;;") + " ";
        const auto ofZsh = between(zsh, "    '" + name + "')\n", " ;;");
        for (const auto& option : told.options) {
            INFO("sceneheard " << name << " " << option);
            CHECK(holds(ofBash, option + " "));
            CHECK(holds(ofZsh, "'" + option + ":"));
            CHECK(holds(fish, option.starts_with("--") ? " -l " + option.substr(2) + " " : " -s " + option.substr(1)));
        }
        for (const auto& word : told.subcommands) {
            INFO("sceneheard " << name << " " << word);
            CHECK(holds(ofBash, word + " "));
            CHECK(holds(ofZsh, "'" + word + ":"));
            CHECK(holds(fish, " -a " + word + " "));
        }
    }
}

TEST_CASE("The manual holds every subcommand and option that help tells", "[described]") {
    const auto manual = described("sceneheard.1");
    const auto written = [](const std::string& option) {
        return "\\fB" + std::regex_replace(option, std::regex("-"), "\\-") + "\\fR";
    };
    for (const auto& [name, told] : allHelp()) {
        const auto part = between(manual, name.empty() ? ".SH OPTIONS\n" : ".SS sceneheard " + name + "\n", "\n.S");
        CHECK_FALSE(part.empty());
        for (const auto& option : told.options) {
            INFO("sceneheard " << name << " " << option);
            CHECK((holds(part, written(option)) || option == "--help" || option == "-h"));
        }
    }
    CHECK(holds(between(manual, ".SH OPTIONS\n", "\n.SH"), written("--help")));
}

TEST_CASE("bash completes subcommands and options, and leaves the rest to files", "[described]") {
    CHECK(offered("''") == offered("\"\""));
    CHECK(holds(offered("''"), "suggest film listen"));
    CHECK(offered("sug") == "suggest");
    CHECK(offered("--ver") == "--version");
    CHECK(offered("catalogue b") == "build");
    CHECK(offered("catalogue build --mov") == "--movielens");
    CHECK(offered("suggest song.mp3 --json --tog") == "--together");
    CHECK(offered("suggest fil").empty());            // a file, not a subcommand
    CHECK(offered("film catalogue --j") == "--json"); // a film of that title
}
