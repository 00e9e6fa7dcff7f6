#include "Catch.h"
#include "Command/Program.h"
#include "Command/Progress.h"
#include "Tables/TableFile.h"
#include "Exports.h"
#include "Films/Catalogue.h"
#include "Fuzz/Mutations.h"
#include "Gzip.h"
#include "Importing/OwnAssets.h"
#include "Support/Error.h"
#include <zlib.h>

using namespace sceneheard;

namespace {
std::string allOf(const TableFile& table) {
    std::string text;
    std::array<char, 1000> block;
    for (std::size_t n; (n = table.read(block.data(), block.size())) > 0;)
        text.append(block.data(), n);
    return text;
}

// A zip file of one stored text, all of whose sizes and places stand in fields of 64 bits (PKWARE's APPNOTE, 4.5.3).
std::string zip64Of(const std::string& name, const std::string& text) {
    std::string bytes;
    const auto put = [&](std::uint64_t value, int count) {
        for (; count > 0; --count, value >>= 8)
            bytes += static_cast<char>(value & 0xff);
    };
    const auto crc = crc32(0, reinterpret_cast<const unsigned char*>(text.data()), static_cast<unsigned>(text.size()));
    const auto entry = [&](bool central, std::size_t extra) {
        put(45, 2), put(0, 2), put(0, 2), put(0, 4), put(crc, 4), put(0xffffffff, 4), put(0xffffffff, 4);
        put(name.size(), 2), put(extra, 2);
        if (central)
            put(0, 2), put(0, 2), put(0, 2), put(0, 4), put(0xffffffff, 4);
        bytes += name;
        put(1, 2), put(extra - 4, 2), put(text.size(), 8), put(text.size(), 8);
    };
    bytes += "PK\3\4";
    entry(false, 20);
    bytes += text;
    const auto directory = bytes.size();
    bytes += "PK\1\2";
    put(45, 2);
    entry(true, 28);
    put(0, 8); // where the entry begins
    const auto end = bytes.size();
    bytes += "PK\6\6";
    put(44, 8), put(45, 2), put(45, 2), put(0, 4), put(0, 4), put(1, 8), put(1, 8);
    put(end - directory, 8), put(directory, 8);
    bytes += "PK\6\7";
    put(0, 4), put(end, 8), put(1, 4);
    bytes += "PK\5\6";
    put(0, 4), put(0xffff, 2), put(0xffff, 2), put(0xffffffff, 4), put(0xffffffff, 4), put(0, 2);
    return bytes;
}

bool hasId(const std::vector<std::string>& columns) { return columns.front() == "id"; }
} // namespace

TEST_CASE("A table is read out of a zip or gzip file, whatever that is called", "[import][zip]") {
    const TemporaryFolder folder;
    const auto text = tmdbExport(500);
    const int level = GENERATE(0, 6);
    for (const std::string name : {"table.zip", "table.csv"}) {
        writeZip(folder / name, {{"folder/movies.csv", text}, {"readme.txt", "x"}, {"__MACOSX/._movies.csv", "y"}},
                 level);
        const auto table = openTableFile(folder / name);
        CHECK(table.done() == 0);
        CHECK(allOf(table) == text);
        CHECK(table.done() == 1);
        std::filesystem::remove(folder / name);
    }
    writeGzip(folder / "gzipped.csv", text);
    const auto gzipped = openTableFile(folder / "gzipped.csv");
    CHECK(allOf(gzipped) == text);
    CHECK(gzipped.done() == 1);
    CHECK(allOf(openTableFile(folder.write("plain.csv", text))) == text);
}

TEST_CASE("Of several tables in a zip file the one that fits is read, or all are named", "[import][zip]") {
    const TemporaryFolder folder;
    const auto file = folder / "several.zip";
    writeZip(file, {{"credits.csv", "movie_id,cast\n1,x\n"}, {"movies.CSV", "id,title\n1,A\n"}, {"empty.csv", ""}});
    CHECK(allOf(openTableFile(file, hasId)) == "id,title\n1,A\n");
    CHECK_THROWS_WITH(openTableFile(file), ContainsSubstring("credits.csv") && ContainsSubstring("movies.CSV") &&
                                               ContainsSubstring("unpack"));
    const auto none = [](const auto&) { return false; };
    CHECK_THROWS_WITH(openTableFile(file, none), ContainsSubstring("none of which fits"));
    writeZip(folder / "two.zip", {{"a.csv", "id\n1\n"}, {"b.csv", "id\n2\n"}});
    CHECK_THROWS_WITH(openTableFile(folder / "two.zip", hasId), ContainsSubstring("a.csv, b.csv"));
    writeZip(folder / "other.zip", {{"a.txt", "id\n1\n"}});
    CHECK_THROWS_WITH(openTableFile(folder / "other.zip"), ContainsSubstring("no table"));
    CHECK_THROWS_AS(openTableFile(folder.write("no.zip", "id,title\n")), Error);
}

