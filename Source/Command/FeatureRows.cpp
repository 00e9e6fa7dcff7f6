#include "Command/FeatureRows.h"
#include "Signal/Decimals.h"
#include "Signal/Error.h"

namespace sceneheard {

namespace {
// What Spotify gives, and some more for loudness and tempo.
std::pair<double, double> rangeOf(Scale scale) {
    return scale == Scale::loudness ? std::pair(-100.0, 20.0)
           : scale == Scale::tempo  ? std::pair(0.0, 1000.0)
                                    : std::pair(0.0, 1.0);
}
} // namespace

void requireFeatures(const CsvFile& table, const std::string& name) {
    for (const auto column : scaleNames)
        if (!table.has(column))
            throw Error(name + ": has no column \"" + std::string(column) +
                        "\"; name the columns as Spotify names its track features");
    if (table.rows() == 0)
        throw Error(name + ": has no row below its column names; add one a track");
}

Scales featureRow(const CsvFile& table, std::size_t row) {
    Scales scales{};
    for (std::size_t s = 0; s < scaleCount; ++s) {
        const auto value = table.number(row, scaleNames[s]);
        const auto refuse = [&](const std::string& why) {
            throw Error("\"" + std::string(table.text(row, scaleNames[s])) + "\" is no " + why + "; mend the row");
        };
        if (!value)
            refuse("number for " + std::string(scaleNames[s]));
        const auto [least, most] = rangeOf(static_cast<Scale>(s));
        if (*value < least || *value > most)
            refuse(std::string(scaleNames[s]) + ", which goes from " + decimal(least, 0) + " to " + decimal(most, 0));
        scales[s] = static_cast<float>(*value);
    }
    return scales;
}

} // namespace sceneheard
