#include "Catch.h"
#include "Tables/CsvFile.h"
#include "Folder.h"
#include "Gzip.h"
#include "Support/Error.h"
#include <juce_core/juce_core.h>

using namespace sceneheard;

namespace {

std::filesystem::path gzipped(const TemporaryFolder& folder, const std::string& text) {
    writeGzip(folder / "table.csv.gz", text);
    return folder / "table.csv.gz";
}

} // namespace

TEST_CASE("A table is read by column names", "[csv]") {
    const TemporaryFolder folder;
    const CsvFile table(folder.write("t.csv", "\xEF\xBB\xBFname, year ,score\r\n"
                                              "\"Lock, Stock\",1998,8.1\r\n"
                                              "\"say \"\"yes\"\"\nno\", 1999 ,+2.5e1\r\n"
                                              "short\r\n"
                                              "Amélie,nan,12x"));
    REQUIRE(table.rows() == 4);
    CHECK(table.has("year"));
    CHECK_FALSE(table.has("Year"));
    CHECK(table.text(0, "name") == "Lock, Stock");
    CHECK(table.text(1, "name") == "say \"yes\"\nno");
    CHECK(table.number(1, "year") == 1999.0);
    CHECK(table.number(1, "score") == 25.0);
    CHECK(table.text(2, "score").empty());
    CHECK_FALSE(table.number(2, "score"));
    CHECK(table.text(3, "name") == "Amélie");
    CHECK_FALSE(table.number(3, "year"));
    CHECK_FALSE(table.number(3, "score"));
    CHECK_THROWS_AS(table.text(0, "director"), Error);
    CHECK_THROWS_AS(table.number(0, "director"), Error);
}

TEST_CASE("A gzipped table is the table, and a cut one is refused", "[csv]") {
    const TemporaryFolder folder;
    std::string text = "id,word\n";
    for (int i = 0; i < 20000; ++i)
        text += std::to_string(i) + ",w" + std::to_string(i * 7919 % 1000) + "\n";
    const auto file = gzipped(folder, text);
    const CsvFile table(file);
    REQUIRE(table.rows() == 20000);
    CHECK(table.text(19999, "id") == "19999");

    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    CHECK_THROWS_AS(CsvFile(file), Error);
    CHECK_THROWS_AS(CsvFile(folder.write("no.csv.gz", "id,word\n1,2\n")), Error);
}

TEST_CASE("A table that is no table is refused by name", "[csv]") {
    const TemporaryFolder folder;
    const auto text = GENERATE(as<std::string>{}, "", "\n\n", "a,b\n\"open", "a,b\n1\"2,3\n", "a,b\n1,2,3\n");
    const auto file = folder.write("bad.csv", text);
    CHECK_THROWS_WITH(CsvFile(file), ContainsSubstring("bad.csv"));
    CHECK_THROWS_WITH(CsvFile(folder / "missing.csv"), ContainsSubstring("missing.csv"));
    CHECK_THROWS_AS(CsvFile(folder.path()), Error);
}