TEST_CASE("Zip files of the larger kind are read, and gzip files of several members", "[import][zip]") {
    const TemporaryFolder folder;
    const auto text = tmdbExport(100);
    const auto zip64 = zip64Of("movies.csv", text);
    CHECK(allOf(openTableFile(folder.write("large.zip", zip64))) == text);
    CHECK_THROWS_AS(allOf(openTableFile(folder.write("cut.zip", zip64.substr(0, zip64.size() / 2)))), Error);
    writeGzip(folder / "1.gz", text.substr(0, 3000));
    writeGzip(folder / "2.gz", text.substr(3000));
    const auto both = bytesOf(folder / "1.gz") + bytesOf(folder / "2.gz");
    const auto file = folder.write("movies.csv.gz", both);
    CHECK(allOf(openTableFile(file)) == text);
    for (const auto length : {both.size() - 1, both.size() - 9, both.size() / 2, std::size_t{20}})
        CHECK_THROWS_WITH(allOf(openTableFile(folder.write("cut.gz", both.substr(0, length)))),
                          ContainsSubstring("no whole gzip file"));
    auto damaged = both;
    damaged[both.size() - 8] ^= 1; // of the checksum
    CHECK_THROWS_AS(allOf(openTableFile(folder.write("damaged.gz", damaged))), Error);
    CHECK_THROWS_AS(allOf(openTableFile(folder.write("none.gz", "id,title\n1,A\n"))), Error);
    CHECK_THROWS_AS(allOf(openTableFile(folder.write("empty.gz", ""))), Error);
}

TEST_CASE("Files that unpack without end are refused", "[import][zip]") {
    const TemporaryFolder folder;
    const std::string bomb(alwaysUnpacked + 100'000, '\n');
    writeZip(folder / "bomb.zip", {{"bomb.csv", bomb}}, 9);
    CHECK_THROWS_WITH(openTableFile(folder / "bomb.zip"), ContainsSubstring("200 times"));
    writeGzip(folder / "bomb.csv.gz", bomb);
    CHECK_THROWS_WITH(allOf(openTableFile(folder / "bomb.csv.gz")), ContainsSubstring("200 times"));
}

TEST_CASE("Thousands of damaged zip files give a table or a reason, never a crash", "[import][zip][fuzz]") {
    const TemporaryFolder folder;
    writeZip(folder / "whole.zip", {{"a.csv", tmdbExport(3)}, {"b.csv", "id,title\n1,A\n"}}, GENERATE(0, 6));
    const auto whole = bytesOf(folder / "whole.zip");
    std::mt19937 random(1);
    int given = 0, refused = 0;
    for (int i = 0; i < 1500; ++i) {
        try {
            given += allOf(openTableFile(folder.write("damaged.zip", mutated(whole, random)), isTmdbExport)).size() > 0;
        } catch (const Error& e) {
            refused += std::string(e.what()).find("; ") != std::string::npos;
        }
    }
    CHECK(given + refused >= 1450); // what is no zip file any more may be an empty table
    CHECK(refused > 100);
}

TEST_CASE("A zipped export joins the catalogue", "[import][zip]") {
    const OwnAssets own;
    writeZip(own.path() / "archive.zip", {{"credits.csv", "movie_id,cast\n1,x\n"}, {"movies.csv", tmdbExport(5)}});
    const auto outcome =
        sceneheardProgram({"catalogue", "build", "--tmdb", (own.path() / "archive.zip").string()}, own.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK_THAT(outcome.err, ContainsSubstring("5 films of 5 rows") && !ContainsSubstring("\r"));
    CHECK(Catalogue::open(own.catalogue())->rowOf(FilmId::tmdb(1'000'005)) > 0);
}

TEST_CASE("Keywords in a table beside the films', or in the same zip file, are told and used", "[import][zip]") {
    const auto films = [](const std::string& id) {
        return "id,title,release_date,runtime,genres\n" + id + ",Made Up,1999-01-01,90,[]\n";
    };
    const std::string keywords = "id,keywords\n1000001,\"[{'id': 1, 'name': 'murder'}]\"\n";
    const auto build = [](const OwnAssets& own, const std::filesystem::path& table) {
        const auto outcome = sceneheardProgram({"catalogue", "build", "--tmdb", table.string()}, own.path());
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        return outcome.err;
    };
    const OwnAssets zipped, beside, without;
    writeZip(zipped.path() / "archive.zip", {{"movies_metadata.csv", films("1000001")}, {"keywords.csv", keywords}});
    CHECK_THAT(build(zipped, zipped.path() / "archive.zip"),
               ContainsSubstring("keywords.csv gives the films' keywords"));
    for (const auto* own : {&beside, &without})
        std::ofstream(own->path() / "movies.csv") << films("1000001");
    std::ofstream(beside.path() / "keywords.csv") << keywords;
    CHECK_THAT(build(beside, beside.path() / "movies.csv"),
               ContainsSubstring("keywords.csv gives the films' keywords") && !ContainsSubstring("unknown: keywords"));
    CHECK_THAT(build(without, without.path() / "movies.csv"), !ContainsSubstring("gives the films' keywords"));
    const auto built = [](const OwnAssets& own) { return bytesOf(own.catalogue()); };
    CHECK(built(zipped) == built(beside));
    CHECK(built(zipped) != built(without));
}

TEST_CASE("How far an import is stands beside the time that it still takes", "[import]") {
    CHECK(shareText("5000 rows", 0, 3) == "5000 rows, 0%");
    CHECK(shareText("5000 rows", .25, 30) == "5000 rows, 25%, 2 min left");
    CHECK(shareText("5000 rows", .5, 7.5) == "5000 rows, 50%, 8 s left");
    CHECK(shareText("5000 rows", 1.5, 30) == "5000 rows, 100%");
}
