#include "Command/FeatureRows.h"
#include "Command/Filters.h"
#include "Films/SmallCatalogue.h"
#include "Fuzz/AssetEntryPoints.h"
#include "Signal/Error.h"
#include "Training/AffectLexicon.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

std::filesystem::path asFile(const std::uint8_t* bytes, std::size_t size) {
    static const TemporaryFolder folder;
    return folder.write("fuzzed", std::string(reinterpret_cast<const char*>(bytes), size));
}
} // namespace

int fuzzLexicon(const std::uint8_t* bytes, std::size_t size) {
    try {
        const AffectLexicon lexicon(asFile(bytes, size));
        for (const auto* word : {"love", "killers", "happily", "\xFF", ""})
            if (const auto affect = lexicon.find(word))
                for (const double value : {affect->valence, affect->arousal, affect->dominance, affect->tension})
                    require(value >= -1 && value <= 1);
    } catch (const Error&) {
        return 0;
    }
    return 0;
}

int fuzzFeatures(const std::uint8_t* bytes, std::size_t size) {
    try {
        const CsvFile table(asFile(bytes, size));
        requireFeatures(table, "table");
        require(table.rows() > 0);
        for (std::size_t row = 0; row < table.rows(); ++row)
            try {
                for (const float scale : featureRow(table, row))
                    require(std::isfinite(scale) && std::abs(scale) <= 1000);
            } catch (const Error&) {
                continue;
            }
    } catch (const Error&) {
        return 0;
    }
    return 0;
}

int fuzzOnlyList(const std::uint8_t* bytes, std::size_t size) {
    static const TemporaryFolder folder;
    static const auto catalogue = Catalogue::open(SmallCatalogue(20).write(folder));
    try {
        int unknown = 0;
        const auto films = readWatchList(asFile(bytes, size), *catalogue, unknown);
        require(unknown >= 0 && std::ranges::is_sorted(films));
        for (const int film : films)
            require(film >= 0 && film < catalogue->size());
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
