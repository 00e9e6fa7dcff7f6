#pragma once
#include "Mood/Mood.h"
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace sceneheard {

/// A column's name for comparing: its letters and digits in one, small, without accents.
std::string foldedName(std::string_view name);

/// Where a table of tracks has what is read of it.
struct FeatureColumns {
    struct Place {
        std::size_t column = 0;
        bool percent = false; ///< its name says that its numbers are percents
    };
    std::array<std::optional<Place>, audioFeatureCount> audioFeatures; ///< in the order of `AudioFeature`
    std::optional<std::size_t> title, artist;
    std::vector<std::string> twice; ///< the names of columns that stand in the table again; the first is read

    bool anyScale() const;
};

/// Finds the columns by their names: those of Spotify's Web API, of Exportify in its two forms and every language, of
/// Kaggle's tables, Organize Your Music, Sort Your Music and Chosic.
/// @param names  the table's first row
FeatureColumns featureColumns(const std::vector<std::string>& names);

} // namespace sceneheard
