#include "Training/Program/ListInputs.h"
#include "Command/Filters.h"
#include "Importing/FeatureTable.h"
#include "Support/Error.h"
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>

namespace sceneheard {

namespace {
/// What is true of a table: its rows that can be used and that cannot, and the valence of the first that can.
struct TableTruth {
    const char* file;
    int used, refused; ///< 0 and 0: it is refused as a whole
    double valence;
};
constexpr TableTruth tables[]{
    {"acousticbrainz.csv", 1, 0, .5}, {"blank.csv", 2, 0, .512},    {"bom.csv", 1, 0, .512},
    {"cr.csv", 1, 0, .512},           {"dup.csv", 1, 0, .512},      {"exportify_new.csv", 1, 0, .512},
    {"exportify_pk.csv", 1, 0, .512}, {"header_only.csv", 0, 0, 0}, {"kaggle_114k.csv", 1, 0, .715},
    {"kaggle_top10.csv", 1, 0, .8},   {"latin1.csv", 1, 0, .512},   {"minus_unicode.csv", 1, 0, .512},
    {"missing_live.csv", 1, 0, .512}, {"nan.csv", 1, 4, .512},      {"quoted_comma.csv", 1, 0, .512},
    {"semicolon.csv", 1, 0, .512},    {"short.csv", 1, 1, .512},    {"tab.tsv", 1, 0, .512},
    {"tunemymusic.csv", 0, 0, 0}};

constexpr int matrix = 603, interstellar = 157336, eightAndAHalf = 422;
/// The TMDb ids of the films that a list names and that any catalogue has, and how many more it names.
struct ListTruth {
    const char* file;
    std::vector<int> films;
    std::size_t missing;
};
const ListTruth lists[]{{"bare_tmdb.txt", {matrix, interstellar}, 0},
                        {"comma.txt", {matrix, interstellar}, 0},
                        {"imdb_watchlist.csv", {matrix, interstellar}, 0},
                        {"letterboxd_list.csv", {matrix, interstellar}, 0},
                        {"letterboxd_watchlist.csv", {matrix, interstellar, eightAndAHalf}, 0},
                        {"mix.txt", {matrix, interstellar}, 1},
                        {"short_tt.txt", {matrix}, 0},
                        {"titles.txt", {matrix, interstellar}, 0},
                        {"titleyear.txt", {matrix, interstellar}, 0},
                        {"unknown.txt", {}, 1},
                        {"utf16.txt", {matrix}, 0}};

class Lines {
public:
    explicit Lines(std::ostream& stream)
        : out(stream) {}
    void line(bool pass, const std::string& name, const std::string& said) {
        ++(pass ? passed : failed);
        out << (pass ? "PASS  " : "FAIL  ") << std::left << std::setw(34) << name << std::right << said << '\n';
    }
    bool end() {
        out << passed << " lists passed, " << failed << " failed\n";
        return failed == 0;
    }

private:
    std::ostream& out;
    int passed = 0, failed = 0;
};

void readTable(const std::filesystem::path& folder, const TableTruth& truth, Lines& lines) {
    int used = 0, refused = 0;
    double valence = 0;
    std::string said;
    try {
        auto table = FeatureTable::open(folder / truth.file);
        for (FeatureRow row; table.next(row);) {
            if (row.problem.empty() && used++ == 0)
                valence = row.audioFeatures[static_cast<std::size_t>(AudioFeature::valence)];
            refused += row.problem.empty() ? 0 : 1;
            said = row.problem.empty() ? said : row.problem;
        }
        for (const auto& note : table.notes())
            said += (said.empty() ? "" : "; ") + note;
    } catch (const Error& e) {
        said = e.what();
    }
    lines.line(used == truth.used && refused == truth.refused && std::abs(valence - truth.valence) < 1e-4 &&
                   std::filesystem::exists(folder / truth.file),
               std::string("csv/") + truth.file,
               std::to_string(used) + " rows used, " + std::to_string(refused) + " refused  " + said);
}

void readList(const std::filesystem::path& folder, const ListTruth& truth, const Catalogue& catalogue, Lines& lines) {
    WatchList list;
    std::string said;
    try {
        list = readWatchListFile(folder / truth.file, catalogue);
        said = list.told();
    } catch (const Error& e) {
        said = e.what();
    }
    std::vector<FilmId> films;
    for (const int id : truth.films)
        films.push_back(FilmId::tmdb(id));
    std::ranges::sort(films);
    const bool refused = films.empty() && said.find(std::to_string(truth.missing) + " of its films") != said.npos;
    lines.line((refused || (list.films == films && list.missingCount == truth.missing)) &&
                   std::filesystem::exists(folder / truth.file),
               std::string("watch/") + truth.file, std::to_string(list.films.size()) + " films  " + said);
}
} // namespace

bool printListInputs(const std::filesystem::path& data, const Catalogue& catalogue, std::ostream& out) {
    Lines lines(out);
    for (const auto& truth : tables)
        readTable(data / "inputs" / "csv", truth, lines);
    for (const auto& truth : lists)
        readList(data / "inputs" / "watch", truth, catalogue, lines);
    return lines.end();
}

} // namespace sceneheard
