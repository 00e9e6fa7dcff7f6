// What README.md and docs say of the program and the tree is held against both.
#include "Catch.h"
#include "Program.h"
#include <algorithm>
#include <cctype>
#include <map>
#include <regex>
#include <set>

namespace {
namespace fs = std::filesystem;
const fs::path repository = fs::path(SCENEHEARD_SOURCE_ASSETS).parent_path();
const std::string readme = bytesOf(repository / "README.md");

// The pages that are read by people who do not have the program yet.
std::vector<fs::path> pages() {
    std::vector<fs::path> all{repository / "README.md"};
    for (const auto& entry : fs::directory_iterator(repository / "docs"))
        if (entry.path().extension() == ".md")
            all.push_back(entry.path());
    return all;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

// The code block of a page whose first line begins so, without its fences.
std::vector<std::string> blockOf(const std::string& page, const std::string& beginning) {
    const auto from = page.find("```\n" + beginning);
    REQUIRE(from != std::string::npos);
    const auto begin = from + 4, end = page.find("\n```", begin);
    REQUIRE(end != std::string::npos);
    return linesOf(page.substr(begin, end - begin));
}

std::vector<std::string> matches(const std::string& text, const std::regex& what) {
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), what), end; at != end; ++at)
        found.push_back((*at)[1]);
    return found;
}

// A heading as a link after # names it.
std::string anchorOf(const std::string& heading) {
    std::string anchor;
    for (const unsigned char c : heading)
        if (std::isalnum(c) || c == '-')
            anchor += static_cast<char>(std::tolower(c));
        else if (c == ' ')
            anchor += '-';
    return anchor;
}

// Commands of docs/commands.md by the words that name them, each with its options. A line that is indented goes on.
std::map<std::string, std::set<std::string>> commandList() {
    std::map<std::string, std::set<std::string>> commands;
    std::string name;
    for (const auto& line : blockOf(bytesOf(repository / "docs" / "commands.md"), "sceneheard analyse")) {
        if (line.starts_with("sceneheard ")) {
            std::smatch words;
            REQUIRE(std::regex_search(line, words, std::regex("^sceneheard(( [a-z]+)+)(?= |$)")));
            name = words[1].str().substr(1);
            REQUIRE(commands.count(name) == 0);
            commands[name];
        }
        REQUIRE_FALSE(name.empty());
        for (const auto& option : matches(line, std::regex("(?:^|[^-a-z])(--?[a-z][a-z-]*)")))
            commands[name].insert(option);
    }
    return commands;
}

std::string helpOf(const std::string& command) {
    std::istringstream in(command);
    std::vector<std::string> arguments;
    for (std::string word; in >> word;)
        arguments.push_back(word);
    arguments.push_back("--help");
    const auto outcome = sceneheardProgram(arguments);
    REQUIRE(outcome.status == 0);
    return outcome.out;
}
} // namespace

TEST_CASE("README.md shows what the program says of the demo score", "[readme]") {
    auto shown = blockOf(readme, "build/run/assets/demo/tense.wav");
    REQUIRE(shown.size() >= 8);
    shown.front() = demoScene("tense");
    const auto outcome = sceneheardProgram({"suggest", demoScene("tense")});
    REQUIRE(outcome.status == 0);
    auto said = linesOf(outcome.out);
    REQUIRE(said.size() >= shown.size());
    said.resize(shown.size());
    CHECK(shown == said);
}

TEST_CASE("docs/commands.md lists subcommands and options that help tells, and no subcommand is missing", "[readme]") {
    const auto commands = commandList();
    const auto tells = [](const std::string& help, const std::string& line) {
        return std::regex_search(help, std::regex("\n +" + line + "[ \n]"));
    };
    std::size_t checked = 0;
    for (const auto& [name, options] : commands) {
        const auto last = name.rfind(' ');
        const auto above = last == std::string::npos ? "" : name.substr(0, last);
        INFO("sceneheard " << name);
        CHECK(tells(helpOf(above), name.substr(last + 1)));
        const auto help = helpOf(name);
        for (const auto& option : options) {
            INFO(option);
            CHECK(tells(help, option.starts_with("--") ? "(?:-[a-z],)?" + option : option + "(?:,--[a-z-]+)?"));
            ++checked;
        }
    }
    CHECK(checked >= 20);
    const auto help = helpOf("");
    const auto from = help.find("Subcommands:"), to = help.find("\n\n", from);
    REQUIRE(from != std::string::npos);
    for (const auto& word : matches(help.substr(from, to - from), std::regex("\n  ([a-z]+) "))) {
        INFO(word);
        const auto listed = commands.lower_bound(word);
        CHECK((listed != commands.end() && (listed->first + " ").starts_with(word + " ")));
    }
}

TEST_CASE("What README.md and docs link to, and every file that they name, is there", "[readme]") {
    std::size_t links = 0, names = 0;
    for (const auto& page : pages()) {
        const auto text = bytesOf(page);
        for (const auto& link : matches(text, std::regex("\\]\\(([^)\\s]+)\\)"))) {
            if (link.find("://") != std::string::npos)
                continue;
            INFO(page.filename().string() << " links to " << link);
            ++links;
            const auto mark = link.find('#');
            const auto target = mark == 0 ? page : page.parent_path() / link.substr(0, mark);
            REQUIRE(fs::exists(target));
            if (mark == std::string::npos)
                continue;
            const auto headings = matches(bytesOf(target), std::regex("\n#+ ([^\n]+)"));
            CHECK(std::any_of(headings.begin(), headings.end(),
                              [&](const auto& heading) { return anchorOf(heading) == link.substr(mark + 1); }));
        }
        for (const auto& name :
             matches(text, std::regex("`((?:Source|Tests|Assets|Plugins|Packaging|ThirdParty|docs)/[^`\\s*]*)`"))) {
            INFO(page.filename().string() << " names " << name);
            ++names;
            CHECK(fs::exists(repository / name));
        }
    }
    CHECK(links > 30);
    CHECK(names > 30);
}

TEST_CASE("README.md maps the folders that there are", "[readme]") {
    std::set<std::string> mapped;
    std::string above;
    for (const auto& line : blockOf(readme, "sceneheard.sh     the two commands")) {
        const auto name = line.substr(0, line.find_first_of(" \n", line.find_first_not_of(' ')));
        const bool below = name.starts_with("  ");
        const auto path = below ? above + name.substr(2) : name;
        if (!below)
            above = path;
        INFO(path);
        CHECK(fs::exists(repository / path));
        mapped.insert(path);
    }
    for (const auto& entry : fs::directory_iterator(repository / "Source"))
        if (entry.is_directory()) {
            INFO(entry.path().string());
            CHECK(mapped.count("Source/" + entry.path().filename().string() + "/") == 1);
        }
}

TEST_CASE("The figures of README.md are those of docs/figures.md", "[readme]") {
    const auto begin = readme.find("\n## How good it is\n");
    REQUIRE(begin != std::string::npos);
    const auto all = linesOf(bytesOf(repository / "docs" / "figures.md"));
    std::size_t rows = 0;
    for (const auto& line : linesOf(readme.substr(begin, readme.find("\n## ", begin + 1) - begin)))
        if (line.starts_with("| ")) {
            INFO(line);
            CHECK(std::count(all.begin(), all.end(), line) == 1);
            ++rows;
        }
    CHECK(rows >= 4);
}
