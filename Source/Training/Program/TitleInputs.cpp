#include "Training/Program/TitleInputs.h"
#include "Command/Report.h"
#include "Tables/CsvFile.h"
#include <ostream>

namespace sceneheard {

bool printTitleInputs(const std::filesystem::path& data, const Catalogue& catalogue, std::ostream& out) {
    const CsvFile table(data / "inputs" / "titles.csv");
    int passed = 0, failed = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto asked = table.text(row, "asked");
        const auto found = catalogue.named(asked);
        const int id = static_cast<int>(table.number(row, "tmdb_id").value_or(0));
        const auto film = found.empty() ? Film{} : catalogue.film(found.front());
        const bool pass = id == 0 ? found.empty() : film.tmdbId == id;
        ++(pass ? passed : failed);
        out << (pass ? "PASS  " : "FAIL  ") << shown(asked) << " → "
            << (found.empty() ? "no film of this title" : titleAndId(film)) << '\n';
    }
    out << passed << " titles passed, " << failed << " failed\n";
    return failed == 0;
}

} // namespace sceneheard
