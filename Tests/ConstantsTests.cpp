#include "Catch.h"
#include "Folder.h"
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>
#include <vector>

namespace {
const std::filesystem::path repository = std::filesystem::path(SCENEHEARD_SOURCE_ASSETS).parent_path();

struct Constant {
    std::string name, file, value;
};

// Spaces and line ends count alike, as clang-format sets them.
std::string collapsed(const std::string& text) {
    std::string result;
    for (const char c : text)
        if (!std::isspace(static_cast<unsigned char>(c)))
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    return result;
}

std::string trimmed(const std::string& cell) {
    const auto from = cell.find_first_not_of(" `"), to = cell.find_last_not_of(" `");
    return from == std::string::npos ? "" : cell.substr(from, to - from + 1);
}

// Rows of which the first cell is code.
std::vector<Constant> readTable(const std::string& text) {
    std::vector<Constant> constants;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `"))
            continue;
        std::vector<std::string> cells;
        std::istringstream parts(line.substr(1));
        for (std::string cell; std::getline(parts, cell, '|');)
            cells.push_back(trimmed(cell));
        INFO(line);
        REQUIRE(cells.size() == 5);
        for (const auto& cell : cells)
            REQUIRE_FALSE(cell.empty());
        constants.push_back({cells[0], cells[1], cells[2]});
    }
    return constants;
}

// Whether it is defined so: "name = value" or "name{value}", and nothing longer.
bool stands(const Constant& constant, const std::string& source) {
    const auto partOfWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.'; };
    const auto defined = constant.name + (constant.value.starts_with('{') ? "" : " = ") + constant.value;
    for (auto at = source.find(defined); at != std::string::npos; at = source.find(defined, at + 1)) {
        const auto end = at + defined.size();
        if ((at == 0 || !partOfWord(source[at - 1])) && (end == source.size() || !partOfWord(source[end])))
            return true;
    }
    return false;
}
} // namespace

TEST_CASE("A constant stands in its file as the table has it, or the difference is seen", "[constants]") {
    const std::string source = collapsed("constexpr float a = 0.5f, bb = 12;\n  constexpr std::array c{1,\n   2};");
    CHECK(stands({"a", "", "0.5f"}, source));
    CHECK(stands({"bb", "", "12"}, source));
    CHECK(stands({"c", "", "{1, 2}"}, source));
    CHECK_FALSE(stands({"a", "", "0.5"}, source));
    CHECK_FALSE(stands({"b", "", "12"}, source));
    CHECK_FALSE(stands({"bb", "", "1"}, source));
    CHECK_FALSE(stands({"c", "", "{1, 3}"}, source));
}

TEST_CASE("Every number of docs/constants.md stands in its file", "[constants]") {
    const auto constants = readTable(bytesOf(repository / "docs" / "constants.md"));
    CHECK(constants.size() > 100);
    for (const auto& constant : constants) {
        INFO(constant.name << " in " << constant.file << " is not " << constant.value
                           << " as docs/constants.md has it");
        REQUIRE(std::filesystem::exists(repository / constant.file));
        CHECK(stands(constant, collapsed(bytesOf(repository / constant.file))));
    }
}

TEST_CASE("Every number by which tempo is judged stands in docs/constants.md", "[constants]") {
    const auto constants = readTable(bytesOf(repository / "docs" / "constants.md"));
    const auto source = collapsed(bytesOf(repository / "Source/Signal/Rhythm/TempoEstimator.cpp"));
    int found = 0;
    for (auto at = source.find("constexpr float "); at != std::string::npos;
         at = source.find("constexpr float ", at + 1))
        for (auto name = at + 16; name != std::string::npos;) {
            const auto end = source.find_first_of(" ;", name);
            const auto what = source.substr(name, end - name);
            INFO(what);
            CHECK(std::ranges::any_of(constants, [&](const Constant& c) {
                return c.name == what && c.file == "Source/Signal/Rhythm/TempoEstimator.cpp";
            }));
            ++found;
            const auto next = source.find_first_of(",;", end);
            name = source[next] == ',' ? next + 2 : std::string::npos;
        }
    CHECK(found == 13);
}
