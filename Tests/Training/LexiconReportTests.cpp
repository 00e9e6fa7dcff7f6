#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Training/Affect/LexiconReport.h"
#include <sstream>

using namespace sceneheard;

namespace {
struct Data {
    Data() {
        std::filesystem::create_directories(folder / "lexicon");
        folder.write("affect.tsv", "word\tvalence\tarousal\tdominance\ttension\n"
                                   "good\t0.50\t0\t0\t0\nkill\t-1\t0\t0\t0\nmist\t0.10\t0\t0\t0\n");
    }
    std::string report(const std::string& list) const {
        folder.write("lexicon/vader_lexicon.txt", list);
        std::ostringstream out;
        evaluateLexicon(folder.path(), AffectLexicon(folder / "affect.tsv"), out);
        return out.str();
    }
    TemporaryFolder folder;
};
} // namespace

TEST_CASE("Agreement is measured on shared words, with and without inflections") {
    const auto said =
        Data().report("good\t2.0\t0.5\t[2]\nkill\t-3.7\t0.5\t[-4]\nkilled\t3.0\t1\t[3]\n:-)\t2\t1\t[2]\n");
    CHECK(said.find("2 of them in VADER's list of 4, 3 known with inflections") != std::string::npos);
    CHECK(said.find("1.000    1.000") != std::string::npos);
    CHECK(said.find("0.667") != std::string::npos); // same sign, with "killed" told wrong
}

TEST_CASE("A damaged list of sentiment is refused with its line") {
    const auto complaint = [](const std::string& list) -> std::string {
        try {
            Data().report(list);
        } catch (const Error& e) {
            return e.what();
        }
        return {};
    };
    CHECK(complaint("good\t2.0\nbad\n").find("line 2") != std::string::npos);
    CHECK(complaint("good\t7\n").find("line 1") != std::string::npos);
    CHECK(complaint("good\tx\n").find("vader_lexicon.txt") != std::string::npos);
}
